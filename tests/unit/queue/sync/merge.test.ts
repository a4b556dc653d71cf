import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAfter, clockAt, isClock, msOfClock } from '../../../../utils/queue/sync/clock.ts';
import { merge, NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { replicas } from '../../../support/sync/arbitrary-replica.ts';
import { isLong } from '../../../support/is-long.ts';

const RUNS = { numRuns: isLong ? 5000 : 300 };

/** The same states, whatever the order in which their entries came. */
const same = (a: unknown, b: unknown): void => expect(a).toEqual(b);

describe('two states of the queue', () => {
  it('are one, from either side', () => {
    fc.assert(
      fc.property(replicas, replicas, (a, b) => {
        same(merge(a, b), merge(b, a));
      }),
      RUNS,
    );
  });

  it('and a third, in any order', () => {
    fc.assert(
      fc.property(replicas, replicas, replicas, (a, b, c) => {
        same(merge(merge(a, b), c), merge(a, merge(b, c)));
      }),
      RUNS,
    );
  });

  it('are no other when they meet again', () => {
    fc.assert(
      fc.property(replicas, replicas, (a, b) => {
        const both = merge(a, b);
        same(merge(both, b), both);
        same(merge(both, both), both);
        same(merge(both, NOTHING), both);
        same(merge(NOTHING, a), merge(a, a));
      }),
      RUNS,
    );
  });
});

describe('a clock', () => {
  it('is after the one that its writer knew, by a machine that is an hour behind too', () => {
    const theirs = clockAt(Date.UTC(2027, 0, 1), 'aaaaaaaa');
    const mine = clockAfter(theirs, Date.UTC(2026, 0, 1), 'bbbbbbbb');
    expect(isClock(mine)).toBe(true);
    expect(mine > theirs).toBe(true);
    expect(msOfClock(mine)).toBe(msOfClock(theirs) + 1);
    expect(clockAfter(undefined, 5, 'bbbbbbbb')).toBe(clockAt(5, 'bbbbbbbb'));
  });
});
