import type { TidemarkDb } from '../../db/open.ts';
import type { SnapshotRow } from '../../db/queue-tables.ts';
import { writeBackup } from './write.ts';

const KEPT = { daily: 7, restore: 5, migration: 3 };

/** Keeps a copy of the queue, and of each sort only the newest few. Gives its number. */
export async function addSnapshot(
  db: TidemarkDb,
  row: Omit<SnapshotRow, 'n'>,
): Promise<number | undefined> {
  const n = await db.snapshots.add(row);
  const alike = await db.snapshots.filter(({ why }) => why === row.why).primaryKeys();
  await db.snapshots.bulkDelete(alike.slice(0, -KEPT[row.why]));
  return n;
}

const contentOf = (text: string): string => text.replace(/"madeAt":"[^"]*"/, '');

/** Once a day, when something changed since the last copy. */
export async function snapshotOfDay(db: TidemarkDb, settings: unknown, now: Date): Promise<void> {
  const at = now.toISOString();
  const last = await db.snapshots.filter(({ why }) => why === 'daily').last();
  if (last?.at.slice(0, 10) === at.slice(0, 10)) return;
  const tables = [db.queue, db.marks, db.verdicts, db.snapshots];
  await db.transaction('rw', tables, async () => {
    const items = await db.queue.count();
    if (items === 0 && last === undefined) return;
    const text = await writeBackup(db, settings, at);
    if (last && contentOf(last.text) === contentOf(text)) return;
    await addSnapshot(db, { at, why: 'daily', items, text });
  });
}
