import type { PaperKey } from '../paper-key.ts';
import type { TidemarkDb } from './tidemark-db.ts';

const PAUSE_MS = 30 * 60_000;
const KEPT = 20_000;

/**
 * Notes that the reader met these papers on a site, and says which of them (by place in `keys`) were not
 * there at an earlier visit. A visit ends with half an hour without a list of that site.
 */
export async function noteVisit(
  db: TidemarkDb,
  site: string,
  keys: readonly PaperKey[],
  now: Date,
): Promise<number[]> {
  const time = now.getTime();
  return db.transaction('rw', db.siteVisits, db.met, async () => {
    const old = await db.siteVisits.get(site);
    const since = old && time - old.lastAt < PAUSE_MS ? old.since : time;
    await db.siteVisits.put({ site, since, lastAt: time });
    const rows = await db.met.bulkGet(keys.map((key) => [site, key]));
    const unmet = [...new Set(keys.filter((_, i) => rows[i] === undefined))];
    await db.met.bulkPut(unmet.map((key) => ({ site, key, at: time })));
    const surplus = (await db.met.count()) - KEPT;
    if (surplus > 0) await db.met.orderBy('at').limit(surplus).delete();
    return rows.flatMap((row, i) => (row === undefined || row.at >= since ? [i] : []));
  });
}
