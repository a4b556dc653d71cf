import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { ITEM_VERSION } from '../item/upgrade.ts';
import { byRank } from '../order.ts';
import { BACKUP_FORMAT } from './format.ts';

/** Everything that is the reader's own, as the text of a backup. The archive is not in it: it can be copied anew. */
export async function writeBackup(db: TidemarkDb, settings: unknown, at: string): Promise<string> {
  return db.transaction('r', [db.queue, db.marks, db.verdicts, db.removed], async () => {
    const queue = (await db.queue.toArray()).sort(byRank);
    const [marks, verdicts, removed] = await Promise.all([
      db.marks.toArray(),
      db.verdicts.toArray(),
      db.removed.toArray(),
    ]);
    const head = { format: BACKUP_FORMAT, version: ITEM_VERSION, madeAt: at };
    return JSON.stringify({ ...head, queue, marks, verdicts, removed, settings });
  });
}
