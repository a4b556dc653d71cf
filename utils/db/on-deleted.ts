import type { TidemarkDb } from './tidemark-db.ts';

/** Calls back when the database is deleted while it is open (developer tools, another page): the next use opens a new one. */
export function onDeleted(db: TidemarkDb, deleted: () => void): void {
  db.on('versionchange', ({ newVersion }) => {
    db.close({ disableAutoOpen: false });
    if (newVersion === null) deleted();
    return false;
  });
}
