import type { Work } from '../../utils/export/work.ts';
import { workOfPaper } from '../../utils/export/work.ts';
import { corpusDays, corpusIsThere } from './corpus.ts';
import { seeded } from './world/random.ts';

const NOTES =
  'Read the **proof** of 2.1 & 50% of $x_1$; see {A}.\n\n- [ ] Then again: #todo, \\alpha.';
const VENUES = ['NeurIPS & ICLR 2026', 'Neural Computation', 'Proc. of the 3rd Workshop on {X}'];

/** Real papers, drawn at random, with venues, DOIs, tags and notes of our own; none where the corpus is not. */
export function dressedWorks(count: number): Work[] {
  if (!corpusIsThere) return [];
  const random = seeded('programs');
  const papers = corpusDays().flatMap((day) => day.papers);
  const drawn = papers.map((paper) => ({ paper, at: random() })).sort((a, b) => a.at - b.at);
  return drawn.slice(0, count).map(({ paper }, n) => {
    const venue = n % 3 === 0 ? VENUES[(n / 3) % VENUES.length] : undefined;
    return {
      ...workOfPaper(paper),
      ...(venue !== undefined && {
        venue,
        doi: `10.1000/a_b(${n})<${n}>`,
        otherKeys: [`openreview:Ab-${n}_x` as const],
      }),
      ...(n % 2 === 0 && { tags: ['to-do', 'Ünï', 'a, b; c'] }),
      ...(n % 5 === 0 && { notes: NOTES }),
    };
  });
}
