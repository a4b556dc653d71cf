import { arxivMonth } from '../arxiv/id.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { updateState } from '../db/state.ts';
import { coded } from '../i18n/coded.ts';
import { HEAD_KEY, shardKey } from '../trend/format.ts';
import { isFeedDay } from '../time/feed-day.ts';
import { featuredIn } from '../time/feed-month.ts';

/**
 * Takes days that no calendar has out of the store: earlier builds took them from the feed. Their papers
 * stay; those that are then on no day are looked for again in the months of the feed that may list them.
 * Asks for next to nothing when all is sound. Gives how many days it took out.
 */
export async function repairDays(db: TidemarkDb, now: Date): Promise<number> {
  const listed = await db.papers.orderBy('days').uniqueKeys();
  const stored = await db.days.toCollection().primaryKeys();
  const bad = [...new Set([...listed, ...stored])].filter((day) => !isFeedDay(day));
  if (bad.length === 0) return 0;
  const isStored = stored.some((day) => !isFeedDay(day));
  // A paper that cannot be read at all keeps its days: they would be found at each call.
  if (!isStored && (await db.papers.where('days').anyOf(bad).first()) === undefined) return 0;
  const { papers, days, months, state, dirty, problems } = db;
  await db.transaction('rw', [papers, days, months, state, dirty, problems], async () => {
    await days.bulkDelete(bad.map(String));
    // What is read is sound already (db/rows/), so that writing it back repairs it.
    const repaired = await papers.where('days').anyOf(bad).distinct().toArray();
    await papers.bulkPut(repaired);
    const lost = repaired.filter((paper) => paper.days.length === 0);
    if (lost.length > 0) {
      await months.bulkDelete(lost.flatMap(({ id }) => featuredIn(arxivMonth(id))));
      await updateState(db, 'backfill', (old) => ({ ...old, doneAt: undefined }));
    }
    await markDirty(db, [HEAD_KEY, ...repaired.map(({ id }) => shardKey(arxivMonth(id)))]);
    const subject = bad.slice(0, 3).map(String).join(', ');
    const reason = coded('trouble.days');
    await recordProblem(db, { kind: 'storage', reason, subject }, now);
  });
  return bad.length;
}
