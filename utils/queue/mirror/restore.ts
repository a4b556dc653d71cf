import { markDirty } from '../../page-index/mark-dirty.ts';
import { updateState } from '../../db/state.ts';
import { addCopy } from '../backup/copies.ts';
import { BACKUP_FORMAT } from '../backup/format.ts';
import { restoreBackup, type Restored } from '../backup/restore.ts';
import { QueueError } from '../error.ts';
import { ITEM_VERSION } from '../item/upgrade.ts';
import type { Done, QueueDependencies } from '../run-command.ts';
import { MIRROR_SHARDS } from './format.ts';
import { headIn, lostMirror, type MirrorStorage } from './mirror.ts';

/**
 * The reader's choice about the mirror of a lost database: its items come back, or only a copy of them
 * stays among the kept copies. Either way this database owns the mirror from then on.
 */
export async function settleMirror(
  deps: QueueDependencies,
  storage: MirrorStorage,
  choice: 'restore' | 'discard',
): Promise<Done<Restored>> {
  const { db, now } = deps;
  const { items: queue, removed, later } = await lostMirror(db, storage);
  if (later > 0) throw new QueueError('trouble.mirror.later');
  const of = (await headIn(storage))?.of;
  if (queue.length === 0 || of === undefined) throw new QueueError('trouble.mirror.none');
  /** All of it, since what was saved meanwhile is not in it, and what is discarded still is. */
  const own = async (): Promise<void> => {
    await updateState(db, 'mirror', () => ({ of }));
    await markDirty(db, MIRROR_SHARDS);
  };
  if (choice === 'restore')
    return restoreBackup(deps, { queue, removed }, { mode: 'merge', what: 'restore', also: own });
  const at = now().toISOString();
  const head = { format: BACKUP_FORMAT, version: ITEM_VERSION, madeAt: at };
  const text = JSON.stringify({ ...head, queue, removed });
  await db.transaction('rw', db.state, db.snapshots, db.dirty, async () => {
    await addCopy(db, { at, why: 'restore', items: queue.length, text });
    await own();
  });
  return { result: { fresh: 0, changed: 0, removed: 0 }, undo: undefined };
}
