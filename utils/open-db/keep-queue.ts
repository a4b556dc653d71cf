import type { Transaction } from 'dexie';
import type { QueueCopyRow } from '../db/queue-tables.ts';

/**
 * Keeps the queue as it was before a migration, as the text of a backup (utils/queue/backup/format.ts) of
 * the version of its items, which every later version reads, among the copies to roll back to.
 */
export async function keepQueue(
  transaction: Transaction,
  version: number,
  now: Date,
): Promise<void> {
  const all = (table: string): Promise<unknown[]> => transaction.table(table).toArray();
  const [queue = [], marks, verdicts] = await Promise.all(['queue', 'marks', 'verdicts'].map(all));
  if (queue.length === 0) return;
  const at = now.toISOString();
  const head = { format: 'tidemark-backup', version, madeAt: at };
  const row: QueueCopyRow = {
    at,
    why: 'migration',
    items: queue.length,
    text: JSON.stringify({ ...head, queue, marks, verdicts }),
  };
  await transaction.table('snapshots').add(row);
}
