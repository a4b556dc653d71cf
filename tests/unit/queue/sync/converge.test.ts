import { expect, it } from 'vitest';
import { isLong } from '../../../support/is-long.ts';
import { troubleOf } from '../../../support/sync/trouble.ts';

const RUNS = isLong ? 20_000 : 200;
const FIRST = 20_261_127;

it(`three devices come to the same, with nothing lost and nothing back, in ${RUNS} interleavings`, () => {
  const odd = Array.from({ length: RUNS }, (_, n) => FIRST + n).flatMap((seed) => {
    const trouble = troubleOf(seed);
    return trouble.length === 0 ? [] : [`${seed}: ${trouble.join(', ')}`];
  });
  expect(odd.slice(0, 20)).toEqual([]);
}, 7_200_000);
