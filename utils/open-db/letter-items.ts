import type { Transaction } from 'dexie';
import { withKeyLetters } from '../export/key-letters.ts';
import { readQueueRow } from '../db/rows/queue-item.ts';

/** Gives the items of a migrating database that share a citation key letters of their own; see utils/export/key-letters.ts. */
export async function letterItems(transaction: Transaction): Promise<void> {
  const table = transaction.table('queue');
  const raw: unknown[] = await table.toArray();
  const items = raw.map(readQueueRow).filter((item) => item !== undefined);
  const lettered = withKeyLetters(items, []);
  await table.bulkPut(lettered.filter((item, n) => item !== items[n]));
}
