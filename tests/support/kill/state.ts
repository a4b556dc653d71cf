import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

type Row = Record<string, unknown>;
export type Tables = Record<string, Row[]>;

/** Runs in a page of ours: every row of these tables, and all of `storage.local`. */
async function dump(tables: string[]): Promise<{ tables: Tables; local: Row }> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(keys: null): Promise<Row> } } };
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  const rows = (table: string): Promise<[string, Row[]]> =>
    new Promise((resolve) => {
      const all = db.transaction(table).objectStore(table).getAll();
      all.addEventListener('success', () => resolve([table, all.result as Row[]]));
    });
  const found = Object.fromEntries(await Promise.all(tables.map(rows)));
  db.close();
  return { tables: found, local: await chrome.storage.local.get(null) };
}

/** Runs in a page of ours: how far the copy is. */
export async function progress(): Promise<{ papers: number; dirty: number; done: boolean }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  const work = db.transaction(['papers', 'dirty', 'state']);
  const papers = work.objectStore('papers').count();
  const dirty = work.objectStore('dirty').count();
  const backfill = work.objectStore('state').get('backfill');
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  db.close();
  const { value } = (backfill.result ?? {}) as { value?: { doneAt?: string } };
  return { papers: papers.result, dirty: dirty.result, done: value?.doneAt !== undefined };
}

function without(row: Row, ...fields: string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
}

function lastVotes(samples: Row[]): Row[] {
  const last = new Map<unknown, unknown>();
  for (const { id, upvotes } of samples) last.set(id, upvotes);
  return [...last].map(([id, upvotes]) => ({ id, upvotes }));
}

/** Of each paper of the term index: what it has, wherever in its month it stands. */
function terms(rows: Row[]): Row[] {
  return rows.flatMap(({ ids, prints, upvotes, days, flags, lengths }) =>
    (ids as string[]).map((id, i) => {
      const at = (column: unknown): unknown => (column as Row[])[i];
      return {
        id,
        columns: [prints, upvotes, days, flags, lengths].map(at),
      };
    }),
  );
}

const SHAPES: Record<string, (rows: Row[]) => Row[]> = {
  papers: (rows) => rows.map((row) => without(row, 'firstSeenAt', 'readAt')),
  days: (rows) => rows.map((row) => without(row, 'readAt')),
  months: (rows) => rows.map((row) => ({ month: row['month'], done: row['doneAt'] !== undefined })),
  samples: lastVotes,
  titles: (rows) => rows,
  termFacts: terms,
  queue: (rows) =>
    rows.map(({ keys, title, state, tags, notes }) => ({ keys, title, state, tags, notes })),
  gone: (rows) => rows,
  dirty: (rows) => rows,
};

const INDEX = /^(?:t\d+:|k\d+:|q\d+:|v\d+$)/;

const lines = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** What must be the same with kills and without, as sorted lines by table: no times, no random ids. */
export async function stateOf(page: Page): Promise<Record<string, string[]>> {
  const { tables, local } = await page.evaluate(dump, Object.keys(SHAPES));
  const shaped = Object.entries(SHAPES).map(([name, shape]) => [
    name,
    lines(shape(tables[name] ?? [])),
  ]);
  const index = Object.entries(local).filter(([key]) => INDEX.test(key));
  return { ...(Object.fromEntries(shaped) as Record<string, string[]>), index: lines(index) };
}

/** A short text that stands for a table. */
export const digest = (rows: readonly string[]): string =>
  `${rows.length} rows, sha256 ${createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)}`;
