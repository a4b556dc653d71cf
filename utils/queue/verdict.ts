import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { UtcTime } from '../time/moment.ts';
import { arxivKey, isPaperKey } from '../paper-key.ts';
import { QueueError } from './error.ts';
import type { QueueRow } from './item/schema.ts';
import type { Recorder } from './recorder.ts';
import { uniteItems } from './merge.ts';
import { partedAs } from './one-paper.ts';
import type { Verdict } from './wire.ts';

async function uniteAll(
  recorder: Recorder,
  items: readonly QueueRow[],
  at: UtcTime,
): Promise<void> {
  const [first, ...others] = items;
  if (!first || others.length === 0) return;
  const one = others.reduce((all, other) => uniteItems(all, other, at), first);
  const lost = items.map(({ id }) => id).filter((id) => id !== one.id);
  await recorder.drop(lost, { into: new Map(lost.map((id) => [id, one.id])), kept: false });
  await recorder.put([one]);
}

/** Remembers what the reader says of a likely match; saved papers that are the same by that word become one. */
export async function sayVerdict(
  db: TidemarkDb,
  recorder: Recorder,
  { subject, id, same }: Verdict,
  at: UtcTime,
): Promise<void> {
  const old = await db.verdicts.get([subject, id]);
  if (same === null) return recorder.say([], old ? [old] : []);
  await recorder.say([{ subject, id, same, at }]);
  if (!same || !isPaperKey(subject)) return;
  const items = await db.queue
    .where('keys')
    .anyOf([subject, arxivKey(id)])
    .distinct()
    .toArray();
  await uniteAll(recorder, items, at);
}

/** Makes items one that the reader says are one paper, and takes back that they were not. Gives how many. */
export async function uniteByWord(
  db: TidemarkDb,
  recorder: Recorder,
  ids: readonly string[],
  at: UtcTime,
): Promise<number> {
  const found = await db.queue.bulkGet([...new Set(ids)]);
  const items = found.filter((item) => item !== undefined);
  const [first, ...others] = items;
  if (!first || others.length === 0) throw new QueueError('trouble.queue.chooseTwo');
  for (const other of others) {
    const pair = partedAs(first, other);
    if (pair) await recorder.say([{ ...pair, same: true, at }]);
  }
  await uniteAll(recorder, items, at);
  return items.length;
}
