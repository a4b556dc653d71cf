import { arxivMonth } from '../arxiv/id.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState, updateState } from '../db/state.ts';
import { TERMS_VERSION } from './document.ts';
import { reindexMonth, takeOver } from './index-papers.ts';

/** The months that have papers, found in as many steps as there are months. */
async function monthsOfPapers(db: TidemarkDb): Promise<string[]> {
  const months: string[] = [];
  for (let after = ''; ; after = `${months.at(-1)}/`) {
    const [id] = await db.papers.where('id').above(after).limit(1).primaryKeys();
    if (id === undefined) return months;
    months.push(arxivMonth(id));
  }
}

/**
 * Indexes anew every month that another version of Tidemark indexed, newest first, each in a transaction of
 * its own: killed anywhere, the next call goes on where this one ended. Asks for next to nothing when all
 * is of this version.
 */
export async function rebuildTerms(db: TidemarkDb): Promise<void> {
  if ((await loadState(db, 'terms')).version === TERMS_VERSION) return;
  for (const month of (await monthsOfPapers(db)).reverse()) {
    const row = await db.termFacts.get(month);
    if (row?.version === TERMS_VERSION || (await takeOver(db, month))) continue;
    await reindexMonth(db, month);
  }
  // A record that was lost must not stand before the rows that it tells of: nobody would read them.
  const newest = (await db.termFacts.orderBy('stamp').last())?.stamp ?? 0;
  await updateState(db, 'terms', ({ stamp }) => ({
    stamp: Math.max(stamp, newest),
    version: TERMS_VERSION,
  }));
}
