import { useLiveQuery } from 'dexie-react-hooks';
import { readPapers } from '../../../utils/db/queries.ts';
import { useMemo } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { CopiedLine } from '../copied/CopiedLine.tsx';
import { useListOptions } from '../list/use-list-options.ts';
import { useServices } from '../../../components/services.tsx';

interface ListedPapersProps {
  title: string;
  /** arXiv ids, comma-separated: as text it stays the same while the address does. */
  ids: string;
}

/** The community's papers of a page that the reader was on, most upvotes first: a conference's, a listing's. */
export function ListedPapers({ title, ids }: ListedPapersProps) {
  const { db } = useServices();
  const [options, change] = useListOptions();
  const papers = useLiveQuery(() => readPapers(db, ids.split(',')), [db, ids]);
  const entries = useMemo(() => {
    const there = (papers ?? []).filter((paper) => paper !== undefined);
    const sorted = there.sort((a, b) => b.upvotes - a.upvotes);
    return sorted.map((paper, index): Entry => ({ paper, rank: index + 1, speed: 0 }));
  }, [papers]);
  return (
    <>
      <header className="list-head">
        <h2>{title === '' ? t('listed.title') : title}</h2>
      </header>
      {entries.length > 0 && <p className="hint">{t('listed.how', { n: entries.length })}</p>}
      <CopiedLine />
      {papers && entries.length === 0 && <p className="empty">{t('listed.empty')}</p>}
      {entries.length > 0 && (
        <ListView
          entries={entries}
          label={t('listed.title')}
          dated
          options={options}
          onOptions={change}
          toolbar
        />
      )}
    </>
  );
}
