import { describe, expect, it } from 'vitest';
import {
  changedOf,
  edited,
  FIELDS_OF,
  GROUPS,
  pick,
  same,
} from '../../../../utils/queue/item/fields.ts';
import { changedSchema, itemSchema, type QueueRow } from '../../../../utils/queue/item/schema.ts';

const SAVED = '2026-08-20T00:00:00.000Z';
const BEFORE = '2026-08-19T00:00:00.000Z';
const AFTER = '2026-08-21T00:00:00.000Z';
const ITEM: QueueRow = {
  id: 'a',
  keys: ['arxiv:2608.00001'],
  title: 'Tides',
  authors: ['Mei Zhao'],
  url: '',
  state: 'to-read',
  rank: 'a0',
  tags: ['sea'],
  notes: '',
  evidence: [],
  savedAt: SAVED,
  changedAt: SAVED,
  changed: {},
};

it('every field has its group, or is one that only grows or never changes', () => {
  const grouped = GROUPS.flatMap((group) => FIELDS_OF[group]);
  const apart = [
    'id',
    'keys',
    'claims',
    'keyLetters',
    'evidence',
    'savedAt',
    'source',
    'changedAt',
    'changed',
  ];
  expect([...grouped, ...apart].sort()).toEqual(Object.keys(itemSchema.shape).sort());
  expect([...GROUPS, 'kept'].sort()).toEqual(Object.keys(changedSchema.shape).sort());
});

describe('equal values', () => {
  it.each([
    [{ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [['a', 'b'], ['b', 'a'], false],
    [undefined, undefined, true],
    [null, undefined, false],
    [{ 0: 'a' }, ['a'], false],
    [{ b: 1, a: 2, c: 3 }, { c: 3, a: 2, b: 1 }, true],
  ])('%j and %j: %s', (a, b, is) => {
    expect(same(a, b)).toBe(is);
    expect(same(b, a)).toBe(is);
  });
});

it('picks the fields of a group', () => {
  expect(pick(ITEM, 'tags')).toEqual({ tags: ['sea'] });
  expect(Object.keys(pick(ITEM, 'paper'))).toEqual([...FIELDS_OF.paper]);
});

it('a part changed at its own time, but never before the item was saved', () => {
  expect(changedOf(ITEM, 'tags')).toBe(SAVED);
  expect(changedOf({ ...ITEM, changed: { tags: AFTER } }, 'tags')).toBe(AFTER);
  expect(changedOf({ ...ITEM, changed: { tags: BEFORE } }, 'tags')).toBe(SAVED);
});

describe('an edit', () => {
  it('notes the time of what really changed, and of nothing else', () => {
    const item = { ...ITEM, changed: { order: SAVED } };
    const next = edited(item, { state: 'done', tags: ['sea'], notes: 'Mine.' }, AFTER);
    expect(next).toEqual({
      ...item,
      state: 'done',
      notes: 'Mine.',
      changedAt: AFTER,
      changed: { order: SAVED, state: AFTER, notes: AFTER },
    });
  });

  it('that changes nothing gives the very item', () => {
    expect(edited(ITEM, { tags: ['sea'], state: 'to-read' }, AFTER)).toBe(ITEM);
  });

  it('by a clock that is behind is later than the one before it, each time', () => {
    const next = edited(ITEM, { state: 'done' }, BEFORE);
    expect(changedOf(next, 'state') > changedOf(ITEM, 'state')).toBe(true);
    expect(next.changedAt).toBe(changedOf(next, 'state'));
    const third = edited(next, { state: 'reading' }, BEFORE);
    expect(changedOf(third, 'state') > changedOf(next, 'state')).toBe(true);
    expect(changedOf(third, 'notes')).toBe(SAVED);
  });

  it('at the last moment there is has no later time, and no odd one', () => {
    const last = '2199-12-31T23:59:59.999Z';
    const next = edited({ ...ITEM, savedAt: last }, { state: 'done' }, AFTER);
    expect(changedOf(next, 'state')).toBe(last);
  });
});
