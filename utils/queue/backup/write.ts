import type { TidemarkDb } from '../../db/open.ts';
import { byRank } from '../order.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './format.ts';

/** Everything that is the reader's own, as the text of a backup. The archive is not in it: it can be copied anew. */
export async function writeBackup(db: TidemarkDb, settings: unknown, at: string): Promise<string> {
  return db.transaction('r', [db.queue, db.marks, db.verdicts], async () => {
    const queue = (await db.queue.toArray()).sort(byRank);
    const [marks, verdicts] = await Promise.all([db.marks.toArray(), db.verdicts.toArray()]);
    const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt: at };
    return JSON.stringify({ ...head, queue, marks, verdicts, settings });
  });
}
