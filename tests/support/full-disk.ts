import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';

const noRoom = (): Error => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/**
 * A disk that is full for some writes: what is deleted needs no room. Counted at the lowest level that Dexie
 * has; the transaction of a write that fails is undone, as the browser does it.
 */
export function fullDisk(db: TidemarkDb) {
  let tables: readonly string[] = [];
  let at: number | undefined;
  let count = 0;
  db.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            const needsRoom =
              (request.type === 'put' || request.type === 'add') && request.values.length > 0;
            if (!needsRoom) return table.mutate(request);
            count += 1;
            return tables.includes(name) || count - 1 === at
              ? Promise.reject(noRoom())
              : table.mutate(request);
          },
        };
      },
    }),
  });
  return {
    /** No room for anything more in these tables. */
    for(...names: string[]): void {
      tables = names;
      at = undefined;
    },
    /** No room for the one write after the next `n`; `undefined`: for all. */
    after(n: number | undefined): void {
      tables = [];
      at = n;
      count = 0;
    },
    /** How many writes wanted room since. */
    count: () => count,
  };
}
