import { updateState } from '../../db/state.ts';
import {
  restoreBackup,
  rollBack,
  type RestoreDependencies,
  type Restored,
} from '../backup/restore.ts';
import { QueueError } from '../error.ts';
import type { Done } from '../ledger.ts';
import { MIRROR_HEAD, type MirrorHead } from './format.ts';
import { lostItems, type MirrorStorage } from './mirror.ts';

/**
 * The reader's choice about the mirror of a lost database: its items come back, or only a copy of them
 * stays among the snapshots. Either way this database owns the mirror from then on.
 */
export async function settleMirror(
  deps: RestoreDependencies,
  storage: MirrorStorage,
  choice: 'restore' | 'discard',
): Promise<Done<Restored>> {
  const queue = await lostItems(deps.db, storage);
  const head = (await storage.get(MIRROR_HEAD))[MIRROR_HEAD] as Partial<MirrorHead> | undefined;
  if (queue.length === 0 || head?.of === undefined)
    throw new QueueError('There is nothing to bring back. Nothing was changed.');
  const own = () => updateState(deps.db, 'mirror', () => ({ of: head.of }));
  const restored = await restoreBackup(deps, { queue }, 'merge', own);
  if (choice === 'restore' || restored.undo === undefined) return restored;
  const row = await deps.db.undo.where('token').equals(restored.undo).first();
  return row?.snapshot === undefined ? restored : rollBack(deps, row.snapshot);
}
