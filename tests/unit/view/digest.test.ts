import { expect, it } from 'vitest';
import { digestOf } from '../../../utils/view/digest.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { entriesOf, paperRow } from '../../support/render.tsx';

const HEADINGS = { watched: 'Watched', near: 'Near', upvoted: 'Upvoted' };
const idOf = (n: number): string => `2608.${String(n).padStart(5, '0')}`;
const ids = (entries: readonly Entry[]): string[] => entries.map(({ paper }) => paper.id);
const days = entriesOf(Array.from({ length: 60 }, (_, n) => paperRow(idOf(n))));
const near = (...wanted: number[]): Entry[] =>
  wanted.map((n) => ({ ...(days[n] as Entry), reason: 'near' }));
const watching = (...wanted: number[]): Entry[] =>
  days.map((entry, n) =>
    wanted.includes(n) ? { ...entry, watched: { kind: 'word', text: 'agents' } } : entry,
  );

it('sections in their order, each paper once, in the first to which it belongs', () => {
  const digest = digestOf(watching(7, 30), near(30, 5, 0), HEADINGS);
  expect(ids(digest).slice(0, 7)).toEqual([7, 30, 5, 0, 1, 2, 3].map(idOf));
  expect(new Set(ids(digest)).size).toBe(digest.length);
  expect(digest.flatMap(({ heading }, n) => (heading === undefined ? [] : [[n, heading]]))).toEqual(
    [
      [0, 'Watched'],
      [2, 'Near'],
      [4, 'Upvoted'],
    ],
  );
  expect(digest[2]?.reason).toBe('near');
  expect(digest.map(({ rank }) => rank)).toEqual(digest.map((_, n) => n + 1));
});

it('all that is watched for, ten that are near, twenty of the rest', () => {
  const far = Array.from({ length: 15 }, (_, n) => 45 + n);
  const digest = digestOf(
    watching(...Array.from({ length: 12 }, (_, n) => n)),
    near(...far),
    HEADINGS,
  );
  expect(digest).toHaveLength(12 + 10 + 20);
  expect(digest[22]).toMatchObject({ heading: 'Upvoted', paper: { id: idOf(12) } });
});

it('a section without papers has no heading; no papers, no digest', () => {
  expect(digestOf(days.slice(0, 2), [], HEADINGS).map(({ heading }) => heading)).toEqual([
    'Upvoted',
    undefined,
  ]);
  expect(digestOf([], [], HEADINGS)).toEqual([]);
});
