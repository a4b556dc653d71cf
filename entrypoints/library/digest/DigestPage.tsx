import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { MarkAllRead } from '../../../components/list/MarkAllRead.tsx';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { NewsLine } from '../../../components/list/NewsLine.tsx';
import { useSteady } from '../../../components/list/use-steady.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { addDays } from '../../../utils/time/feed-day.ts';
import { CopiedLine } from '../copied/CopiedLine.tsx';
import { CopyDigest } from './CopyDigest.tsx';
import { useDigest } from './use-digest.ts';
import './digest.css';

const DAYS = 7;
const NONE: readonly Entry[] = [];

/** One list to read or print: the last seven days in sections, each paper once. */
export function DigestPage() {
  const { today } = useReader();
  const span = { first: addDays(today, 1 - DAYS), last: today };
  const found = useDigest(span);
  const { rows: kept, news } = useSteady(found ?? NONE);
  const entries = found && kept;
  const papers = useMemo(() => kept.map(({ paper }) => paper), [kept]);
  return (
    <>
      <header className="list-head">
        <h2>{t('digest.title')}</h2>
        <span className="spring" />
        {entries && entries.length > 0 && (
          <>
            <MarkAllRead papers={papers} short />
            <CopyDigest entries={entries} />
            <button
              type="button"
              className="icon"
              title={t('digest.print')}
              onClick={() => print()}
            >
              <Printer size={16} aria-label={t('digest.print')} />
            </button>
          </>
        )}
      </header>
      <CopiedLine span={span} empty={entries?.length === 0 ? t('trending.quiet') : undefined} />
      {entries && entries.length > 0 && (
        <>
          <p className="hint">{t('digest.how')}</p>
          <NewsLine news={news} />
          <PaperList entries={entries} label={t('digest.title')} since="9999" dated />
        </>
      )}
    </>
  );
}
