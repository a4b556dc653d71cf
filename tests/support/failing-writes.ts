import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { eachWrite } from './each-write.ts';

/** Makes the n-th write of a database fail, as a kill in the middle does: what is in one transaction with it must then not be there. */
export function failingWrites(db: TidemarkDb) {
  let left = Infinity;
  let count = 0;
  eachWrite(db, () => {
    count += 1;
    if (left === 0) return new Error('killed');
    left -= 1;
    return undefined;
  });
  return {
    /** The write after the next `n` fails, and all that follow; `undefined` lets all through. */
    failAfter(n: number | undefined): void {
      left = n ?? Infinity;
      count = 0;
    },
    /** How many writes there were since. */
    count: () => count,
  };
}

/** Every row of every table. */
export async function dump(db: TidemarkDb): Promise<Record<string, unknown[]>> {
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
