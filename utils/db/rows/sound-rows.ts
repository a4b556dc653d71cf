import type {
  DBCoreCursor,
  DBCoreQueryRequest,
  DBCoreQueryResponse,
  DBCoreTable,
  Dexie,
} from 'dexie';
import { ROW_READERS, type RowReader } from './readers.ts';

/** What is told of a row that is left out: its table and its primary key. */
export type OnLeftOut = (table: string, key: unknown) => void;

type Sort = 'string' | 'number' | 'object';
/** Of primary keys: two fields are a list. */
const sortOf = (keyPath: unknown, isNumbered: boolean): Sort => {
  if (isNumbered) return 'number';
  return Array.isArray(keyPath) ? 'object' : 'string';
};

/** Transactions in which rows are read as they are stored. */
const whole = new WeakSet<object>();

/** Reads and writes as they are stored, in the transaction that begins with this call. */
export function readsAsStored(idbTransaction: object): void {
  whole.add(idbTransaction);
}

/** A row of an older version is for its upgrade alone to read. */
const isWhole = (trans: unknown): boolean =>
  whole.has(trans as object) || (trans as IDBTransaction).mode === 'versionchange';

function soundTable(table: DBCoreTable, read: RowReader, leaveOut: OnLeftOut): DBCoreTable {
  const { keyPath, autoIncrement, extractKey } = table.schema.primaryKey;
  const sort = sortOf(keyPath, autoIncrement === true);
  const isKey = (key: unknown): boolean => typeof key === sort && key !== '';

  /** Undefined for no row, and for one that cannot be read. */
  function sound(raw: unknown): unknown {
    if (raw === undefined || raw === null) return undefined;
    const row = read(raw);
    if (row === undefined) leaveOut(table.name, extractKey?.(raw));
    return row;
  }

  function soundCursor(cursor: DBCoreCursor, values: boolean): DBCoreCursor {
    let value: unknown;
    const isSound = (): boolean => {
      if (!isKey(cursor.primaryKey)) return false;
      if (!values) return true;
      value = sound(cursor.value);
      return value !== undefined;
    };
    return Object.create(cursor, {
      start: {
        value: (next: () => void) => cursor.start(() => (isSound() ? next() : cursor.continue())),
      },
      // A method on the browser's own cursor works on that alone.
      continue: { value: (key?: unknown) => cursor.continue(key) },
      continuePrimaryKey: {
        value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary),
      },
      stop: { value: (result?: unknown) => cursor.stop(result) },
      fail: { value: (error: Error) => cursor.fail(error) },
      advance: { value: (count: number) => cursor.advance(count) },
      key: { get: () => cursor.key as unknown },
      primaryKey: { get: () => cursor.primaryKey as unknown },
      value: { get: () => value },
    }) as DBCoreCursor;
  }

  /** Where some of so many are left out, as many more are asked for. */
  function soundQuery(request: DBCoreQueryRequest, most: number): Promise<DBCoreQueryResponse> {
    const { limit = Infinity, values, trans } = request;
    return table.query({ ...request, limit: most }).then(({ result }) => {
      if (isWhole(trans)) return { result };
      const kept = values
        ? result.map(sound).filter((row) => row !== undefined)
        : result.filter(isKey);
      if (kept.length < limit && result.length >= most) return soundQuery(request, most * 2);
      return { result: kept.length > limit ? kept.slice(0, limit) : kept };
    });
  }

  // Dexie's own promises keep the transaction: no `async` here.
  return {
    ...table,
    get: (request) =>
      table.get(request).then((raw: unknown) => (isWhole(request.trans) ? raw : sound(raw))),
    getMany: (request) =>
      table
        .getMany(request)
        .then((rows: unknown[]) => (isWhole(request.trans) ? rows : rows.map(sound))),
    query: (request) => soundQuery(request, request.limit ?? Infinity),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor === null || isWhole(request.trans)
            ? cursor
            : soundCursor(cursor, request.values === true),
        ),
  };
}

/**
 * Rows that an earlier build, another program or a damaged disk left other than they should be are made sound
 * wherever they are read, in one place, so that no reader of a table has to think of it; a row of which nothing
 * can be made is passed over, and stays in its table untouched.
 */
export function readSound(db: Dexie, leaveOut: OnLeftOut): void {
  const readers = new Map<string, RowReader>(Object.entries(ROW_READERS));
  db.use({
    stack: 'dbcore',
    name: 'sound-rows',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const read = readers.get(name);
        return read === undefined ? table : soundTable(table, read, leaveOut);
      },
    }),
  });
}
