import { arxivMonth } from '../arxiv/id.ts';
import { markDirty } from '../db/dirty.ts';
import type { TidemarkDb } from '../db/open.ts';
import type { FeedDay, PaperRow, VoteSampleRow } from '../db/tables.ts';
import { indexPapers, termTables } from '../terms/index-papers.ts';
import { HEAD_KEY, shardKey } from '../trend/format.ts';
import { storeTitles } from '../titles/store.ts';
import { surplus } from '../trend/samples.ts';
import type { PaperDraft } from './schema.ts';

const MINUTE = 60_000;
const SAMPLE_EVERY = 60;

/** A later answer may lack what an earlier one had (an AI summary, a count): the good value stays. */
function merge(old: PaperRow | undefined, draft: PaperDraft, day: FeedDay, at: string): PaperRow {
  const { upvotes, numComments, keywords, authors, media, ...rest } = draft;
  return {
    ...old,
    ...rest,
    summary: rest.summary === '' ? (old?.summary ?? '') : rest.summary,
    publishedOn: rest.publishedOn === '' ? (old?.publishedOn ?? '') : rest.publishedOn,
    keywords: keywords.length > 0 ? keywords : (old?.keywords ?? []),
    authors: authors.length > 0 ? authors : (old?.authors ?? []),
    media: media.length > 0 ? media : (old?.media ?? []),
    upvotes: upvotes ?? old?.upvotes ?? 0,
    numComments: numComments ?? old?.numComments ?? 0,
    days: [...new Set([...(old?.days ?? []), day])].sort(),
    firstSeenAt: old?.firstSeenAt ?? at,
    readAt: at,
  };
}

/** Nothing that a day once listed vanishes: what a new answer lacks goes to the end, in the old order. */
function keepMissing(old: readonly string[], fresh: readonly string[]): string[] {
  const there = new Set(fresh);
  return [...fresh, ...old.filter((id) => !there.has(id))];
}

async function sample(db: TidemarkDb, papers: PaperRow[], now: Date): Promise<void> {
  const at = Math.floor(now.getTime() / MINUTE);
  const fresh: VoteSampleRow[] = [];
  for (const { id, upvotes } of papers) {
    const range = db.samples.where('[id+at]').between([id, 0], [id, Infinity]);
    const known = await range.toArray();
    const last = known.at(-1);
    if (last && last.upvotes === upvotes && at - last.at < SAMPLE_EVERY) continue;
    fresh.push({ id, at, upvotes });
    const old = surplus([...known, { id, at, upvotes }], at);
    await db.samples.bulkDelete(old.map((row) => [row.id, row.at]));
  }
  await db.samples.bulkPut(fresh);
}

export interface DayAnswer {
  day: FeedDay;
  drafts: readonly PaperDraft[];
  etags: string[];
}

/**
 * Stores one day's answer with its vote samples and dirty shards. Call it inside a transaction over
 * `dayTables`: either all of a day is there, or nothing of it.
 */
export async function storeDay(
  db: TidemarkDb,
  { day, drafts, etags }: DayAnswer,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const known = await db.papers.bulkGet(drafts.map((draft) => draft.id));
  const papers = drafts.map((draft, i) => merge(known[i], draft, day, at));
  const before = await db.days.get(day);
  const ids = keepMissing(
    before?.ids ?? [],
    papers.map((paper) => paper.id),
  );
  await db.papers.bulkPut(papers);
  await indexPapers(db, papers);
  const upvotes = papers.reduce((sum, paper) => sum + paper.upvotes, 0);
  await db.days.put({ day, ids, upvotes, readAt: at, etags });
  await sample(db, papers, now);
  await storeTitles(db, papers);
  await markDirty(db, [HEAD_KEY, ...ids.map((id) => shardKey(arxivMonth(id)))]);
}

export function dayTables(db: TidemarkDb) {
  const { papers, days, samples, titles, dirty, problems } = db;
  return [papers, days, samples, titles, dirty, problems, ...termTables(db)] as const;
}
