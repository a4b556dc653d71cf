import { useCallback } from 'react';
import { highlight } from '../../utils/search/highlight.ts';
import type { Field } from '../../utils/terms/fields.ts';
import { useMarkedQuery } from '../marked-query.ts';
import { FeedText } from './FeedText.tsx';

/** A text of the feed in which what the reader searches for is marked. */
export function MarkedText({ text, field }: { text: string; field: Field }) {
  const query = useMarkedQuery();
  const find = useCallback(
    (part: string) => (query ? highlight(part, query, field) : []),
    [query, field],
  );
  return <FeedText text={text} find={query && find} />;
}
