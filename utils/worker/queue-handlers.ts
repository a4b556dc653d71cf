import type { Handlers } from '../message-router.ts';
import type { Queue } from '../queue/commands.ts';

type QueueCommand =
  | 'save'
  | 'remove'
  | 'restore'
  | 'setState'
  | 'setTags'
  | 'setNotes'
  | 'bulk'
  | 'reorder'
  | 'applyImport'
  | 'undo'
  | 'evidence'
  | 'restoreBackup'
  | 'rollBack'
  | 'settleMirror'
  | 'setDone';

/** The queue's commands. Each answers only after the marks on open pages can follow. */
export function createQueueHandlers(
  queue: Queue,
  drain: () => Promise<void>,
): Pick<Handlers, QueueCommand> {
  async function published<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    // The queue has it: a full `storage.local` must not tell the reader that nothing was done.
    await drain().catch(() => undefined);
    return done;
  }

  return {
    save: async ({ keys, snapshot }, sender) => {
      const { result, undo } = await published(queue.save(keys, snapshot, sender.tab?.url));
      return { saved: true, id: result, undo };
    },
    remove: async ({ key }) => {
      const { result, undo } = await published(queue.remove(key));
      return { removed: result, undo };
    },
    restore: async ({ item }) => {
      const { result, undo } = await published(queue.restore(item));
      return { saved: true, id: result, undo };
    },
    setState: async ({ key, state }) => {
      const { undo } = await published(queue.setState(key, state));
      return { state, undo };
    },
    setTags: async ({ key, tags }) => {
      const { result, undo } = await published(queue.setTags(key, tags));
      return { tags: result.tags, undo };
    },
    setNotes: async ({ id, notes, base }) => {
      const { result, undo } = await published(queue.setNotes(id, notes, base));
      return { ...result, undo };
    },
    bulk: async ({ ids, change }) => {
      const { result, undo } = await published(queue.bulk(ids, change));
      return { changed: result, undo };
    },
    reorder: async ({ ids, place }) => ({
      undo: (await published(queue.reorder(ids, place))).undo,
    }),
    applyImport: async ({ candidates }) => {
      const { result, undo } = await published(queue.applyImport(candidates));
      const merged = new Set(result.ids).size - result.fresh;
      return { fresh: result.fresh, merged, undo };
    },
    undo: async ({ token }) => {
      const { result, undo } = await published(queue.undo(token));
      return { kept: result.kept, undo };
    },
    restoreBackup: async ({ staged, mode }) => {
      const { result, undo } = await published(queue.restoreStaged(staged, mode));
      return { ...result, undo };
    },
    rollBack: async ({ n }) => {
      const { result, undo } = await published(queue.rollBack(n));
      return { ...result, undo };
    },
    settleMirror: async ({ choice }) => {
      const { result, undo } = await published(queue.settleMirror(choice));
      return { ...result, undo };
    },
    evidence: async ({ reports }) => ({
      changed: (await published(queue.evidence(reports))).result,
    }),
    setDone: async ({ key, done }) => {
      const { undo } = await published(queue.setDone(key, done));
      return { done, undo };
    },
  };
}
