import { isDiskFull } from '../db/disk-full.ts';
import { keepCopy } from './backup/copies.ts';
import type { Recorder } from './recorder.ts';
import { runCommand, type Done, type QueueDependencies } from './run-command.ts';

export interface Emptied {
  changed: number;
  /** There was no room for the copy before: nothing was forgotten. */
  noRoom?: true;
}

/**
 * Forgets removed items for good: these, or all. A copy of everything is kept before, and the command can be
 * undone; `withoutCopy`, when the reader said so where the disk is full: neither, so that it makes room.
 */
export async function emptyRemoved(
  deps: QueueDependencies,
  ids: readonly string[] | undefined,
  { withoutCopy }: { withoutCopy: boolean } = { withoutCopy: false },
): Promise<Done<Emptied>> {
  const { db } = deps;
  const settings = await deps.readSettings();
  const work = async (recorder: Recorder, at: string): Promise<Emptied> => {
    const all = ids ?? (await db.removed.toCollection().primaryKeys());
    if (all.length > 0 && !withoutCopy) await keepCopy(db, 'bulk', settings, at);
    await recorder.forget(all);
    return { changed: all.length };
  };
  try {
    return await runCommand(deps, { what: withoutCopy ? undefined : 'empty' }, work);
  } catch (error) {
    if (withoutCopy || !isDiskFull(error)) throw error;
    return { result: { changed: 0, noRoom: true }, undo: undefined };
  }
}
