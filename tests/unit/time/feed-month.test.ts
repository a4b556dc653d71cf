import { expect, it } from 'vitest';
import {
  addMonths,
  daysOfMonth,
  featuredIn,
  isFeedMonth,
  monthOf,
  monthsBack,
  weekdaysOfMonth,
} from '../../../utils/time/feed-month.ts';

it.each([
  ['2023-05', true],
  ['2023-04', false],
  ['2026-12', true],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-8', false],
  ['9999-99', false],
  [202608, false],
  [undefined, false],
])('%j is a month of the feed: %s', (value, is) => {
  expect(isFeedMonth(value)).toBe(is);
});

it('goes over the ends of years, both ways', () => {
  expect(monthOf('2026-08-21')).toBe('2026-08');
  expect([addMonths('2025-12', 1), addMonths('2026-01', -1), addMonths('2026-08', 0)]).toEqual([
    '2026-01',
    '2025-12',
    '2026-08',
  ]);
  expect(addMonths('2026-06', -30)).toBe('2023-12');
  expect(monthsBack('2026-02', '2025-11')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(monthsBack('2025-10', '2025-11')).toEqual([]);
});

it('the days of a month, from the feed’s first on; its weekdays, newest first', () => {
  expect(daysOfMonth('2024-02')).toHaveLength(29);
  expect(daysOfMonth('2024-02').at(-1)).toBe('2024-02-29');
  expect([daysOfMonth('2023-05')[0], daysOfMonth('2023-05').length]).toEqual(['2023-05-04', 28]);
  const weekdays = weekdaysOfMonth('2026-08');
  expect([weekdays[0], weekdays.at(-1), weekdays.length]).toEqual(['2026-08-31', '2026-08-03', 21]);
});

it('papers of an arXiv month are listed in the same and the next', () => {
  expect(featuredIn('2512')).toEqual(['2025-12', '2026-01']);
  expect(featuredIn('2304')).toEqual([]);
  expect(featuredIn('2613')).toEqual([]);
});
