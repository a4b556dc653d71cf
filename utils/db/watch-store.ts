import type { TidemarkDb } from './tidemark-db.ts';
import { storeTroubleOf, type StoreTrouble } from './store-trouble.ts';

/** A sound database opens in some milliseconds; a migration of the largest takes seconds. */
const SLOW_MS = 10_000;

export interface WatchedTrouble {
  kind: StoreTrouble;
  error: unknown;
}

export interface StoreWatch {
  /** Calls back at each change. For `useSyncExternalStore`. */
  subscribe: (follow: () => void) => () => void;
  /** What is wrong with the database now; undefined while it opens, and when it is open. */
  trouble: () => WatchedTrouble | undefined;
}

/**
 * Opens the database and watches how it goes. Live queries are no help here: they wait in silence for a
 * database that is closed.
 */
export function watchStore(db: TidemarkDb, slowMs = SLOW_MS): StoreWatch {
  const followers = new Set<() => void>();
  let now: WatchedTrouble | undefined;

  function set(kind: StoreTrouble | undefined, error: unknown = `database: ${kind}`): void {
    now = kind && { kind, error };
    for (const follow of followers) follow();
  }

  const timer = setTimeout(() => now ?? set('slow'), slowMs);
  db.on('blocked', () => set('blocked'));
  db.open()
    .then(
      () => set(undefined),
      (error: unknown) => set(storeTroubleOf(error) ?? 'closed', error),
    )
    .finally(() => clearTimeout(timer));

  return {
    subscribe(follow) {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    trouble: () => now,
  };
}
