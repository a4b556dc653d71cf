import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../../utils/terms/document.ts';
import { mergeSegment } from '../../../utils/terms/merge.ts';
import { eachPosting, eachTerm, findPostings } from '../../../utils/terms/segment.ts';
import type { Segment } from '../../../utils/db/tables.ts';

/** More than two blocks of them. */
const TERMS = [
  'a',
  'ab',
  'abc',
  'b',
  'bé',
  'c++',
  'deep learning',
  'deep learner',
  '扩散',
  '散',
  'ﬀ',
  'zz',
  ...Array.from({ length: 26 }, (_, i) => `many-${i}`),
];
const encoder = new TextEncoder();

/** Papers that come one batch after another; of a paper that comes again the later terms count. */
const batches = fc.array(
  fc.dictionary(
    fc.nat(300).map(String),
    fc.dictionary(fc.constantFrom(...TERMS), fc.integer({ min: 1, max: 127 })),
    { maxKeys: 30 },
  ),
  { maxLength: 5 },
);

function merge(all: Record<string, Record<string, number>>[]): {
  segment: Segment | undefined;
  papers: Map<number, Places>;
} {
  const papers = new Map<number, Places>();
  let segment: Segment | undefined;
  for (const batch of all) {
    const fresh = new Map(
      Object.entries(batch).map(([n, terms]) => [Number(n), new Map(Object.entries(terms))]),
    );
    segment = mergeSegment(segment, fresh, papers.size === 0 ? 0 : Math.max(...papers.keys()) + 1);
    for (const [n, terms] of fresh) papers.set(n, terms);
  }
  return { segment, papers };
}

describe('a segment', () => {
  it('answers for every term and every beginning as a plain list of papers would', () => {
    fc.assert(
      fc.property(
        batches,
        fc.constantFrom(...TERMS, 'x', ''),
        fc.boolean(),
        (all, term, prefix) => {
          const { segment, papers } = merge(all);
          if (segment === undefined) return;
          const found: string[] = [];
          eachPosting(
            segment,
            findPostings(segment, encoder.encode(term), prefix),
            (paper, places) => {
              found.push(`${paper} ${places}`);
            },
          );
          const wanted = Array.from(papers).flatMap(([paper, terms]) =>
            Array.from(terms)
              .filter(([one]) => (prefix ? one.startsWith(term) : one === term))
              .map(([, places]) => `${paper} ${places}`),
          );
          expect(found.sort()).toEqual(wanted.sort());
        },
      ),
    );
  });

  it('lists every term once, in order', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const { segment, papers } = merge(all);
        const listed: string[] = [];
        if (segment) {
          eachTerm(segment, (text, length) => {
            listed.push(new TextDecoder().decode(text.subarray(0, length)));
          });
        }
        const terms = Array.from(papers.values()).flatMap((places) => [...places.keys()]);
        expect(listed).toEqual([...new Set(terms)].sort());
      }),
    );
  });

  it('does not depend on the order in which papers came', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const { papers } = merge(all);
        if (papers.size === 0) return;
        expect(merge(all).segment).toEqual(mergeSegment(undefined, papers, 0));
      }),
    );
  });
});
