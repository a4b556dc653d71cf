import { markDirty } from '../db/dirty.ts';
import type { TidemarkDb } from '../db/open.ts';
import type { QueueRow, QueueState } from '../db/tables.ts';
import type { Snapshot } from '../messages.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { markShardOf } from './marks/format.ts';
import { newItem, queueRowSchema } from './model.ts';

export interface QueueDependencies {
  db: TidemarkDb;
  now: () => Date;
  newId: () => string;
}

/** A command that cannot be done; its message is for the user. */
class QueueError extends Error {
  override readonly name = 'QueueError';
}

/** The queue's commands. Each is one transaction: done whole, or not at all. */
export function createQueue({ db, now, newId }: QueueDependencies) {
  const at = (): string => now().toISOString();
  const find = (keys: readonly PaperKey[]) => db.queue.where('keys').anyOf(keys).distinct().first();

  /** Runs one change together with the note that the marks of these papers are behind. */
  function change<T>(keys: readonly PaperKey[], work: () => Promise<T>): Promise<T> {
    return db.transaction('rw', [db.queue, db.marks, db.papers, db.dirty], async () => {
      const items = await db.queue.where('keys').anyOf(keys).toArray();
      const touched = [...keys, ...items.flatMap((item) => item.keys)];
      await markDirty(db, touched.map(markShardOf));
      return work();
    });
  }

  async function knownPaper(keys: readonly PaperKey[]) {
    const id = keys.map(arxivIdOfKey).find((one) => one !== undefined);
    return id === undefined ? undefined : db.papers.get(id);
  }

  async function need(key: PaperKey): Promise<QueueRow> {
    const item = await find([key]);
    if (!item) throw new QueueError('This paper is not in your queue.');
    return item;
  }

  async function mark(
    key: PaperKey,
    field: 'openedAt' | 'doneAt',
    value: string | undefined,
  ): Promise<void> {
    const old = await db.marks.get(key);
    await db.marks.put({ ...old, key, [field]: value });
  }

  return {
    /** Saves a paper; one that is saved already only learns new keys. Gives the item's id. */
    save: (keys: PaperKey[], snapshot?: Snapshot, savedFrom?: string): Promise<string> =>
      change(keys, async () => {
        const there = await find(keys);
        if (there) {
          await db.queue.update(there.id, { keys: [...new Set([...there.keys, ...keys])] });
          return there.id;
        }
        const known = await knownPaper(keys);
        const context = { id: newId(), at: at(), savedFrom: savedFrom?.slice(0, 2000) };
        return db.queue.add(newItem([...new Set(keys)], snapshot, known, context));
      }),

    /** Takes the paper out and gives the whole item, for undo; undefined when it was not there. */
    remove: (key: PaperKey): Promise<QueueRow | undefined> =>
      change([key], async () => {
        const item = await find([key]);
        if (item) await db.queue.delete(item.id);
        return item;
      }),

    /** Puts a removed item back as it was. Throws `QueueError` when it is not a queue item. */
    restore(raw: unknown): Promise<string> {
      const parsed = queueRowSchema.safeParse(raw);
      if (!parsed.success) return Promise.reject(new QueueError('This is not a saved paper.'));
      const item = parsed.data;
      return change(item.keys, async () => {
        const there = await find(item.keys);
        return there ? there.id : db.queue.put(item);
      });
    },

    setState: (key: PaperKey, state: QueueState): Promise<QueueState> =>
      change([key], async () => {
        const item = await need(key);
        await db.queue.update(item.id, { state, changedAt: at() });
        return state;
      }),

    /** Opening is remembered by itself, and changes no state. */
    markOpened: (key: PaperKey): Promise<void> => change([key], () => mark(key, 'openedAt', at())),

    setDone: (key: PaperKey, done: boolean): Promise<void> =>
      change([key], () => mark(key, 'doneAt', done ? at() : undefined)),
  };
}

export type Queue = ReturnType<typeof createQueue>;
