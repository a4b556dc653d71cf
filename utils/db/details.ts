import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { TidemarkDb } from './tidemark-db.ts';
import type { QueueState } from '../queue/item/states.ts';
import type { PaperRow } from './tables.ts';

/** What a card shows beyond the trend index. Everything is a copy on this machine. */
export interface PaperDetails {
  paper?: {
    title: string;
    authors: string[];
    /** Of its first version. */
    year: number;
    organization?: string;
    /** The machine-made summary, else the abstract. */
    summary: string;
    /** Who made the summary; absent when it is the abstract, '' when the feed does not say. */
    summaryModel?: string;
    comments: number;
    stars?: number;
    /** Canonical https address. */
    code?: string;
    /** https address. */
    project?: string;
    withdrawn: boolean;
  };
  /** Where its title leads, and a line of Markdown for it. */
  link?: { href: string; markdown?: string };
  /** Upvotes at times (minutes since 1970 UTC), oldest first, at most `HISTORY_POINTS`. */
  history: [at: number, upvotes: number][];
  /** Present when the paper is saved; without its tags where pages have asked for too many. */
  item?: { key: PaperKey; state: QueueState; tags?: string[] };
}

const HISTORY_POINTS = 120;
const MOST_AUTHORS = 40;
const SUMMARY_LENGTH = 700;

const https = (url: string | undefined): string | undefined =>
  url?.startsWith('https://') ? url : undefined;

function shown(paper: PaperRow): NonNullable<PaperDetails['paper']> {
  const { aiSummary, aiSummaryModel, summary, organization } = paper;
  return {
    title: paper.title,
    authors: paper.authors.slice(0, MOST_AUTHORS).map(({ name }) => name),
    year: Number(paper.publishedOn.slice(0, 4)),
    organization: organization?.fullname,
    summary: (aiSummary ?? summary).slice(0, SUMMARY_LENGTH),
    summaryModel: aiSummary === undefined ? undefined : (aiSummaryModel ?? ''),
    comments: paper.numComments,
    stars: paper.githubStars,
    code: https(paper.githubRepo),
    project: https(paper.projectPage),
    withdrawn: paper.withdrawn === true,
  };
}

/** At most `most` of the items, evenly, with the first and the last. */
export function thinned<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => items[Math.round(i * step)] as T);
}

/** Reads what is stored of one paper, by any of its keys. No request. */
export async function readDetails(
  db: TidemarkDb,
  keys: readonly PaperKey[],
): Promise<PaperDetails> {
  const id = keys.map(arxivIdOfKey).find((one) => one !== undefined);
  const [paper, samples, item] = await Promise.all([
    id === undefined ? undefined : db.papers.get(id),
    id === undefined ? [] : db.samples.where('[id+at]').between([id, 0], [id, Infinity]).toArray(),
    db.queue.where('keys').anyOf(keys).distinct().first(),
  ]);
  return {
    paper: paper && shown(paper),
    history: thinned(samples, HISTORY_POINTS).map(({ at, upvotes }) => [at, upvotes]),
    item: item && { key: item.keys[0] as PaperKey, state: item.state, tags: item.tags },
  };
}
