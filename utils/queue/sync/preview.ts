import type { JoinPreview } from '../../db/device-values.ts';
import type { QueueRow } from '../item/schema.ts';
import type { QueueDependencies } from '../run-command.ts';
import { itemIn } from './item-state.ts';
import { areTwo } from './notes.ts';
import type { DeviceId, Replica } from './replica.ts';
import { computeStep } from './take-in.ts';

const MOST_TITLES = 20;

const sample = (rows: readonly QueueRow[]) => ({
  count: rows.length,
  titles: rows.slice(0, MOST_TITLES).map(({ title }) => title),
});

/** What taking in what others wrote would do; changes nothing. */
export async function previewOf(
  deps: QueueDependencies,
  others: readonly Replica[],
  { device, now }: { device: DeviceId; now: number },
): Promise<Omit<JoinPreview, 'devices'>> {
  const { db } = deps;
  const stored = await deps.readSettings();
  const { before, contents, replica } = await computeStep(db, others, { device, now, stored });
  const theirs = new Set(others.flatMap(({ items }) => Object.keys(items)));
  const mine = [...before.queue.values()];
  const after = [...contents.queue.values()];
  const keys = new Set(mine.flatMap((row) => row.keys));
  const isMine = (row: QueueRow): boolean => row.keys.some((key) => keys.has(key));
  const shared = new Set(
    others.flatMap(({ items }) => Object.values(items).flatMap((one) => Object.keys(one.keys))),
  );
  const isTheirs = (row: QueueRow): boolean =>
    theirs.has(row.id) || row.keys.some((key) => shared.has(key));
  const both = after.filter((row) => isMine(row) && isTheirs(row));
  const left = new Set(after.flatMap((row) => row.keys));
  return {
    comes: sample(after.filter((row) => !isMine(row))),
    goes: sample(after.filter((row) => isMine(row) && !isTheirs(row))),
    merges: sample(both),
    removed: sample(mine.filter((row) => !row.keys.some((key) => left.has(key)))),
    notes: sample(
      both.filter(({ id }) =>
        areTwo(itemIn(replica.items, id)?.notes ?? { versions: [], known: {} }),
      ),
    ),
  };
}
