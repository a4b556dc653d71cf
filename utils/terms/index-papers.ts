import { arxivMonth } from '../arxiv/id.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { updateState } from '../db/state.ts';
import type { PaperRow, TermFactsRow } from '../db/tables.ts';
import { placesOf, printOf, TERMS_VERSION, type Places } from './document.ts';
import { emptyFacts, noteFacts, withPapers } from './facts.ts';
import { AUTHOR } from './fields.ts';
import { hasKatakana } from './has-katakana.ts';
import { mergeSegment } from './merge.ts';

/** The tables that a transaction around `indexPapers` must name besides `papers`. */
export function termTables(db: TidemarkDb) {
  return [db.termFacts, db.termPostings, db.state] as const;
}

async function nextStamp(db: TidemarkDb): Promise<number> {
  // Never a stamp that a deleted database gave before: a page may still hold what it read then.
  const next = await updateState(db, 'terms', (terms) => ({
    ...terms,
    stamp: Math.max(terms.stamp + 1, Date.now()),
  }));
  return next.stamp;
}

function lengthOf(places: Places): number {
  let length = 0;
  for (const bits of places.values()) if (bits !== AUTHOR) length += 1;
  return Math.min(length, 0xffff);
}

/** Notes the papers in the month's columns; gives the terms of those whose text is new, by their place. */
function note(row: TermFactsRow, papers: readonly PaperRow[], known: number) {
  const placeOf = new Map(row.ids.map((id, at) => [id, at]));
  const fresh = new Map<number, Places>();
  let changed = row.ids.length > known;
  for (const paper of papers) {
    const at = placeOf.get(paper.id) as number;
    changed = noteFacts(row, at, paper) || changed;
    const print = printOf(paper);
    if (at < known && row.prints[at] === print) continue;
    const places = placesOf(paper);
    fresh.set(at, places);
    row.prints[at] = print;
    row.lengths[at] = lengthOf(places);
  }
  return { fresh, changed: changed || fresh.size > 0 };
}

/** Indexes papers of one month; the month's row must be of this version. */
async function indexMonth(
  db: TidemarkDb,
  before: TermFactsRow,
  papers: readonly PaperRow[],
): Promise<void> {
  const known = before.ids.length;
  const row = withPapers(
    before,
    papers.map(({ id }) => id),
  );
  const { fresh, changed } = note(row, papers, known);
  if (!changed) return;
  row.stamp = await nextStamp(db);
  if (fresh.size > 0) {
    row.postingsStamp = row.stamp;
    // Without the month's columns nothing says which papers its old postings name.
    const old = known === 0 ? undefined : await db.termPostings.get(row.month);
    const segment = mergeSegment(old, fresh, known);
    await db.termPostings.put({ month: row.month, ...segment });
  }
  await db.termFacts.put(row);
}

/**
 * Brings the term index up to papers as they are now stored. Call it wherever papers are written, in the
 * same transaction (`termTables`): the index is never behind. Doing it again changes nothing.
 */
export async function indexPapers(db: TidemarkDb, papers: readonly PaperRow[]): Promise<void> {
  const months = Map.groupBy(papers, ({ id }) => arxivMonth(id));
  for (const [month, list] of months) {
    const row = await db.termFacts.get(month);
    // A month of another version is indexed as a whole by `rebuildTerms`, from the stored papers.
    if (row !== undefined && row.version !== TERMS_VERSION) continue;
    await indexMonth(db, row ?? emptyFacts(month), list);
  }
}

/** Indexes a month anew from its stored papers. */
export async function reindexMonth(db: TidemarkDb, month: string): Promise<void> {
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    const papers = await db.papers.where('id').startsWith(`${month}.`).toArray();
    await db.termPostings.delete(month);
    await indexMonth(db, emptyFacts(month), papers);
  });
}

/**
 * Takes a month of version 1 over as it stands, unless its terms hold katakana, in which alone version 2 is
 * another: nearly no month does. False where it must be indexed anew.
 */
export async function takeOver(db: TidemarkDb, month: string): Promise<boolean> {
  return db.transaction('rw', termTables(db), async () => {
    const row = await db.termFacts.get(month);
    const segment = await db.termPostings.get(month);
    if (row?.version !== 1 || segment === undefined || hasKatakana(segment)) return false;
    // Pages that looked meanwhile passed over it, and read what has a newer stamp.
    const stamp = await nextStamp(db);
    await db.termFacts.put({ ...row, version: TERMS_VERSION, stamp, postingsStamp: stamp });
    return true;
  });
}
