import type { Handlers } from '../message-router.ts';
import type { Queue } from '../queue/commands.ts';
import { sourceOf } from './source-of.ts';

type QueueCommand =
  | 'save'
  | 'remove'
  | 'bringBack'
  | 'emptyRemoved'
  | 'unite'
  | 'verdict'
  | 'setState'
  | 'setTags'
  | 'setNotes'
  | 'bulk'
  | 'changePapers'
  | 'reorder'
  | 'applyImport'
  | 'acknowledge'
  | 'undo'
  | 'evidence'
  | 'restoreBackup'
  | 'rollBack'
  | 'settleMirror'
  | 'setDone';

/** The queue's commands. Each answers only after the marks on open pages can follow. */
export function createQueueHandlers(
  queue: Queue,
  follow: () => Promise<void>,
  ownOrigin: string,
): Pick<Handlers, QueueCommand> {
  async function followUp<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    // Never rejects: a full `storage.local` must not tell the reader that nothing was done.
    await follow();
    return done;
  }

  return {
    save: async ({ keys, snapshot }, sender) => {
      const { result, back, undo } = await followUp(
        queue.save(keys, snapshot, sourceOf(sender, ownOrigin)),
      );
      return { saved: true, id: result, back, undo };
    },
    remove: async ({ key }) => {
      const { result, undo } = await followUp(queue.remove(key));
      return { removed: result, undo };
    },
    bringBack: async ({ ids }) => {
      const { result, undo } = await followUp(queue.bringBack(ids));
      return { changed: result, undo };
    },
    emptyRemoved: async ({ ids, withoutCopy = false }) => {
      const { result, undo } = await followUp(queue.emptyRemoved(ids, { withoutCopy }));
      return { ...result, undo };
    },
    unite: async ({ ids }) => {
      const { result, undo } = await followUp(queue.unite(ids));
      return { changed: result, undo };
    },
    verdict: async (said) => ({ undo: (await followUp(queue.verdict(said))).undo }),
    setState: async ({ key, state }) => {
      const { undo } = await followUp(queue.setState(key, state));
      return { state, undo };
    },
    setTags: async ({ key, tags, base }) => {
      const { result, undo } = await followUp(queue.setTags(key, tags, base));
      return { tags: result.tags, undo };
    },
    setNotes: async ({ id, notes, base }) => {
      const { result, undo } = await followUp(queue.setNotes(id, notes, base));
      return { ...result, undo };
    },
    bulk: async ({ ids, change }) => {
      const { result, undo } = await followUp(queue.bulk(ids, change));
      return { changed: result, undo };
    },
    changePapers: async ({ papers, change }, sender) => {
      const source = sourceOf(sender, ownOrigin);
      const { result, undo } = await followUp(queue.changePapers(papers, change, source));
      return { changed: result, undo };
    },
    reorder: async (move) => ({ undo: (await followUp(queue.reorder(move))).undo }),
    applyImport: async ({ candidates }) => {
      const { result, undo } = await followUp(queue.applyImport(candidates));
      const merged = new Set(result.ids).size - result.fresh;
      return { fresh: result.fresh, merged, leftOut: result.leftOut, undo };
    },
    acknowledge: async ({ token }) => {
      await queue.acknowledge(token);
      return {};
    },
    undo: async ({ token }) => {
      const { result, undo } = await followUp(queue.undo(token));
      return { kept: result.kept, undo };
    },
    restoreBackup: async ({ staged, mode }) => {
      const { result, undo } = await followUp(queue.restoreStaged(staged, mode));
      return { ...result, undo };
    },
    rollBack: async ({ n }) => {
      const { result, undo } = await followUp(queue.rollBack(n));
      return { ...result, undo };
    },
    settleMirror: async ({ choice }) => {
      const { result, undo } = await followUp(queue.settleMirror(choice));
      return { ...result, undo };
    },
    evidence: async ({ reports }) => ({
      changed: (await followUp(queue.evidence(reports))).result.changed,
    }),
    setDone: async ({ key, done }) => {
      const { undo } = await followUp(queue.setDone(key, done));
      return { done, undo };
    },
  };
}
