import { expect, it } from 'vitest';
import { isLong } from '../../../support/is-long.ts';
import { wide } from '../../../support/sync/wide.ts';

const FIRST = 20_261_128;
const RUNS = isLong ? 1_000 : 5;

it.each(Array.from({ length: RUNS }, (_, n) => FIRST + n))(
  'three devices on which everything is done that a reader can do come to the same: %i',
  async (seed) => {
    const { seen, isCalm } = await wide(seed, 70);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(isCalm).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('\\u0000');
  },
  60_000,
);
