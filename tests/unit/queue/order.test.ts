import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRank } from '../../../utils/queue/item/rank.ts';
import { byRank, ranksFor } from '../../../utils/queue/order.ts';
import { anItem } from './arbitrary.ts';

const someItems = fc
  .uniqueArray(anItem, { minLength: 2, maxLength: 4, selector: ({ id }) => id })
  .map((items) => items.sort(byRank));

describe('the reader’s own order', () => {
  it('brings what is moved beside its place, and leaves the others in their order', () => {
    fc.assert(
      fc.property(someItems, fc.nat(3), fc.nat(3), fc.boolean(), (items, from, to, before) => {
        const moved = items[from % items.length]?.id ?? '';
        const target = items[to % items.length]?.id ?? '';
        if (moved === target) return;
        const ranks = ranksFor(items, [moved], before ? { before: target } : { after: target });
        const next = items
          .map((item) => ({ ...item, rank: ranks.get(item.id) ?? item.rank }))
          .sort(byRank)
          .map(({ id }) => id);
        const rest = items.map(({ id }) => id).filter((id) => id !== moved);
        expect(next.filter((id) => id !== moved)).toEqual(rest);
        expect(next.indexOf(moved) - next.indexOf(target)).toBe(before ? -1 : 1);
      }),
    );
  });

  it('knows a rank that others can be placed around', () => {
    expect(['a0', 'Zz', 'a0V'].every(isRank)).toBe(true);
    expect(['', 'zzz0', 'a00', 'a', '!', 5].some(isRank)).toBe(false);
  });
});
