/** A part of `storage` of the extension API in memory; `stored` is what it holds. */
export function memoryArea() {
  const stored = new Map<string, unknown>();
  return {
    stored,
    get: (keys: string | string[] | null) => {
      const wanted = keys === null ? [...stored.keys()] : [keys].flat();
      const found = wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]);
      return Promise.resolve(structuredClone(Object.fromEntries(found)) as Record<string, unknown>);
    },
    set: (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
      return Promise.resolve();
    },
    clear: () => Promise.resolve(stored.clear()),
    remove: (keys: string | string[]) => {
      for (const key of [keys].flat()) stored.delete(key);
      return Promise.resolve();
    },
  };
}
