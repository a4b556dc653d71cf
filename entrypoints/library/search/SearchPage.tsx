import { useDeferredValue, useEffect, useMemo } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { mergeFound } from '../../../utils/view/merge-found.ts';
import { MarkedQueryProvider } from '../../../components/marked-query.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { useListOptions } from '../list/use-list-options.ts';
import { CloseSection } from './CloseSection.tsx';
import { FoundLines } from './FoundLines.tsx';
import type { Notice } from '../../../components/notice.ts';
import { listOfSearch, savedOf } from '../../../utils/view/saved-searches.ts';
import { SavedBar } from '../saved/SavedBar.tsx';
import { useSavedSearches } from '../saved/use-saved-searches.ts';
import { SearchStart } from './SearchStart.tsx';
import { FeedSearch } from './FeedSearch.tsx';
import { SearchFailed } from './SearchFailed.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { ShowOthers } from './ShowOthers.tsx';
import type { Query } from '../../../utils/search/query.ts';
import { useClose } from './use-close.ts';
import { useFeedSearch } from './use-feed-search.ts';
import { useAsWritten } from './use-as-written.ts';
import { useSearch } from './use-search.ts';

interface SearchPageProps {
  query: string;
  cut: boolean;
  tell: (notice: Notice | undefined) => void;
  /** What was searched for, as it is understood: a paper beside the list marks it too. */
  onFound: (query: Query | undefined) => void;
}

/** What the archive finds, as the reader types; and what the feed finds, when asked. */
export function SearchPage({ query: typed, cut, tell, onFound }: SearchPageProps) {
  const text = useDeferredValue(typed.trim());
  const { asWritten, turn } = useAsWritten();
  const { found, failed, again } = useSearch(text, asWritten);
  const query = text === '' ? undefined : found?.query;
  useEffect(() => onFound(query), [onFound, query]);
  const close = useClose(found);
  const feed = useFeedSearch(text);
  const saved = useSavedSearches(tell);
  const [options, change] = useListOptions();
  const entries = useMemo(
    () => mergeFound(close.entries, feed.answer, t('search.byFeed')),
    [close.entries, feed.answer],
  );
  const others = useMemo(() => {
    const there = new Set(entries.map(({ paper }) => paper.id));
    return close.papers.filter(({ paper }) => !there.has(paper.id));
  }, [close.papers, entries]);
  if (text === '') return <SearchStart searches={saved.searches} />;
  if (failed !== undefined) return <SearchFailed words={failed} onAgain={again} />;
  if (!found) return <p className="empty">{t('search.busy')}</p>;
  const shown = savedOf(saved.searches, found.text);
  return (
    <>
      <FoundLines found={found} cut={cut} asWritten={asWritten} onTurn={turn} />
      <SavedBar text={text} papers={found.entries.map(({ paper }) => paper)} saved={saved} />
      {entries.length > 0 && (
        <MarkedQueryProvider value={found.query}>
          <ListView
            name={shown && listOfSearch(shown)}
            entries={entries}
            label={t('search.results')}
            dated
            byMatch
            follows
            of={text}
            options={options}
            onOptions={change}
            toolbar
          />
        </MarkedQueryProvider>
      )}
      {close.onMore && <ShowOthers shown={close.entries.length} onMore={close.onMore} />}
      <CloseSection papers={others} />
      {close.failed !== undefined && (
        <SearchFailed words={close.failed} onAgain={close.again} isByMeaning />
      )}
      {!close.isLess && found.total > found.entries.length && (
        <p className="hint">{t('search.best', { n: found.entries.length })}</p>
      )}
      <FeedSearch {...feed} />
      {entries.length === 0 && <SearchHelp />}
    </>
  );
}
