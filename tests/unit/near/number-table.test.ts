import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberOf, numberTable } from '../../../utils/near/number-table.ts';

const key = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);

it('gives back what a map would, and 0 for any other key', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.integer({ min: 1, max: 65_535 })), { maxLength: 500 }),
      fc.array(key),
      (entries, others) => {
        const table = numberTable(entries);
        const map = new Map(entries);
        for (const one of [...map.keys(), ...others])
          expect(numberOf(table, one)).toBe(map.get(one) ?? 0);
      },
    ),
  );
});
