import type { Browser } from '../../browser.ts';
import type { IndexStorage } from '../../page-index/storage.ts';
import { createLock, type KeyArea, type Lock } from './lock.ts';
import { sealedStorage } from './sealed.ts';

/** `storage.local` as all but content scripts read it, and the lock of its mirror. */
export function openMirror({ storage }: Browser): { storage: IndexStorage; lock: Lock } {
  const area = storage.sync as Partial<typeof storage.sync> | undefined;
  const lock = createLock(area as KeyArea | undefined, () => crypto.randomUUID());
  return { storage: sealedStorage(storage.local, lock), lock };
}
