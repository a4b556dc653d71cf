import { openDb, type TidemarkDb } from '../../utils/db/open.ts';
import { createQueue } from '../../utils/queue/commands.ts';
import { createPublisher } from '../../utils/trend/publish.ts';

let made = 0;

/** A queue over a database of its own, with a clock that ticks at each look and a `storage.local` in memory. */
export function queueWorld(db: TidemarkDb = openDb(`queue-${(made += 1)}`)) {
  let tick = 0;
  let n = 0;
  const now = (): Date => new Date(Date.UTC(2026, 7, 21) + (tick += 1000));
  const newId = (): string => `id-${String((n += 1)).padStart(5, '0')}`;
  const stored = new Map<string, unknown>();
  const storage = {
    get: (keys: string | string[] | null) => {
      const wanted = keys === null ? [...stored.keys()] : [keys].flat();
      const found = wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]);
      return Promise.resolve(structuredClone(Object.fromEntries(found)) as Record<string, unknown>);
    },
    set: (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys: string[]) => {
      for (const key of keys) stored.delete(key);
      return Promise.resolve();
    },
  };
  const publisher = createPublisher({ db, storage, now });
  return {
    db,
    now,
    newId,
    storage,
    stored,
    publisher,
    queue: createQueue({ db, now, newId, storage }),
  };
}
