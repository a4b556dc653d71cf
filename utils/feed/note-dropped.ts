import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { updateState } from '../db/state.ts';
import type { ParsedItems } from './schema.ts';

const MOST_NAMED = 20;

/** Counts what could not be used of an answer, by reason, and names the first few for diagnostics. */
export async function noteDropped(
  db: TidemarkDb,
  dropped: ParsedItems['dropped'],
  where: string,
  now: Date,
): Promise<void> {
  if (dropped.length === 0) return;
  await updateState(db, 'dropped', (counts) => {
    const sum = { ...counts };
    for (const { reason } of dropped) sum[reason] = (sum[reason] ?? 0) + 1;
    return sum;
  });
  for (const { reason, subject } of dropped.slice(0, MOST_NAMED)) {
    await recordProblem(db, { kind: 'feed-item', reason, subject: subject ?? where }, now);
  }
}
