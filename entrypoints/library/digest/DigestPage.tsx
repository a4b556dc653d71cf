import { Printer } from 'lucide-react';
import { t } from '../../../utils/i18n/t.ts';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { useDigest } from './use-digest.ts';

/** One list to read or print: the best of each of the last seven days under the day's name. */
export function DigestPage() {
  const entries = useDigest();
  return (
    <>
      <header className="list-head">
        <h2>{t('digest.title')}</h2>
        <span className="spring" />
        {entries && entries.length > 0 && (
          <button type="button" className="icon" title={t('digest.print')} onClick={() => print()}>
            <Printer size={16} aria-label={t('digest.print')} />
          </button>
        )}
      </header>
      {entries && entries.length === 0 && <p className="empty">{t('digest.empty')}</p>}
      {entries && entries.length > 0 && (
        <>
          <p className="hint">{t('digest.how')}</p>
          <PaperList entries={entries} label={t('digest.title')} since="9999" />
        </>
      )}
    </>
  );
}
