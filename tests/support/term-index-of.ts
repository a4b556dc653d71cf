import { arxivMonth } from '../../utils/arxiv/id.ts';
import type { PaperRow, Segment } from '../../utils/db/tables.ts';
import type { TermIndex } from '../../utils/search/term-index.ts';
import { placesOf } from '../../utils/terms/document.ts';
import { emptyFacts, withPapers } from '../../utils/terms/facts.ts';
import { mergeSegment } from '../../utils/terms/merge.ts';

/** The term index of papers as a page has it in memory, without a database. */
export function termIndexOf(papers: readonly PaperRow[]): TermIndex {
  const byMonth = [...Map.groupBy(papers, ({ id }) => arxivMonth(id))];
  let base = 0;
  const months = byMonth
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, list]) => {
      const ids = list.map(({ id }) => id);
      const facts = withPapers(emptyFacts(month), ids);
      const terms = list.map((paper) => placesOf(paper));
      list.forEach((_, at) => (facts.lengths[at] = terms[at]?.size ?? 0));
      const segment: Segment = mergeSegment(undefined, new Map(terms.entries()), 0);
      const one = { facts, segment, base };
      base += ids.length;
      return one;
    });
  const lengths = Uint16Array.from(months.flatMap(({ facts }) => [...facts.lengths]));
  return {
    stamp: 1,
    months,
    size: base,
    upvotes: new Uint32Array(base),
    days: new Uint16Array(base),
    flags: new Uint8Array(base),
    lengths,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(base, 1),
  };
}
