import type { IndexStorage } from './publish.ts';

/** Keys of `storage.local` that the publisher writes; all of them can be made anew from Dexie. */
const INDEX_KEY = /^(?:[tkq]\d+:|v\d+$|m\d+:[0-7])/;

/**
 * Tells our own writes to the index from those of others (a cleaner, another extension's bug, the reader in
 * the developer tools): a key that something else changed or removed no longer shows what Dexie holds.
 */
export function createOwnWrites(inner: IndexStorage) {
  const awaited = new Set<string>();
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
      const changed = Object.keys(changes).filter((key) => INDEX_KEY.test(key));
      return changed.filter((key) => {
        const own = awaited.delete(key);
        return changes[key]?.newValue === undefined || !own;
      });
    },
  };
}
