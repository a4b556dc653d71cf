import { useEffect, useState } from 'react';
import { searchOf } from '../../components/search-of.ts';
import { useServices } from '../../components/services.tsx';
import type { Query } from '../../utils/search/query.ts';
import type { Route } from '../../utils/view/route.ts';

/** What the reader searches for, or searched for just before the paper that is shown: its texts mark it. */
export function useMarkedQuery(route: Route): Query | undefined {
  const { db } = useServices();
  const [last, setLast] = useState('');
  const text = route.view === 'search' ? route.query.trim() : route.view === 'paper' ? last : '';
  const [answer, setAnswer] = useState<{ text: string; query: Query }>();
  if (text !== last) setLast(text);
  useEffect(() => {
    if (text === '') return undefined;
    let gone = false;
    searchOf(db)
      .search(text, { limit: 1 })
      .then(({ query }) => !gone && setAnswer({ text, query }))
      // The search page says what failed; a paper is shown without marks.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [db, text]);
  return answer?.text === text ? answer.query : undefined;
}
