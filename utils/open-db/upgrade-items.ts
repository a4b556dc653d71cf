import type { Transaction } from 'dexie';
import { upgradeItem } from '../queue/item/upgrade.ts';

/** Makes every queue item one of today's shape, in the transaction of the migration. */
export async function upgradeItems(transaction: Transaction, fromVersion: number): Promise<void> {
  const table = transaction.table('queue');
  const items: unknown[] = await table.toArray();
  await table.bulkPut(items.map((item) => upgradeItem(item, fromVersion)));
}
