import { openDb } from '../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { createQueue } from '../../utils/queue/commands.ts';
import { createLock, type KeyArea } from '../../utils/queue/mirror/lock.ts';
import { sealedStorage } from '../../utils/queue/mirror/sealed.ts';
import { publisherOf } from './page-index.ts';
import { memoryArea } from './memory-area.ts';

let made = 0;

/** A queue over a database of its own, with a clock that ticks at each look and a `storage.local` in memory. */
export function queueWorld(
  db: TidemarkDb = openDb(`queue-${(made += 1)}`),
  /** Where the mirror's key is kept, as `storage.sync`; without one the mirror is written as it is. */
  area?: KeyArea,
) {
  let time = Date.UTC(2026, 7, 21);
  let n = 0;
  const now = (): Date => new Date((time += 1000));
  const newId = (): string => `id-${String((n += 1)).padStart(5, '0')}`;
  const { stored, ...local } = memoryArea();
  const lock = createLock(area, () => `key-${crypto.randomUUID()}`);
  const storage = sealedStorage(local, lock);
  const publisher = publisherOf({ db, storage, now });
  return {
    db,
    now,
    /** Milliseconds since 1970. */
    setTime: (ms: number) => void (time = ms),
    newId,
    storage,
    lock,
    stored,
    publisher,
    queue: createQueue({ db, now, newId, storage, lock }),
  };
}
