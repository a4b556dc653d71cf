import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { countChanged, mergeLists } from '../../../utils/queue/backup/merge-lists.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { queueItem } from '../../support/queue-item.ts';

const AT = '2026-08-21T00:00:00.000Z';
const A: PaperKey = 'arxiv:2507.00001';
const D: PaperKey = 'doi:10.1/x';
const E: PaperKey = 'doi:10.1/y';
const merge = (there: readonly QueueRow[], coming: readonly QueueRow[], said?: boolean) =>
  mergeLists(there, coming, { said: { of: () => said }, at: AT, newId: () => 'new' });
const shown = (items: readonly QueueRow[]) =>
  items.map(({ id, keys, claims }) => [id, keys, claims]);

describe('another list of items merged into the queue', () => {
  it('a new item is added, an equal one changes nothing', () => {
    const [a, b] = [queueItem({ id: 'a' }), queueItem({ id: 'b' })];
    expect(merge([a], [b, a])).toMatchObject({ items: [a, b], fresh: 1, changed: 0, unmerged: [] });
  });

  it('the same item is of each part the later one', () => {
    const old = queueItem({
      id: 'a',
      notes: 'old',
      changed: { notes: '2026-08-20T01:00:00.000Z' },
    });
    const next = queueItem({
      id: 'a',
      notes: 'new',
      changed: { notes: '2026-08-20T02:00:00.000Z' },
    });
    for (const [there, coming] of [
      [old, next],
      [next, old],
    ] as const) {
      const { items, fresh, changed } = merge([there], [coming]);
      expect([items.length, items[0]?.notes, fresh, changed]).toEqual([
        1,
        'new',
        0,
        Number(there === old),
      ]);
    }
  });

  it('another item with the same first key is the same paper: the smaller id stays', () => {
    const { items, united, fresh } = merge(
      [queueItem({ id: 'b', keys: [A], notes: 'one' })],
      [queueItem({ id: 'a', keys: [A, D], notes: 'two' })],
    );
    expect(shown(items)).toEqual([['a', [A, D], undefined]]);
    expect(items[0]?.notes).toBe('one\n\n---\n\ntwo');
    expect([...united]).toEqual([['b', 'a']]);
    expect(fresh).toBe(0);
  });

  it('a key of two papers stays with the one whose first it is, else with the one that was there', () => {
    const there = [queueItem({ id: 'a', keys: [A, D], claims: [E] })];
    expect(shown(merge(there, [queueItem({ id: 'b', keys: [D] })]).items)).toEqual([
      ['a', [A], [E, D]],
      ['b', [D], undefined],
    ]);
    expect(shown(merge(there, [queueItem({ id: 'b', keys: [E, D] })]).items)).toEqual([
      ['a', [A, D], [E]],
      ['b', [E], [D]],
    ]);
  });

  it('what the reader said of two counts', () => {
    const there = [queueItem({ id: 'a', keys: [A, D] })];
    expect(merge(there, [queueItem({ id: 'b', keys: [E, D] })], true).items).toHaveLength(1);
    expect(merge(there, [queueItem({ id: 'b', keys: [E, D] })], false).items).toHaveLength(2);
  });

  it('two that have one id and nothing else in common are two items', () => {
    const { items } = merge(
      [queueItem({ id: 'a', keys: [A] })],
      [queueItem({ id: 'a', keys: [D] })],
    );
    expect(shown(items)).toEqual([
      ['a', [A], undefined],
      ['new', [D], undefined],
    ]);
  });

  it('with more words than one item holds it stays apart, and nothing of it is lost', () => {
    const long = (letter: string) => letter.repeat(60_000);
    const coming = queueItem({ id: 'b', keys: [A], notes: long('b') });
    const { items, unmerged } = merge(
      [queueItem({ id: 'a', keys: [A], notes: long('a') })],
      [coming],
    );
    expect(items.map(({ notes }) => notes)).toEqual([long('a')]);
    expect(unmerged).toEqual([coming]);
  });
});

it('the order of its keys is no change of an item; one that is new or gone is none', () => {
  const one = queueItem({ id: 'a', keys: [A, D] });
  expect(countChanged([one], [{ ...one, keys: [D, A] }, queueItem({ id: 'b' })])).toBe(0);
  expect(countChanged([one], [{ ...one, notes: 'x' }])).toBe(1);
  expect(countChanged([one], [])).toBe(0);
});
