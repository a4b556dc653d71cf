import type { Change } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import type { PaperKey } from '../paper-key.ts';
import { putBackIn } from './bring-back.ts';
import { withFreeKeys } from './free-keys.ts';
import { changedOf, changeTime, GROUPS, pick, same, stamped } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';
import type { Recorder } from './recorder.ts';
import { mergeStates } from './merge.ts';
import { itemOfRemoved } from './removed.ts';
import type { QueueDependencies } from './run-command.ts';

export type QueueChange = Extract<Change, { table: 'queue' }>;

/** The keys that the command added are taken off again, those that it took off come back. */
function keysBack(now: QueueRow, before: QueueRow, after: QueueRow): PaperKey[] {
  if (same(now.keys, after.keys)) return before.keys;
  const [old, given] = [new Set(before.keys), new Set(after.keys)];
  const rest = now.keys.filter((key) => old.has(key) || !given.has(key));
  return [...new Set([...rest, ...before.keys.filter((key) => !given.has(key))])];
}

/** Whether nobody changed a part since: neither its time, which a clock may have set twice, nor what it says. */
const isAsLeft = (now: QueueRow, after: QueueRow, group: (typeof GROUPS)[number]): boolean =>
  changedOf(now, group) === changedOf(after, group) && same(pick(now, group), pick(after, group));

/** A time after every one that the part is known to have had, be the clock what it may. */
function afterAll(all: readonly QueueRow[], group: (typeof GROUPS)[number], at: UtcTime): UtcTime {
  const times = all.map((item) => changeTime(item, group, at));
  return times.reduce((a, b) => (a > b ? a : b));
}

/** `now` with the parts that the command changed put back; `whole`: nobody changed any of them since. */
function putBack(now: QueueRow, { before, after }: Whole, at: UtcTime) {
  const next: QueueRow = { ...now, keys: keysBack(now, before, after) };
  if (same(now.claims, after.claims)) next.claims = before.claims;
  if (same(now.keyLetters, after.keyLetters)) next.keyLetters = before.keyLetters;
  const touched = GROUPS.filter((group) => !same(pick(before, group), pick(after, group)));
  const free = touched.filter((group) => isAsLeft(now, after, group));
  for (const group of free) Object.assign(next, pick(before, group));
  const times = free.map((group) => [group, afterAll([now, before, after], group, at)] as const);
  return { item: stamped(next, Object.fromEntries(times)), whole: free.length === touched.length };
}

interface Whole {
  before: QueueRow;
  after: QueueRow;
}

/** Whether nothing that the reader can change is another; times, and what pages said of the paper, do not count. */
const hasSameParts = (a: QueueRow, b: QueueRow): boolean =>
  GROUPS.filter((group) => group !== 'paper').every((group) =>
    same(pick(a, group), pick(b, group)),
  );

export interface Step {
  deps: QueueDependencies;
  recorder: Recorder;
  at: UtcTime;
}

/** What the command added goes, unless something of it is another by now. */
async function takeOut({ recorder }: Step, added: readonly Found[]): Promise<number> {
  const there = added.filter(({ now }) => now !== undefined);
  const same = there.filter(({ now, after }) => now && after && hasSameParts(now, after));
  await recorder.drop(
    same.flatMap(({ now }) => now?.id ?? []),
    { kept: false },
  );
  return there.length - same.length;
}

/** What the command changed goes back, part by part; a key that another item holds by now stays there. */
async function changeBack({ deps, recorder, at }: Step, edited: readonly Found[]): Promise<number> {
  const puts: QueueRow[] = [];
  let whole = 0;
  for (const { now, before, after } of edited) {
    if (!now || !before || !after) continue;
    const back = putBack(now, { before, after }, at);
    puts.push(back.item);
    whole += Number(back.whole);
  }
  const free = await withFreeKeys(deps.db, puts);
  await recorder.put(free);
  return edited.length - Math.min(whole, free.length);
}

/** Of an item as a command left it and as it is among the removed: of each part what was written last. */
function writtenLast(before: QueueRow, removed: QueueRow): QueueRow {
  const { keys, claims } = before.changedAt > removed.changedAt ? before : removed;
  return { ...mergeStates(before, removed), keys, claims };
}

/**
 * What the command took out comes back, unless the paper is saved again; with what was written since, where it
 * was removed again later.
 */
async function putIn(
  { deps: { db }, recorder, at }: Step,
  lost: readonly Found[],
): Promise<number> {
  const wanted = lost.flatMap(({ now, before }) => (now === undefined && before ? [before] : []));
  const rows = await db.removed.bulkGet(wanted.map(({ id }) => id));
  const items = wanted.map((item, n) => {
    const row = rows[n];
    const removed = row && itemOfRemoved(row);
    return removed ? writtenLast(item, removed) : row ? undefined : item;
  });
  const back = items.filter((item) => item !== undefined);
  return lost.length - (await putBackIn(db, recorder, back, at));
}

interface Found {
  before: QueueRow | null;
  after: QueueRow | null;
  now: QueueRow | undefined;
}

/**
 * Queue items go back, in few writes however many they are. What the command added goes first, and what it
 * removed comes last: the same keys may be in both. Gives how many stay as they are, in whole or in part.
 */
export async function undoItems(step: Step, changes: readonly QueueChange[]): Promise<number> {
  const ids = changes.map(({ before, after }) => before?.id ?? after?.id ?? '');
  const now = await step.deps.db.queue.bulkGet(ids);
  const found = changes.map(({ before, after }, n): Found => ({ before, after, now: now[n] }));
  const added = found.filter(({ before }) => before === null);
  const lost = found.filter(({ before, after }) => before !== null && after === null);
  const edited = found.filter(({ before, after }) => before !== null && after !== null);
  const kept = (await takeOut(step, added)) + (await changeBack(step, edited));
  return kept + (await putIn(step, lost));
}
