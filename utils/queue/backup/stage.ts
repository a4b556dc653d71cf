import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { StagedRow } from '../../db/queue-tables.ts';
import { momentMs } from '../../time/moment.ts';

/** A file that was not restored within so long never will be: the page that staged it is gone. */
const KEPT_MS = 86_400_000;

/** Hands a file to the worker; files of other windows stay, those that were left behind go. */
export async function stageFile(db: TidemarkDb, row: StagedRow): Promise<void> {
  const since = Date.parse(row.at) - KEPT_MS;
  await db.transaction('rw', db.staged, async () => {
    await db.staged.filter(({ at }) => (momentMs(at) ?? 0) < since).delete();
    await db.staged.put(row);
  });
}

/** Takes a file out; undefined where it is no longer there. */
export async function takeStaged(db: TidemarkDb, id: string): Promise<string | undefined> {
  const row = await db.staged.get(id);
  await db.staged.delete(id);
  return row?.text;
}
