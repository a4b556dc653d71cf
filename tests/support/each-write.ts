import type { DBCoreMutateRequest, Dexie } from 'dexie';

/**
 * Looks at each write of a database before it is made, at the lowest level that Dexie has: one that was taken out
 * of its transaction is seen too. Where `refusal` gives an error the write fails with it, and the browser undoes
 * the transaction.
 */
export function eachWrite(
  db: Dexie,
  refusal: (table: string, request: DBCoreMutateRequest) => Error | undefined,
): void {
  db.use({
    stack: 'dbcore',
    name: 'each-write',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            const error = refusal(name, request);
            return error ? Promise.reject(error) : table.mutate(request);
          },
        };
      },
    }),
  });
}
