import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { UtcTime } from '../time/moment.ts';
import { keepCopy } from './backup/copies.ts';
import { bulkEdit } from './bulk.ts';
import { edited } from './item/fields.ts';
import type { Recorder } from './recorder.ts';
import type { BulkChange } from './wire.ts';

interface Many {
  ids: readonly string[];
  change: BulkChange;
  /** The reader's settings, for the copy that is made before many are removed. */
  settings: unknown;
}

/** One change to many items; ids that are no longer there are passed over. Gives how many changed. */
export async function changeMany(
  db: TidemarkDb,
  recorder: Recorder,
  { ids, change, settings }: Many,
  at: UtcTime,
): Promise<number> {
  const items = await db.queue.bulkGet([...new Set(ids)]);
  const there = items.filter((item) => item !== undefined);
  if ('remove' in change) {
    if (there.length > 1) await keepCopy(db, 'bulk', settings, at);
    await recorder.drop(
      there.map(({ id }) => id),
      { kept: true },
    );
    return there.length;
  }
  const next = there.map((item) => edited(item, bulkEdit(item, change), at));
  const changed = next.filter((item, n) => item !== there[n]);
  await recorder.put(changed);
  return changed.length;
}
