import { useMemo } from 'react';
import { excerptOf } from '../../utils/search/excerpt.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { useMarkedQuery } from '../marked-query.ts';
import { FeedText } from '../paper/FeedText.tsx';

/** One line of the paper with the words that were searched for, where its title does not show them. */
export function ExcerptLine({ entry: { paper, foundIn } }: { entry: Entry }) {
  const query = useMarkedQuery();
  const excerpt = useMemo(
    () => (query && foundIn ? excerptOf(paper, query, foundIn) : undefined),
    [paper, query, foundIn],
  );
  return (
    excerpt && (
      <p className="excerpt">
        <FeedText text={excerpt.text} marks={excerpt.marks} />
      </p>
    )
  );
}
