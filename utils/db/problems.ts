import type { TidemarkDb } from './tidemark-db.ts';
import type { ProblemRow } from './tables.ts';

const KEPT = 200;

/**
 * Keeps a problem for options → diagnostics, the same one once, with how many times (`times` more, else one); never throws, since it
 * is called where something failed.
 */
export async function recordProblem(
  db: TidemarkDb,
  problem: Omit<ProblemRow, 'n' | 'at'>,
  now: Date,
): Promise<void> {
  try {
    const { reason, subject } = problem;
    const twin = await db.problems
      .filter((row) => row.reason === reason && row.subject === subject)
      .last();
    if (twin?.n !== undefined) await db.problems.delete(twin.n);
    const sum = (twin ? (twin.times ?? 1) : 0) + (problem.times ?? 1);
    const times = sum > 1 && { times: sum };
    const n = await db.problems.add({ ...problem, ...times, at: now.toISOString() });
    if (n !== undefined && n > KEPT)
      await db.problems
        .where('n')
        .belowOrEqual(n - KEPT)
        .delete();
  } catch {
    // The store itself failed: there is nowhere left to write it down.
  }
}
