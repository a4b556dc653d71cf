import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byDay } from '../../../utils/network/by-day.ts';
import type { RequestRow } from '../../../utils/network/rows.ts';
import { sizeWords } from '../../../utils/network/size.ts';

const NOW = new Date(2026, 7, 21, 15).getTime();
const HOUR = 3_600_000;

const row = (hoursAgo: number, more: Partial<RequestRow> = {}): RequestRow => ({
  n: 1000 - hoursAgo,
  v: 1,
  at: NOW - hoursAgo * HOUR,
  host: 'huggingface.co',
  reason: 'clock',
  outcome: 200,
  bytes: 100,
  ...more,
});

it('totals by the reader’s own days, the newest first', () => {
  const rows = [
    row(20),
    row(1),
    row(2, { outcome: 304, bytes: 0 }),
    row(3, { outcome: 'failed', bytes: undefined }),
  ];
  expect(
    byDay(rows, NOW).map(({ day, rows: all, bytes, failed }) => [day, all.length, bytes, failed]),
  ).toEqual([
    ['2026-08-21', 3, 100, 1],
    ['2026-08-20', 1, 100, 0],
  ]);
  expect(byDay(rows, NOW)[0]?.rows.map(({ at }) => (NOW - at) / HOUR)).toEqual([1, 2, 3]);
});

it('what is no row of ours, of another version, or older than a week is not shown', () => {
  const odd = [
    row(24 * 8),
    row(1, { v: 2 as never }),
    row(1, { reason: 'constructor' as never }),
    row(1, { host: 7 as never }),
    row(1, { outcome: 'x' as never }),
    row(1, { at: Number.NaN }),
    row(1, { bytes: Infinity }),
  ];
  expect(byDay(odd, NOW)).toEqual([]);
});

it('never throws', () => {
  fc.assert(fc.property(fc.array(fc.object()), (rows) => void byDay(rows as never, NOW)));
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [4234, '4.2 kB'],
  [38_400, '38 kB'],
  [1_340_000, '1.3 MB'],
])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
