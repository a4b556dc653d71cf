import { Printer } from 'lucide-react';
import { t } from '../../../utils/i18n/t.ts';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { addDays } from '../../../utils/time/feed-day.ts';
import { CopiedLine } from '../copied/CopiedLine.tsx';
import { useDigest } from './use-digest.ts';

const DAYS = 7;

/** One list to read or print: the last seven days in sections, each paper once. */
export function DigestPage() {
  const { today } = useReader();
  const span = { first: addDays(today, 1 - DAYS), last: today };
  const entries = useDigest(span);
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
      <CopiedLine span={span} empty={entries?.length === 0 ? t('trending.quiet') : undefined} />
      {entries && entries.length > 0 && (
        <>
          <p className="hint">{t('digest.how')}</p>
          <PaperList entries={entries} label={t('digest.title')} since="9999" dated />
        </>
      )}
    </>
  );
}
