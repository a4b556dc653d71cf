import type { Page } from '@playwright/test';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Runs in any page of the extension: every row of every table, and the version, past Dexie. */
async function dump(): Promise<{ version: number; tables: Rows }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  const names = [...db.objectStoreNames];
  const rows = (table: string): Promise<[string, Rows[string]]> =>
    new Promise((resolve) => {
      const all = db.transaction(table).objectStore(table).getAll();
      all.addEventListener('success', () => resolve([table, all.result as Rows[string]]));
    });
  const tables = Object.fromEntries(await Promise.all(names.map(rows)));
  const { version } = db;
  db.close();
  return { version, tables };
}

export const readRaw = (page: Page): ReturnType<typeof dump> => page.evaluate(dump);

interface OldDatabase {
  /** As IndexedDB has it: ten times Dexie's. */
  version: number;
  /** As for Dexie: the key, then indexes (`*` multi-entry, `++` counted up, `[a+b]` compound). */
  stores: Record<string, string>;
  tables: Rows;
}

/** Runs in any page of the extension: puts an old database in the place of what is there. */
async function write({ version, stores, tables }: OldDatabase): Promise<void> {
  const path = (name: string): string | string[] =>
    name.startsWith('[') ? name.slice(1, -1).split('+') : name.replace(/^(?:\*|\+\+)/, '');
  await new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('tidemark');
    gone.addEventListener('success', resolve);
    gone.addEventListener('error', () => reject(new Error('not deleted')));
  });
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('tidemark', version);
    opening.addEventListener('error', () => reject(new Error('not made')));
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, schema] of Object.entries(stores)) {
        const [key = '', ...indexes] = schema.split(', ');
        const options = { keyPath: path(key), autoIncrement: key.startsWith('++') };
        const store = opening.result.createObjectStore(name, options);
        for (const index of indexes)
          store.createIndex(index.replace('*', ''), path(index), {
            multiEntry: index.startsWith('*'),
          });
        for (const row of tables[name] ?? []) store.put(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

export const writeRaw = (page: Page, old: OldDatabase): Promise<void> => page.evaluate(write, old);
