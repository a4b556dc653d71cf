import { expect, it } from 'vitest';
import { arrange, type Entry } from '../../../utils/view/entries.ts';
import { NO_OPTIONS, SORTS, type Sort } from '../../../utils/view/list-options.ts';
import { paperRow } from '../../support/paper.ts';

/** Each kind of order ranks these three papers in a way of its own. */
const entries: Entry[] = [
  {
    rank: 1,
    speed: 2,
    paper: paperRow('1', { upvotes: 5, numComments: 1, githubStars: 7, days: ['2026-08-19'] }),
  },
  { rank: 2, speed: 9, paper: paperRow('2', { upvotes: 4, numComments: 3, days: ['2026-08-20'] }) },
  {
    rank: 3,
    speed: 5,
    paper: paperRow('3', { upvotes: 9, numComments: 2, githubStars: 8, days: ['2026-08-21'] }),
  },
];

const WANTED: Record<Sort, string> = {
  rank: '123',
  upvotes: '312',
  speed: '231',
  comments: '231',
  stars: '312',
  date: '321',
};

const never = { unread: () => false, saved: () => false, undone: () => false };

it.each(SORTS)('in the order of %s', (sort) => {
  const sorted = arrange(entries, { ...NO_OPTIONS, sort }, never);
  expect(sorted.map(({ paper }) => paper.id).join('')).toBe(WANTED[sort]);
});

it('ties keep the order of the list', () => {
  const same = entries.map((entry) => ({ ...entry, speed: 3 }));
  const sorted = arrange(same, { ...NO_OPTIONS, sort: 'speed' }, never);
  expect(sorted.map(({ paper }) => paper.id).join('')).toBe('123');
});
