import type { LeftOutRow } from './left-out.ts';
import type { TidemarkDb } from './tidemark-db.ts';
import { coded } from '../i18n/coded.ts';
import { recordProblem } from './problems.ts';
import { updateState } from './state.ts';

/** What is made from other tables is made anew, by the duty that looks after it. */
async function makeAnew(db: TidemarkDb, { table, key }: LeftOutRow): Promise<void> {
  if (table === 'termFacts' || table === 'termPostings') {
    const month = key as string;
    await db.transaction('rw', db.termFacts, db.termPostings, db.state, async () => {
      await db.termFacts.delete(month);
      await db.termPostings.delete(month);
      await updateState(db, 'terms', (terms) => ({ ...terms, version: 0 }));
    });
  }
  if (table === 'lsa' || table === 'lsaMonths') await db.table(table).delete(key as string);
  if (table === 'titles') await db.state.delete('titles');
}

/**
 * Counts stored rows that could not be read among the problems, by table; their keys are the reader's, and no
 * problem names them. A page shows the reader's own (options → diagnostics).
 */
export async function tellLeftOut(
  db: TidemarkDb,
  rows: readonly LeftOutRow[],
  now: Date,
): Promise<void> {
  for (const [table, { length }] of Map.groupBy(rows, (row) => row.table)) {
    const reason = coded('trouble.rowsLeftOut');
    const times = length > 1 && { times: length };
    await recordProblem(db, { kind: 'storage', reason, subject: table, ...times }, now);
  }
  for (const row of rows) await makeAnew(db, row);
}
