import type Dexie from 'dexie';
import type { TidemarkTables } from './tables.ts';

/** The one store of record, as `openDb` (utils/open-db) opens it. */
export type TidemarkDb = Dexie & TidemarkTables;

export const DB_NAME = 'tidemark';
