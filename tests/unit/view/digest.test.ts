import { expect, it } from 'vitest';
import { bestOfDay } from '../../../utils/view/digest.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { entriesOf, paperRow } from '../../support/render.tsx';

const ids = (entries: readonly Entry[]): string[] => entries.map(({ paper }) => paper.id);
const day = entriesOf(Array.from({ length: 9 }, (_, n) => paperRow(`2608.0000${n}`)));
const nearest = (...wanted: number[]): Map<string, Entry> =>
  new Map(
    wanted.map((n) => [`2608.0000${n}`, { ...(day[n] as Entry), reason: 'near 1 saved: agents' }]),
  );

it('watched first, then the two nearest with their reason, then by upvotes', () => {
  const entries = day.map((entry, n) =>
    n === 7 ? { ...entry, watched: { kind: 'word' as const, text: 'agents' } } : entry,
  );
  const best = bestOfDay(entries, nearest(5, 7, 8, 3), 'Fri 21 Aug');
  expect(ids(best)).toEqual([7, 5, 8, 0, 1, 2].map((n) => `2608.0000${n}`));
  expect(best[1]?.reason).toBe('near 1 saved: agents');
  expect(best.map(({ heading }) => heading)).toEqual(['Fri 21 Aug', ...Array(5).fill(undefined)]);
});

it('a day of few papers is there whole, an empty one gives nothing', () => {
  expect(ids(bestOfDay(day.slice(0, 2), nearest(), 'x'))).toEqual(ids(day.slice(0, 2)));
  expect(bestOfDay([], nearest(3), 'x')).toEqual([]);
});
