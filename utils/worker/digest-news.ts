import { readDaysBetween } from '../db/queries.ts';
import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { readProfile } from '../near/format.ts';
import { createNearness } from '../near/near-papers.ts';
import type { Settings } from '../settings.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { digestOf } from '../view/digest.ts';
import type { Entry } from '../view/entries.ts';
import { rankedPapers } from '../view/period-queries.ts';
import { applyRules } from '../view/rules.ts';

/** What there is to tell of some days' lists. */
export interface DigestNews {
  /** Papers that are not muted. */
  papers: number;
  watched: number;
  near: number;
  /** What is watched first, then what is near, then the most upvoted. */
  titles: string[];
}

/** Those that are near to what the reader reads, as lists of arXiv name them; the nearest first. */
async function nearOf(db: TidemarkDb, entries: readonly Entry[]): Promise<Entry[]> {
  const profile = readProfile((await loadState(db, 'near')).profile);
  const nearnessOf = profile ? createNearness(profile) : () => undefined;
  return entries
    .flatMap((entry) => {
      const score = nearnessOf(entry.paper.title, entry.paper.summary)?.score;
      return score === undefined ? [] : [{ entry, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** What is new in the lists of these days, both included; undefined where there is nothing. */
export async function digestNews(
  db: TidemarkDb,
  first: FeedDay,
  last: FeedDay,
  settings: Settings,
): Promise<DigestNews | undefined> {
  const all = await rankedPapers(db, await readDaysBetween(db, first, last));
  const { shown } = applyRules(all, settings);
  if (shown.length === 0) return undefined;
  const near = await nearOf(db, shown);
  const digest = digestOf(shown, near, { watched: '', near: '', upvoted: '' });
  return {
    papers: shown.length,
    watched: shown.filter(({ watched }) => watched).length,
    near: near.length,
    titles: digest.map(({ paper }) => paper.title),
  };
}
