import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_READERS } from '../../../utils/db/rows/readers.ts';
import {
  goodWorld,
  storedRows,
  storeRows,
  type Row,
  type Tables,
} from '../../support/odd-rows/good-world.ts';
import { besideRow, fieldsOf, spoilt } from '../../support/odd-rows/odd-row.ts';
import { WRONG } from '../../support/odd-rows/values.ts';
import { commands, readings, undoAll } from '../../support/odd-rows/works.ts';
import { isLong } from '../../support/is-long.ts';

/** One by one: each n-th odd row. All at once, with TIDEMARK_LONG=1: all of them. */
const EVERY = 149;
/** These took everything down before there were readers: they are tried each time. */
const TRIED: Readonly<Record<string, readonly string[]>> = {
  queue: ['evidence [null]', 'rank empty text', 'keys missing', 'claims [null]', 'tags missing'],
  undo: ['changes missing', 'changes [null]'],
};
/** The largest row has fewer fields. */
const FIELDS = 26;
/** Which fields of all tables at once, and with which values. */
const AT_ONCE = isLong ? Array.from({ length: FIELDS }, (_, n) => n) : [3];
const VALUES = isLong ? WRONG : WRONG.slice(7, 8);
/** Rows of these are the reader's: one that cannot be read stays as it is. */
const OWN = ['queue', 'removed', 'marks', 'verdicts', 'undo', 'snapshots'] as const;

let good: Awaited<ReturnType<typeof goodWorld>>;
beforeAll(async () => {
  good = await goodWorld();
});
afterAll(() => good.world.db.delete());

const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 150) : String(error);

/** Good rows of the reader's tables and the archive's that are no longer read. */
async function missing(): Promise<string[]> {
  const { db } = good.world;
  const lost: string[] = [];
  for (const name of [...OWN, 'papers', 'days'] as const) {
    const table = db.table(name);
    const keyPath = table.schema.primKey.keyPath as string;
    const there = new Set(((await table.toArray()) as Row[]).map((row) => row[keyPath]));
    const wanted = (good.rows[name] ?? []).map((row) => row[keyPath]);
    if (name === 'undo') continue;
    for (const key of wanted) if (!there.has(key)) lost.push(`${name} ${String(key)} is not read`);
  }
  return lost;
}

async function tried(name: string, work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [`${name}: ${wordsOf(error)}`];
  }
}

/** What goes wrong with these rows in the store. */
async function wrongWith(tables: Tables, odds: Readonly<Record<string, Row>>): Promise<string[]> {
  const { world } = good;
  await storeRows(world.db, tables);
  const before = await storedRows(world.db);
  world.stored.clear();
  world.setTime(Date.UTC(2026, 7, 21, 12));
  const wrong: string[] = [];
  for (const [name, run] of readings(world)) wrong.push(...(await tried(name, run)));
  wrong.push(...(await missing()));
  const stored = await storedRows(world.db);
  for (const table of OWN) {
    const odd = odds[table];
    if (odd === undefined || ROW_READERS[table](odd) !== undefined) continue;
    const has = (rows: Tables): boolean => (rows[table] ?? []).some((row) => same(row, odd));
    if (has(before) && !has(stored)) wrong.push(`the odd row of ${table} is gone`);
  }
  for (const [name, run] of commands(world)) wrong.push(...(await tried(name, run)));
  wrong.push(...(await after()), ...(await tried(...undoAll(world))));
  return wrong;
}

/** Of each table the row with this value in the field of this number. */
function oddTables(field: number, value: unknown): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(good.rows).map(([table, rows]) => {
      const fields = fieldsOf(table, rows);
      return [table, spoilt(besideRow(table, rows), fields[field % fields.length] ?? '', value)];
    }),
  );
}

const same = (a: unknown, b: unknown): boolean => {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
};

/** What the reader had is there at the end, when all was removed and brought back. */
async function after(): Promise<string[]> {
  const { db } = good.world;
  const item = await db.queue.where('keys').equals('doi:10.1000/good').first();
  return item?.title === 'A Good Paper' ? [] : ['the good item is lost'];
}

describe('a stored row that is not as it should be', () => {
  it.each(Object.keys(ROW_READERS))(
    'of %s takes down nothing',
    async (table) => {
      const rows = good.rows[table] ?? [];
      expect(rows).not.toEqual([]);
      const wrong: string[] = [];
      let n = Object.keys(ROW_READERS).indexOf(table) * 31;
      for (const field of fieldsOf(table, rows)) {
        for (const [name, value] of WRONG) {
          n += 1;
          if (n % EVERY !== 0 && TRIED[table]?.includes(`${field} ${name}`) !== true) continue;
          const odd = spoilt(besideRow(table, rows), field, value);
          const tables = { ...good.rows, [table]: [...rows, odd] };
          for (const words of await wrongWith(tables, { [table]: odd }))
            wrong.push(`${field} ${name} → ${words}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    3_600_000,
  );

  it.each(AT_ONCE)(
    'one in each table at once, field %i of each, of every value',
    async (field) => {
      const wrong: string[] = [];
      for (const [name, value] of VALUES) {
        const odds = oddTables(field, value);
        const tables = Object.fromEntries(
          Object.entries(good.rows).map(([table, rows]) => [table, [...rows, odds[table] ?? {}]]),
        );
        for (const words of await wrongWith(tables, odds)) wrong.push(`${name} → ${words}`);
      }
      expect(wrong).toEqual([]);
    },
    3_600_000,
  );
});
