import type { DBCoreMutateRequest } from 'dexie';
import type { TidemarkDb } from './tidemark-db.ts';

type Counts = Map<string, number>;

const countsOf = new WeakMap<TidemarkDb, Counts>();

/** Whether a request writes nothing: lists of what is to be written are often empty. */
const isEmpty = (request: DBCoreMutateRequest): boolean =>
  request.type === 'delete'
    ? request.keys.length === 0
    : request.type !== 'deleteRange' && request.values.length === 0;

/**
 * Counts writes of each table from now on, as they are made, those too that their transaction takes back. In this
 * worker's life alone: pages write nothing of the reader's.
 */
export function countWrites(db: TidemarkDb): void {
  const counts: Counts = new Map();
  countsOf.set(db, counts);
  db.use({
    stack: 'dbcore',
    name: 'count-writes',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            if (!isEmpty(request)) counts.set(name, (counts.get(name) ?? 0) + 1);
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

/** How often these tables were written: as long as it stays the same, what was read of them is what is there. */
export const writesOf = (db: TidemarkDb, tables: readonly string[]): number =>
  tables.reduce((sum, name) => sum + (countsOf.get(db)?.get(name) ?? 0), 0);
