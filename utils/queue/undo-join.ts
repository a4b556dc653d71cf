import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Change, ChangedRow, UndoRow } from '../db/queue-tables.ts';
import { updateState } from '../db/state.ts';
import type { UtcTime } from '../time/moment.ts';
import { same } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';
import type { Recorder } from './recorder.ts';

const PLACES = ['account', 'folder'] as const;

interface Side<T> {
  before: T | null;
  after: T | null;
}

const of = <T extends 'queue' | 'removed' | 'gone'>(changes: readonly Change[], table: T) =>
  changes.filter((change) => change.table === table) as unknown as Side<ChangedRow[T]>[];

/** Those of a table that are still as the join left them. */
async function asLeft<T extends 'queue' | 'removed' | 'gone'>(
  db: TidemarkDb,
  changes: readonly Change[],
  table: T,
): Promise<Side<ChangedRow[T]>[]> {
  const own = of(changes, table);
  const ids = own.map(({ before, after }) => before?.id ?? after?.id ?? '');
  const rows = (await db[table].bulkGet(ids)) as (object | undefined)[];
  return own.filter(({ after }, n) => same(rows[n] ?? null, after));
}

/**
 * Places that were joined then are off again; those that were on before, or are on since, stay so. Gives whether nothing
 * is exchanged any more.
 */
async function leavePlaces(db: TidemarkDb, at: UtcTime): Promise<boolean> {
  const { account, folder } = await updateState(db, 'devices', (old) => {
    const left = PLACES.filter((name) => old[name].joined === at);
    const others = old.others.map((one) => ({
      ...one,
      places: one.places.filter((name) => !left.some((other) => other === name)),
    }));
    return {
      ...old,
      ...Object.fromEntries(left.map((name) => [name, { state: 'off' }])),
      others: others.filter(({ places }) => places.length > 0),
    };
  });
  const isOff = account.state === 'off' && folder.state === 'off';
  if (isOff) await db.agreed.clear();
  return isOff;
}

/**
 * Takes a join back, which was made at `at`: this device has again what it had, and nothing is told to the others, who
 * keep what they have. Where it still exchanges with some, these would bring everything back: for them what came is
 * removed here, as by hand. What was changed since stays. Gives how many items.
 */
export async function undoJoin(
  db: TidemarkDb,
  recorder: Recorder,
  { changes, at }: Pick<UndoRow, 'changes' | 'at'>,
): Promise<number> {
  const isOff = await leavePlaces(db, at);
  const [queue, removed, gone] = await Promise.all([
    asLeft(db, changes, 'queue'),
    asLeft(db, changes, 'removed'),
    asLeft(db, changes, 'gone'),
  ]);
  const there = <T>(rows: readonly (T | null)[]): T[] => rows.filter((row) => row !== null);
  const items: QueueRow[] = there(queue.map(({ before }) => before));
  const idsLost = <T extends { id: string }>(
    all: readonly { before: T | null; after: T | null }[],
  ): string[] => all.flatMap(({ before, after }) => (before === null && after ? [after.id] : []));
  const came = idsLost<QueueRow>(queue);
  if (!isOff) await recorder.drop(came, { kept: true });
  await recorder.follow({
    items,
    lost: isOff ? came : [],
    tombs: there(gone.map(({ before }) => before)),
    removed: there(removed.map(({ before }) => before)),
    forgotten: idsLost(removed),
  });
  // No word of it is left: at another join what others have comes again.
  if (isOff) await db.gone.bulkDelete(idsLost(gone));
  return of(changes, 'queue').length - queue.length;
}
