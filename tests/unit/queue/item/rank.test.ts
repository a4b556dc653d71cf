import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { isRank } from '../../../../utils/queue/item/rank.ts';

/** Whether `fractional-indexing` itself places something before and after it. */
function isPlaceable(text: string): boolean {
  try {
    return generateKeyBetween(text, null) > text && generateKeyBetween(null, text) < text;
  } catch {
    return false;
  }
}

it('a rank is what others can be placed around', () => {
  const letters = fc.constantFrom('0', '9', 'A', 'Z', 'Y', 'a', 'y', 'b', 'z', '!');
  const text = fc.array(letters, { maxLength: 30 }).map((all) => all.join(''));
  const law = fc.property(text, (one) => {
    if (!/^[0-9A-Za-z]*$/.test(one)) return !isRank(one);
    return isRank(one) === isPlaceable(one);
  });
  fc.assert(law, { numRuns: 20_000 });
  expect(isRank(`A${'0'.repeat(26)}`)).toBe(false);
  expect(['a0', 'Zz', 'a0V', `z${'z'.repeat(26)}`, `A${'0'.repeat(25)}1`].every(isRank)).toBe(true);
  expect(['', 'a', 'a00', '0', 7, null, undefined, [], `a${'1'.repeat(300)}`].some(isRank)).toBe(
    false,
  );
});
