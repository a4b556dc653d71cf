import type { ShardKind } from './shard-kind.ts';
import type { IndexStorage } from './storage.ts';

/**
 * Tells our own writes to the index from those of others (a cleaner, another extension's bug, the reader in
 * the developer tools): a key that something else changed or removed no longer shows what Dexie holds.
 */
export function createOwnWrites(
  inner: IndexStorage,
  kinds: readonly Pick<ShardKind, 'owns' | 'isShared'>[],
) {
  const awaited = new Set<string>();
  const isOurs = (key: string): boolean =>
    kinds.some((kind) => kind.isShared !== true && kind.owns(key));
  const storage: IndexStorage = {
    get: (keys) => inner.get(keys),
    remove: (keys) => inner.remove(keys),
    async set(items) {
      for (const key of Object.keys(items)) awaited.add(key);
      await inner.set(items);
    },
  };
  return {
    storage,
    /** The index keys among these changes that are not by our hand. */
    foreign(changes: Record<string, { newValue?: unknown }>): string[] {
      return Object.keys(changes)
        .filter(isOurs)
        .filter((key) => {
          const own = awaited.delete(key);
          return changes[key]?.newValue === undefined || !own;
        });
    },
  };
}
