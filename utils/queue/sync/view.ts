import type { MarkRow, RemovedRow, TombstoneRow, VerdictRow } from '../../db/queue-tables.ts';
import type { PaperKey } from '../../paper-key.ts';
import { itemOfRemoved, removedRow } from '../removed.ts';
import { same } from '../item/fields.ts';
import type { Contents, Here } from './contents.ts';
import { rowOf, timeOf } from './item-row.ts';
import { markRowOf, verdictRowOf } from './mark-state.ts';
import { isIn, wholesOf } from './parts.ts';
import type { ItemState, Replica } from './replica.ts';
import { settingsOf } from './settings-state.ts';

/** Gives the same object where nothing in it is other, so that what changed is what is another object. */
const kept = <T>(before: T | undefined, next: T): T =>
  before !== undefined && same(before, next) ? before : next;

function removedOf(
  id: string,
  state: ItemState,
  before: RemovedRow | undefined,
  { archive }: Here,
): RemovedRow | undefined {
  const at = timeOf(state.life?.[0] ?? '');
  const old = before && itemOfRemoved(before);
  const item = rowOf(id, state, old, archive);
  if (item === undefined) return before;
  if (before !== undefined)
    return item === old ? before : { ...before, ...removedRow(item, before.at) };
  return removedRow(item, at);
}

function itemsOf(items: ReadonlyMap<string, ItemState>, before: Contents, here: Here) {
  const queue = new Map<
    string,
    Contents['queue'] extends ReadonlyMap<string, infer R> ? R : never
  >();
  const removed = new Map<string, RemovedRow>();
  const gone = new Map<string, TombstoneRow>();
  const wholes = wholesOf(items);
  for (const [id, state] of items) {
    const old = before.removed.get(id);
    const there = before.queue.get(id) ?? (old && itemOfRemoved(old));
    const isHere = isIn(items, id, wholes);
    const row = isHere ? rowOf(id, state, there, here.archive) : undefined;
    if (row !== undefined) {
      queue.set(id, row);
      continue;
    }
    if (state.life === undefined || isHere) continue;
    const [clock, life] = state.life;
    const left = life === 'removed' ? removedOf(id, state, old, here) : undefined;
    if (left !== undefined) removed.set(id, left);
    const keys = before.gone.get(id)?.keys ?? there?.keys ?? [];
    const into = life.startsWith('part:') ? wholes.get(id) : undefined;
    const tomb = { id, keys, at: before.gone.get(id)?.at ?? timeOf(clock), into };
    gone.set(id, kept(before.gone.get(id), tomb));
  }
  return { queue, removed, gone };
}

/**
 * The reader's tables as devices agree on them; `before` as they are here, whose objects stay where nothing is other. What
 * has come of an item only in part stays out until it can be told which paper it is.
 */
export function contentsOf(
  items: ReadonlyMap<string, ItemState>,
  replica: Replica,
  before: Contents,
  here: Here,
): Contents {
  const marks = new Map<PaperKey, MarkRow>();
  for (const [key, state] of Object.entries(replica.marks) as [
    PaperKey,
    (typeof replica.marks)[PaperKey],
  ][]) {
    const row = markRowOf(key, state);
    if (row !== undefined) marks.set(key, kept(before.marks.get(key), row));
  }
  const said = new Map(before.verdicts.map((row) => [`${row.subject}\n${row.id}`, row]));
  const verdicts = Object.entries(replica.verdicts).flatMap(([name, state]): VerdictRow[] => {
    const [row, old] = [verdictRowOf(name, state), said.get(name)];
    return row === undefined ? [] : [old?.same === row.same ? old : row];
  });
  return {
    ...itemsOf(items, before, here),
    marks,
    verdicts,
    settings: settingsOf(replica.settings, before.settings),
    ...(before.settingsAt && { settingsAt: before.settingsAt }),
  };
}
