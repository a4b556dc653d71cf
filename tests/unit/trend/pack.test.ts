import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../../utils/time/feed-day.ts';
import type { Trend } from '../../../utils/trend/format.ts';
import { findTrend } from '../../../utils/trend/lookup.ts';
import { packShard } from '../../../utils/trend/pack.ts';

const trend: fc.Arbitrary<Trend> = fc
  .record({
    upvotes: fc.nat(100_000),
    rank: fc.integer({ min: 1, max: 200 }),
    more: fc.nat(200),
    day: fc.nat(5000).map(dayOfNumber),
    topOfMonth: fc.boolean(),
    speed: fc.nat(500),
  })
  .map(({ more, ...rest }) => ({ ...rest, size: rest.rank + more }));

const id = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((n) => `2508.${String(n).padStart(5, '0')}`),
  fc.integer({ min: 1, max: 999 }).map((n) => `hep-th/2508${String(n).padStart(3, '0')}`),
);

describe('a shard', () => {
  it('gives back exactly what was packed', () => {
    fc.assert(
      fc.property(fc.dictionary(id, trend), id, (packed, other) => {
        const trends = new Map(Object.entries(packed));
        const shard = packShard(trends);
        for (const [name, value] of trends) expect(findTrend(shard, name)).toEqual(value);
        if (!trends.has(other)) expect(findTrend(shard, other)).toBeUndefined();
      }),
    );
  });

  it('is the same text in whatever order the papers come', () => {
    const one = { upvotes: 1, rank: 1, size: 2, day: dayOfNumber(9), topOfMonth: false, speed: 0 };
    const all: [string, Trend][] = ['2508.00002', '2508.00001', 'hep-th/2508001'].map((name) => [
      name,
      one,
    ]);
    const text = packShard(new Map(all));
    expect(text.split(';').map((entry) => entry.split(',')[0])).toEqual([
      '00001',
      '00002',
      'hep-th/001',
    ]);
    expect(packShard(new Map(all.toReversed()))).toBe(text);
  });

  it('never throws on corrupt text, and never invents', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(findTrend(value, '2508.00001')).toBeUndefined();
        findTrend(`00001,${text}`, '2508.00001');
      }),
    );
    expect(findTrend('00001,1,0,1,1,,', '2508.00001')).toBeUndefined();
    expect(findTrend('00001,1,5,1,1,,', '2508.00001')).toBeUndefined();
  });
});
