import type { TidemarkDb } from './open.ts';
import type { ProblemRow } from './tables.ts';

const KEPT = 200;

/** Keeps a problem for options → diagnostics; never throws, since it is called where something failed. */
export async function recordProblem(
  db: TidemarkDb,
  problem: Omit<ProblemRow, 'n' | 'at'>,
  now: Date,
): Promise<void> {
  try {
    const n = await db.problems.add({ ...problem, at: now.toISOString() });
    if (n !== undefined && n > KEPT)
      await db.problems
        .where('n')
        .belowOrEqual(n - KEPT)
        .delete();
  } catch {
    // The store itself failed: there is nowhere left to write it down.
  }
}
