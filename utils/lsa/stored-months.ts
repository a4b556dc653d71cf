import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { LsaMonthRow, TermFactsRow } from '../db/tables.ts';
import { TERMS_VERSION } from '../terms/document.ts';
import type { Basis } from './basis.ts';
import { foldMonth } from './fold-month.ts';
import type { LsaMonth } from './month-terms.ts';
import { printOfIds } from './print-of-ids.ts';

/** The months of the term index that this version wrote. */
export async function readFacts(db: TidemarkDb): Promise<TermFactsRow[]> {
  return (await db.termFacts.toArray()).filter(({ version }) => version === TERMS_VERSION);
}

/** The terms of a month; undefined when it has just gone. */
export async function readMonth(
  db: TidemarkDb,
  { month, ids }: TermFactsRow,
): Promise<LsaMonth | undefined> {
  const segment = await db.termPostings.get(month);
  return segment && { segment, papers: ids.length };
}

/** Whether a month still has the papers that it had: the reader may have deleted everything meanwhile. */
export async function isStillThere(db: TidemarkDb, { month, ids }: TermFactsRow): Promise<boolean> {
  const now = await db.termFacts.get(month);
  return now !== undefined && printOfIds(now.ids.slice(0, ids.length)) === printOfIds(ids);
}

/** Where the month's papers stand in the basis, as it is stored. */
export function monthRow(
  { month, ids, postingsStamp }: TermFactsRow,
  terms: LsaMonth,
  basis: Basis,
  now: number,
): LsaMonthRow {
  const values = foldMonth(terms, basis);
  return { month, basis: basis.at, postingsStamp, print: printOfIds(ids), at: now, values };
}
