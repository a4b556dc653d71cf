import type { Transaction } from 'dexie';
import { letterCopy } from '../export/letter-copy.ts';
import { readQueueRow } from '../db/rows/queue-item.ts';
import type { RemovedRow } from '../db/queue-tables.ts';
import { readItem } from '../queue/item/read.ts';

/**
 * Gives the items of a migrating database that share a citation key letters of their own, removed ones too; see
 * utils/export/key-letters.ts.
 */
export async function letterItems(transaction: Transaction): Promise<void> {
  const table = transaction.table('queue');
  const removed = transaction.table<RemovedRow, string>('removed');
  const raw: unknown[] = await table.toArray();
  const items = raw.map(readQueueRow).filter((item) => item !== undefined);
  const rows = await removed.toArray();
  const found = rows.flatMap((row) => {
    const item = readItem(row.item, row.version, row.at)?.item;
    return item ? [{ row, item }] : [];
  });
  const lettered = letterCopy(
    items,
    found.map(({ item }) => item),
  );
  await table.bulkPut(lettered.queue.filter((item, n) => item !== items[n]));
  await removed.bulkPut(
    found.flatMap(({ row, item }, n) => {
      const next = lettered.removed[n] ?? item;
      return next === item ? [] : [{ ...row, item: { ...row.item, keyLetters: next.keyLetters } }];
    }),
  );
}
