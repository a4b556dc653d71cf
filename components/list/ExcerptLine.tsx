import { useMemo } from 'react';
import { excerptOf } from '../../utils/search/excerpt.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { useMarkedQuery } from '../marked-query.ts';
import { MarkedText } from '../paper/MarkedText.tsx';

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
        <MarkedText text={excerpt.text} field={excerpt.field} />
      </p>
    )
  );
}
