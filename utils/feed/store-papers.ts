import type { TidemarkDb } from '../db/tidemark-db.ts';
import { readSamples } from '../db/queries.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { PaperRow, VoteSampleRow } from '../db/tables.ts';
import { isFeedDay } from '../time/feed-day.ts';
import { indexPapers } from '../terms/index-papers.ts';
import { isTitledAlike, storeTitles } from '../titles/store.ts';
import { surplus } from '../trend/samples.ts';
import type { PaperDraft } from './paper-draft.ts';

const MINUTE = 60_000;
const SAMPLE_EVERY = 60;

/** A paper of an answer, with the feed day on which the answer places it. */
export interface PlacedDraft {
  draft: PaperDraft;
  day: FeedDay;
}

/** A later answer may lack what an earlier one had (an AI summary, a count): the good value stays. */
function merge(old: PaperRow | undefined, { draft, day }: PlacedDraft, at: string): PaperRow {
  const { upvotes, numComments, keywords, authors, media, feedDay: _, ...rest } = draft;
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
    days: [...new Set([...(old?.days ?? []).filter(isFeedDay), day])].sort(),
    firstSeenAt: old?.firstSeenAt ?? at,
    readAt: at,
  };
}

/** Adds a reading of each paper's votes, where it says more than the last one, and thins the older ones. */
async function sample(
  db: TidemarkDb,
  papers: readonly PaperRow[],
  added: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const at = Math.floor(now.getTime() / MINUTE);
  const known = await Promise.all(
    papers.map(({ id }) => (added.has(id) ? Promise.resolve([]) : readSamples(db, id))),
  );
  const fresh = papers.flatMap(({ id, upvotes }, n): VoteSampleRow[] => {
    const last = known[n]?.findLast((row) => row.at <= at);
    const isKnown = last?.upvotes === upvotes && at - last.at < SAMPLE_EVERY;
    return isKnown ? [] : [{ id, at, upvotes }];
  });
  const sampled = new Map(fresh.map((row) => [row.id, row]));
  const old = papers.flatMap(({ id }, n) => {
    const row = sampled.get(id);
    return row === undefined ? [] : surplus([...(known[n] ?? []), row], at);
  });
  await db.samples.bulkDelete(old.map((row) => [row.id, row.at]));
  await db.samples.bulkPut(fresh);
}

/** Stores papers with their terms, titles and vote samples inside the caller's transaction; gives them as they now stand. */
export async function storePapers(
  db: TidemarkDb,
  placed: readonly PlacedDraft[],
  now: Date,
): Promise<PaperRow[]> {
  const at = now.toISOString();
  const known = await db.papers.bulkGet(placed.map(({ draft }) => draft.id));
  const papers = placed.map((one, i) => merge(known[i], one, at));
  await db.papers.bulkPut(papers);
  await indexPapers(db, papers);
  // The archive's copy stores thirty thousand papers that nothing is known of yet.
  const added = new Set(papers.filter((_, i) => known[i] === undefined).map(({ id }) => id));
  const titled = papers.filter((paper, i) => {
    const old = known[i];
    return old === undefined || !isTitledAlike(old, paper);
  });
  await storeTitles(db, titled, added);
  await sample(db, papers, added, now);
  return papers;
}
