import { markDirty } from '../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState, updateState } from '../db/state.ts';
import type { PaperRow, TitleRow } from '../db/tables.ts';
import { TITLE_SHARDS, TITLES_VERSION } from './format.ts';
import { packTitles, titleLines } from './pack.ts';

const CHUNK = 500;

function rowsOf({ id, title, authors }: PaperRow): TitleRow[] {
  const lines = titleLines({ id, title, authors: authors.map(({ name }) => name) });
  return [...lines].map(([shard, texts]) => ({ shard, id, lines: texts }));
}

const textOf = ({ shard, id, lines }: TitleRow): string => [shard, id, ...lines].join('\n');

/** Whether two readings of a paper have the same lines: those are made of its title and its people alone. */
export function isTitledAlike(a: PaperRow, b: PaperRow): boolean {
  const names = ({ authors }: PaperRow): string => authors.map(({ name }) => name).join('\n');
  return a.title === b.title && names(a) === names(b);
}

/**
 * Keeps the lines of title shards for these papers, and marks the shards that change as dirty. Call it
 * in the transaction that stores the papers (over `db.titles` and `db.dirty`). Those in `added` have no lines
 * yet, and none are looked for.
 */
export async function storeTitles(
  db: TidemarkDb,
  papers: readonly PaperRow[],
  added: ReadonlySet<string> = new Set(),
): Promise<void> {
  const ids = papers.map(({ id }) => id).filter((id) => !added.has(id));
  const before = await db.titles.where('id').anyOf(ids).toArray();
  const after = papers.flatMap(rowsOf);
  const old = new Set(before.map(textOf));
  const fresh = new Set(after.map(textOf));
  const gone = before.filter((row) => !fresh.has(textOf(row)));
  const come = after.filter((row) => !old.has(textOf(row)));
  await db.titles.bulkDelete(gone.map(({ shard, id }) => [shard, id]));
  await db.titles.bulkPut(come);
  await markDirty(
    db,
    [...gone, ...come].map(({ shard }) => shard),
  );
}

/**
 * Makes the lines of every stored paper anew, a part at a time, when they are of another version of the
 * format than this one (after an update). A kill in the middle begins again the next time.
 */
export async function renewTitles(db: TidemarkDb): Promise<void> {
  if ((await loadState(db, 'titles')).version === TITLES_VERSION) return;
  const ids = await db.papers.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += CHUNK) {
    await db.transaction('rw', [db.papers, db.titles, db.dirty], async () => {
      const papers = await db.papers.bulkGet(ids.slice(at, at + CHUNK));
      await storeTitles(
        db,
        papers.filter((paper) => paper !== undefined),
      );
    });
  }
  await updateState(db, 'titles', () => ({ version: TITLES_VERSION }));
}

export function isTitleShard(name: string): boolean {
  return TITLE_SHARDS.includes(name);
}

/** The text of one title shard. */
export async function titleShard(db: TidemarkDb, shard: string): Promise<string> {
  const rows = await db.titles
    .where('[shard+id]')
    .between([shard, ''], [shard, '\uffff'])
    .toArray();
  return packTitles(rows.flatMap(({ lines }) => lines));
}
