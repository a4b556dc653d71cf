import { expect, it } from 'vitest';
import { readReplica } from '../../../../utils/queue/sync/door.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import { isIn, wholesOf } from '../../../../utils/queue/sync/parts.ts';
import type { ItemState, Life } from '../../../../utils/queue/sync/replica.ts';
import { step } from '../../../../utils/queue/sync/step.ts';

const NOW = Date.UTC(2026, 10, 1);
const CLOCK = `${(1_780_000_000_000).toString(36).padStart(9, '0')}hhhhhhhh`;
const EMPTY = {
  queue: new Map(),
  removed: new Map(),
  gone: new Map(),
  marks: new Map(),
  verdicts: [],
  settings: undefined,
};

/** An item that came, and what became of it. */
const item = (life: Life): ItemState => ({
  ...NO_ITEM,
  life: [CLOCK, life],
  saved: [CLOCK, { savedAt: '2026-08-01T00:00:00.000Z' }],
});
const named = (n: number): string => `p${String(n).padStart(6, '0')}`;

/** Looks at the lives of items. */
function counted(count: number) {
  let looks = 0;
  const all = Array.from({ length: count }, (_, n) => {
    const state = item(n === count - 1 ? 'removed' : `part:${named(n + 1)}`);
    const { life } = state;
    Object.defineProperty(state, 'life', { enumerable: true, get: () => ((looks += 1), life) });
    return [named(n), state] as const;
  });
  return { items: new Map(all), looks: () => looks };
}

it('each item of a chain is looked at a few times, however long it is', () => {
  const [short, long] = [counted(500), counted(1_000)];
  expect(wholesOf(short.items).get(named(0))).toBe(named(499));
  wholesOf(long.items);
  expect(long.looks() / short.looks()).toBeLessThan(2.2);
});

it.each<[string, Record<string, Life>, Record<string, string>]>([
  ['a chain', { a: 'part:b', b: 'part:c', c: 'in' }, { a: 'c', b: 'c', c: 'c' }],
  ['two of each other', { b: 'part:a', a: 'part:b' }, { a: 'a', b: 'a' }],
  ['one of a ring', { d: 'part:c', c: 'part:b', b: 'part:c' }, { d: 'b', c: 'b', b: 'b' }],
  ['one of itself', { a: 'part:a' }, { a: 'a' }],
  ['one of what has not come', { a: 'part:b', b: 'part:x' }, { a: 'b', b: 'b' }],
])('the whole of %s', (_, lives, wholes) => {
  const items = new Map(Object.entries(lives).map(([id, life]) => [id, item(life)]));
  const found = wholesOf(items);
  expect(Object.fromEntries(found)).toEqual(wholes);
  const isWhole = (id: string): boolean => wholes[id] === id && lives[id] !== 'removed';
  for (const id of items.keys()) expect(isIn(items, id, found)).toBe(isWhole(id));
});

it('a chain of five thousand parts that another device wrote is taken in', () => {
  const items = Object.fromEntries(counted(5_000).items);
  const read = readReplica({ ...NOTHING, items: JSON.parse(JSON.stringify(items)) as object }, NOW);
  if (read === undefined || read === 'later') throw new Error('not read');
  const here = { device: 'aaaaaaaa', now: NOW, archive: () => undefined };
  const { contents } = step(EMPTY, NOTHING, [read.replica], here);
  expect(contents.queue.size).toBe(0);
  expect(contents.gone.get(named(0))?.into).toBe(named(4_999));
}, 60_000);
