import type { PaperKey } from '../../paper-key.ts';
import { withKeyLetters } from '../../export/key-letters.ts';
import { same } from '../item/fields.ts';
import type { QueueRow } from '../item/schema.ts';
import { canUnite } from '../merge.ts';
import { isOnePaper, toldBy, type Said } from '../one-paper.ts';
import { clockAfter } from './clock.ts';
import { rowOf, timelessRowOf, type FromArchive } from './item-row.ts';
import { isEditedSince, isIn, wholesOf, withoutGone, withParts } from './parts.ts';
import type { Dated, ItemState, Life } from './replica.ts';
import type { Writer } from './sets.ts';

export interface Settling {
  writer: Writer;
  said: Said;
  archive: FromArchive;
}

type Items = ReadonlyMap<string, ItemState>;
type Rows = ReadonlyMap<string, QueueRow>;

/** Those in the queue by the keys that more than one of them holds. */
function sharedKeys(rows: Iterable<QueueRow>): [PaperKey, string[]][] {
  const holders = new Map<PaperKey, string[]>();
  for (const { id, keys } of rows)
    for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), id]);
  return [...holders].filter(([, ids]) => ids.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
}

const isSame = (a: QueueRow, b: QueueRow, said: Said): boolean => {
  const word = said.of(a.keys, b.keys);
  if (word === undefined && a.keys[0] === b.keys[0]) return true;
  return isOnePaper({ keys: a.keys, told: toldBy(a) }, { keys: b.keys, told: toldBy(b) }, said);
};

/** The rows of the items that are in the queue. */
function rowsIn(items: Items, archive: FromArchive): Map<string, QueueRow> {
  const rows = new Map<string, QueueRow>();
  const wholes = wholesOf(items);
  for (const [id, state] of items) {
    const row = isIn(items, id, wholes) ? timelessRowOf(id, state, undefined, archive) : undefined;
    if (row !== undefined) rows.set(id, row);
  }
  return rows;
}

const writes =
  ({ device, ms }: Writer) =>
  <T>(old: Dated<T> | undefined, value: T): Dated<T> => [clockAfter(old?.[0], ms, device), value];

function settleKey(
  items: Map<string, ItemState>,
  rows: ReadonlyMap<string, QueueRow>,
  [key, ids]: [PaperKey, string[]],
  { writer, said }: Settling,
): void {
  const write = writes(writer);
  const all = ids.toSorted().flatMap((id) => rows.get(id) ?? []);
  const owner = all.find((row) => row.keys[0] === key) ?? all[0];
  if (owner === undefined) return;
  for (const other of all) {
    const state = items.get(other.id);
    if (other.id === owner.id || state === undefined) continue;
    if (isSame(owner, other, said) && canUnite(owner, other)) {
      const [whole, part] = [owner.id, other.id].toSorted();
      const lost = items.get(part ?? '');
      if (lost && part !== undefined)
        items.set(part, { ...lost, life: write<Life>(lost.life, `part:${whole}`) });
      return;
    }
    const keys = { ...state.keys, [key]: write(state.keys[key], null) };
    const claims = { ...state.claims, [key]: write(state.claims[key], key) };
    const isKeyless = other.keys.every((one) => one === key);
    // Its paper is there already, with more words than one item holds: all that it says is kept among the removed.
    items.set(
      other.id,
      isKeyless
        ? { ...state, life: write<Life>(state.life, 'removed') }
        : { ...state, keys, claims },
    );
    return;
  }
}

/**
 * Letters of their own for citation keys that two papers have, the same on every device that knows both. A row that has
 * the bare key for a title has no citation key yet.
 */
function settleLetters(
  items: Map<string, ItemState>,
  inQueue: Rows,
  { writer, archive }: Settling,
): void {
  const isNamed = ({ id, keys }: QueueRow): boolean =>
    items.get(id)?.paper?.[1]?.title !== undefined || archive(keys) !== undefined;
  const rows = [...inQueue.values()].filter(isNamed).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [n, row] of withKeyLetters(rows, []).entries()) {
    const [state, before] = [items.get(row.id), rows[n]];
    if (state === undefined || same(row.keyLetters, before?.keyLetters)) continue;
    const clock = clockAfter(state.letters?.[0], writer.ms, writer.device);
    items.set(row.id, { ...state, letters: [clock, row.keyLetters ?? null] });
  }
}

/**
 * An item from which every key was taken, each by one who knew of another that was left, gets the last of them back
 * that nobody else has; where others have them all it goes to the removed.
 */
function settleKeyless(items: Map<string, ItemState>, { writer, archive }: Settling): void {
  const wholes = wholesOf(items);
  const keyless = [...items].filter(([id, { keys, saved }]) => {
    const all = Object.values(keys);
    const isNone = all.length > 0 && all.every(([, value]) => value === null);
    return isNone && saved !== undefined && isIn(items, id, wholes);
  });
  if (keyless.length === 0) return;
  const held = new Set([...rowsIn(items, archive).values()].flatMap(({ keys }) => keys));
  const write = writes(writer);
  for (const [id, state] of keyless.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const taken = Object.entries(state.keys) as [PaperKey, Dated<PaperKey | null>][];
    const free = taken.filter(([key]) => !held.has(key));
    const last = free.sort(([a, [x]], [b, [y]]) => (x + a < y + b ? 1 : -1))[0];
    if (last === undefined) {
      items.set(id, { ...state, life: write<Life>(state.life, 'removed') });
      continue;
    }
    const [key, old] = last;
    held.add(key);
    items.set(id, { ...state, keys: { ...state.keys, [key]: write(old, key) } });
  }
}

/** What was given up for good, and edited by one who did not know of that, is kept among the removed once more. */
function settleGone(items: Map<string, ItemState>, { writer, archive }: Settling): void {
  const write = writes(writer);
  for (const [id, state] of items) {
    if (state.life?.[1] !== 'gone' || !isEditedSince(state)) continue;
    const next = { ...state, life: write<Life>(state.life, 'removed') };
    if (rowOf(id, next, undefined, archive) !== undefined) items.set(id, next);
  }
}

/** One turn: each paper is touched once at most. Gives the rows in the queue, once there was nothing to settle. */
function settleOnce(items: Map<string, ItemState>, settling: Settling): Rows | undefined {
  settleKeyless(items, settling);
  const rows = rowsIn(items, settling.archive);
  const touched = new Set<string>();
  const shared = sharedKeys(rows.values());
  for (const one of shared) {
    if (one[1].some((id) => touched.has(id))) continue;
    for (const id of one[1]) touched.add(id);
    settleKey(items, rows, one, settling);
  }
  return shared.length > 0 ? undefined : rows;
}

/**
 * In stages, so that a worker with much to settle can look up in between. What follows from all that is known, as edits of this device: of two items of one paper the larger id becomes part of
 * the smaller; a key that two papers hold stays with one. Every device that knows the same comes to the same, so that
 * it does not matter which of them writes it first.
 */
export function* settle(
  known: Items,
  settling: Settling,
): Generator<undefined, Map<string, ItemState>> {
  let items = withParts(known);
  // Each turn leaves fewer items, or fewer keys.
  let rows = settleOnce(items, settling);
  while (rows === undefined) {
    items = withParts(items);
    rows = settleOnce(items, settling);
  }
  settleGone(items, settling);
  yield;
  settleLetters(items, rows, settling);
  return withoutGone(items);
}
