import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeStates, uniteItems } from '../../../utils/queue/merge.ts';
import { queueRowSchema } from '../../../utils/queue/model.ts';
import { anItem } from './arbitrary.ts';

const pair = fc.tuple(anItem, anItem);

describe('two states of one item', () => {
  it('merge to the same from either side, in any grouping, and once is enough', () => {
    fc.assert(
      fc.property(anItem, anItem, anItem, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((one) => ({ ...one, id: 'a' }));
        if (!x || !y || !z) return;
        const ab = mergeStates(x, y);
        expect(mergeStates(y, x)).toEqual(ab);
        expect(mergeStates(ab, y)).toEqual(ab);
        const left = mergeStates(ab, z);
        const right = mergeStates(x, mergeStates(y, z));
        for (const field of ['keys', 'evidence', 'savedAt', 'changedAt', 'changed'] as const)
          expect(left[field]).toEqual(right[field]);
      }),
    );
  });
});

describe('two items that are one paper', () => {
  it('the smaller id wins; keys, tags, notes and evidence of both stay', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const one = uniteItems(a, b, '2026-01-01T00:00:00.000Z');
        expect(one.id).toBe(a.id < b.id ? a.id : b.id);
        for (const item of [a, b]) {
          expect(one.keys).toEqual(expect.arrayContaining(item.keys));
          expect(one.tags).toEqual(expect.arrayContaining(item.tags));
          expect(one.notes).toContain(item.notes);
          for (const { kind, text } of item.evidence)
            expect(one.evidence).toContainEqual(expect.objectContaining({ kind, text }));
        }
        expect(queueRowSchema.safeParse(one).success).toBe(true);
      }),
    );
  });
});
