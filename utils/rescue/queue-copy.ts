import type { TidemarkDb } from '../db/tidemark-db.ts';
import { BACKUP_FORMAT } from '../queue/backup/format.ts';
import { writeBackup } from '../queue/backup/write.ts';
import { ITEM_VERSION } from '../queue/item/upgrade.ts';
import { readMirror, type MirrorStorage } from '../queue/mirror/mirror.ts';
import { SETTINGS_KEY } from '../settings.ts';

/** A database that hangs must not keep the reader from the mirror. */
const DATABASE_ANSWERS_MS = 3000;

export interface QueueCopy {
  /** A backup file, as options → backup reads it. */
  text: string;
  papers: number;
  from: 'database' | 'mirror';
}

interface Dependencies {
  db: TidemarkDb;
  storage: MirrorStorage;
  now: () => Date;
  answersMs?: number;
}

const within = <T>(work: Promise<T>, ms: number): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the database does not answer')), ms);
    }),
  ]);

/**
 * The queue as a backup, whatever can still be read: from the database, else from its mirror in
 * `storage.local`. Rejects, with the first error, when neither can be read or neither holds a paper.
 */
export async function copyQueue(deps: Dependencies): Promise<QueueCopy> {
  const { db, storage, now, answersMs = DATABASE_ANSWERS_MS } = deps;
  const at = now().toISOString();
  // Without its settings a copy of the queue is still worth having.
  const stored = await storage.get(SETTINGS_KEY).catch(() => ({}) as Record<string, unknown>);
  const settings = stored[SETTINGS_KEY];
  try {
    const papers = await within(db.queue.count(), answersMs);
    const text = await within(writeBackup(db, settings, at), answersMs);
    return { text, papers, from: 'database' };
  } catch (error) {
    // The database's own failure is what is told; a mirror that fails too only has nothing to give.
    const mirror = await readMirror(storage, now()).catch(() => undefined);
    const { items: queue, removed } = mirror ?? { items: [], removed: [] };
    if (queue.length + removed.length === 0) throw error;
    const head = { format: BACKUP_FORMAT, version: ITEM_VERSION, madeAt: at };
    return {
      text: JSON.stringify({ ...head, queue, removed, settings }),
      papers: queue.length,
      from: 'mirror',
    };
  }
}
