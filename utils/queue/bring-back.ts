import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { UtcTime } from '../time/moment.ts';
import { changeTime, stamped } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';
import { withFreeKeys } from './free-keys.ts';
import type { Recorder } from './recorder.ts';
import { canUnite, uniteItems } from './merge.ts';
import { isOnePaper, readSaid, toldBy, type Said } from './one-paper.ts';
import { itemOfRemoved } from './removed.ts';

/** Whether two are one paper: surely so, or known by the same key first, and the reader did not say no. */
function isPaperOf(one: QueueRow, other: QueueRow, said: Said): boolean {
  const word = said.of(one.keys, other.keys);
  if (word === undefined && one.keys[0] === other.keys[0]) return true;
  return isOnePaper(
    { keys: one.keys, told: toldBy(one) },
    { keys: other.keys, told: toldBy(other) },
    said,
  );
}

/** The items, by the id of each, that hold a key of it and surely are the same paper: it was saved again. */
async function savedAgain(
  db: TidemarkDb,
  items: readonly QueueRow[],
): Promise<Map<string, QueueRow>> {
  const keys = [...new Set(items.flatMap((item) => item.keys))];
  const holders = await db.queue.where('keys').anyOf(keys).distinct().toArray();
  if (holders.length === 0) return new Map();
  const said = await readSaid(db);
  const byKey = new Map(holders.flatMap((item) => item.keys.map((key) => [key, item] as const)));
  const pairs = items.flatMap((item) => {
    const near = item.keys.map((key) => byKey.get(key)).filter((one) => one !== undefined);
    const again = near.find((one) => isPaperOf(one, item, said));
    return again ? [[item.id, again] as const] : [];
  });
  return new Map(pairs);
}

/** Puts items of the past into the queue; a paper that is saved again, or has no free key, stays out. Gives how many. */
export async function putBackIn(
  db: TidemarkDb,
  recorder: Recorder,
  items: readonly QueueRow[],
  at: UtcTime,
): Promise<number> {
  const again = await savedAgain(db, items);
  const back = await withFreeKeys(
    db,
    items.filter(({ id }) => !again.has(id)),
  );
  await recorder.put(back.map((item) => stamped(item, { kept: changeTime(item, 'kept', at) })));
  return back.length;
}

/** A removed paper that was saved again meanwhile gives it its notes, tags and keys, where one item can hold both. */
async function joinSaved(
  db: TidemarkDb,
  recorder: Recorder,
  items: readonly QueueRow[],
  at: UtcTime,
): Promise<string[]> {
  const again = await savedAgain(db, items);
  const joined: string[] = [];
  for (const item of items) {
    const id = again.get(item.id)?.id;
    const there = id === undefined ? undefined : await db.queue.get(id);
    if (!there || !canUnite(there, item)) continue;
    const [next] = await withFreeKeys(db, [{ ...uniteItems(there, item, at), id: there.id }]);
    if (next) await recorder.put([next]);
    joined.push(item.id);
  }
  await recorder.forget(joined);
  return joined;
}

/**
 * Brings removed items back as they were. One whose paper surely is in the queue again joins it there. Gives how
 * many came back; one of which every key is another paper's by now stays removed.
 */
export async function bringBack(
  db: TidemarkDb,
  recorder: Recorder,
  ids: readonly string[],
  at: UtcTime,
): Promise<number> {
  const rows = await db.removed.bulkGet([...new Set(ids)]);
  const items = rows.map((row) => row && itemOfRemoved(row)).filter((item) => item !== undefined);
  const joined = new Set(await joinSaved(db, recorder, items, at));
  const others = items.filter(({ id }) => !joined.has(id));
  return joined.size + (await putBackIn(db, recorder, others, at));
}
