import type { TidemarkDb } from '../../utils/db/tidemark-db.ts';
import { eachWrite } from './each-write.ts';

const noRoom = (): Error => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/** A disk that is full for some writes: what is deleted needs no room. */
export function fullDisk(db: TidemarkDb) {
  let tables: readonly string[] = [];
  let at: number | undefined;
  let count = 0;
  eachWrite(db, (table, request) => {
    const isNew = request.type === 'put' || request.type === 'add';
    if (!isNew || request.values.length === 0) return undefined;
    count += 1;
    return tables.includes(table) || count - 1 === at ? noRoom() : undefined;
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
