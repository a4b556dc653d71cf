import type { EntityTable, Table } from 'dexie';
import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { UtcTime } from '../time/moment.ts';
import type { PaperKey } from '../paper-key.ts';
import type { QueueRow } from '../queue/item/schema.ts';
import type {
  AgreedRow,
  TombstoneRow,
  MarkRow,
  RemovedRow,
  QueueCopyRow,
  StagedRow,
  UndoRow,
  VerdictRow,
} from './queue-tables.ts';

export interface Author {
  name: string;
  /** Account name on the feed's site, where the author claimed the paper. */
  user?: string;
}

/** One featured paper, as last read. Key: the arXiv id without a version. */
export interface PaperRow {
  id: string;
  title: string;
  summary: string;
  aiSummary?: string;
  aiSummaryModel?: string;
  keywords: string[];
  /** Hidden authors are already left out. */
  authors: Author[];
  organization?: { name: string; fullname: string };
  submitter?: { name: string; fullname: string };
  /** Canonical `https://github.com/owner/name…`. */
  githubRepo?: string;
  githubStars?: number;
  /** https or http address, checked. */
  projectPage?: string;
  media: string[];
  upvotes: number;
  numComments: number;
  /** The arXiv version's date as `YYYY-MM-DD`. */
  publishedOn: string;
  withdrawn?: boolean;
  discussionId?: string;
  /** Feed days that list the paper, oldest first (multi-entry index). */
  days: FeedDay[];
  firstSeenAt: UtcTime;
  readAt: UtcTime;
}

/** One feed day's list in the feed's own order; `ids` may be empty (weekend). */
export interface DayRow {
  day: FeedDay;
  ids: string[];
  /** Upvotes of each of `ids` at that reading. */
  upvotes: number[];
  readAt: UtcTime;
  /** Weak ETags of its pages, in page order, for conditional requests; [] when it came with its month. */
  etags: string[];
}

/** The upvotes of a paper at a time. Primary key: `[id+at]`, `at` in minutes since 1970 UTC. */
export interface VoteSampleRow {
  id: string;
  at: number;
  upvotes: number;
}

/** A model, data set or Space that cites a paper; `id` is `owner/name`, checked. */
export interface LinkedRepo {
  id: string;
  likes?: number;
  downloads?: number;
}

/** A comment as the plain text its author typed. */
export interface LiveComment {
  id: string;
  author: string;
  at: UtcTime;
  text: string;
  reactions: number;
  parent?: string;
}

/** What the feed said of one paper when the reader asked for it. */
export interface LiveRow {
  id: string;
  at: UtcTime;
  /** On no day: `days` is empty. */
  paper: PaperRow;
  models: { items: LinkedRepo[]; total: number };
  datasets: { items: LinkedRepo[]; total: number };
  spaces: { items: LinkedRepo[]; total: number };
  comments: LiveComment[];
}

/** How far the backfill is with one month of the feed. No row: nothing was asked yet. */
export interface MonthRow {
  month: FeedMonth;
  /** The page of the month's answer to ask for next. */
  page: number;
  /** Where the answer names no days: the days that are still to be read one by one. */
  days?: FeedDay[];
  doneAt?: UtcTime;
  /** The last failure of this month alone. */
  trouble?: { tries: number; words: string; nextTryAt: UtcTime };
}

/** The lines that stand for a paper in one title shard (utils/titles/format.ts). Primary key `[shard+id]`. */
export interface TitleRow {
  shard: string;
  /** arXiv id. */
  id: string;
  lines: string[];
}

/** When the reader looked at a list, by its name (`today`, `month/2026-08`). */
export interface LookRow {
  list: string;
  at: UtcTime;
  /** The look before this visit: what came later is new. Absent at the first visit. */
  since?: UtcTime;
}

/** The reader's visits to the lists of one host. */
interface SiteVisitRow {
  /** Host name. */
  site: string;
  /** Milliseconds since 1970: the begin of this visit, and its last list. */
  since: number;
  lastAt: number;
}

/** When the reader first met a paper in a list of a host. Primary key `[site+key]`; the newest 20,000 stay. */
interface MetRow {
  site: string;
  key: PaperKey;
  /** Milliseconds since 1970. */
  at: number;
}

/** Small records of the worker by name, see utils/db/state.ts. */
interface StateRow {
  name: string;
  value: unknown;
}

/** A shard of `storage.local` that no longer shows what Dexie holds. */
interface DirtyRow {
  shard: string;
  /** New at each change, so that one that comes while the shard is being written is not forgotten. */
  stamp: string;
}

/** Kept for diagnostics; the newest 200 stay. */
export interface ProblemRow {
  n?: number;
  at: UtcTime;
  kind: 'feed-item' | 'feed-answer' | 'network' | 'storage' | 'message' | 'site' | 'internal';
  /** A code (`utils/i18n/coded.ts`), or what a program said itself; without page content. */
  reason: string;
  /** For example `day 2026-08-21` or `paper 2608.19880`. */
  subject?: string;
  /** How many times it came, when more than once; `at` is the last. */
  times?: number;
}

/**
 * What search needs of each paper of one arXiv month besides its terms: columns, a paper at the same place
 * in each of them and in the postings. Small, since upvotes change with every reading.
 */
export interface TermFactsRow {
  /** `YYMM` of the ids. */
  month: string;
  /** `TERMS_VERSION` it was written with. */
  version: number;
  /** Grows with every change of any month (indexed), so that a reader finds what is new to it. */
  stamp: number;
  /** `stamp` of the last change of the month's postings. */
  postingsStamp: number;
  ids: string[];
  /** Fingerprints of the texts, see utils/terms/document.ts. */
  prints: Uint32Array;
  upvotes: Uint32Array;
  /** Newest feed day, in days since the feed's first. */
  days: Uint16Array;
  /** 1: has code, 2: has a project page. */
  flags: Uint8Array;
  /** How many distinct terms, names of authors aside. */
  lengths: Uint16Array;
}

/**
 * The terms of one month's papers as bytes, small enough to keep those of the whole archive in memory, and
 * read as they are. A paper is named by its place in the month's list (see `TermFactsRow`).
 *
 * `terms`     the distinct terms in UTF-8, sorted by byte: how many bytes a term shares with the one
 *             before, how many follow, and these. The first term of each block of 16 shares none
 * `postings`  for each term its papers in ascending order: the distance to the one before (the first:
 *             to −1) less 1 as a varint, then the places in one byte (utils/terms/fields.ts), `LAST` added for the
 *             term's last paper
 * `blocks`    for each block where it begins in `terms` and in `postings`
 */
export interface Segment {
  terms: Uint8Array;
  postings: Uint8Array;
  blocks: Uint32Array;
}

/** The terms of one arXiv month's papers. */
interface TermPostingsRow extends Segment {
  month: string;
}

/**
 * What was learned of the archive's words (utils/lsa): the basis that serves, and the one in training. Derived from
 * the term index; in no backup.
 */
export interface LsaBasisRow {
  name: 'basis' | 'training';
  /** `LSA_VERSION` it was made with. */
  version: number;
  /** When its training began, in milliseconds since 1970. */
  at: number;
  /** How many papers it was trained from. */
  papers: number;
  /** Iterations that are done. */
  done: number;
  /** Words in singular, joined by spaces: a row each. */
  terms: string;
  rarity: Float32Array;
  /** Numbers in a row. */
  width: number;
  values: Int8Array;
  /** By row: what its numbers are multiplied by. */
  scales: Float32Array;
}

/** Where the papers of one arXiv month stand in the basis, `width` numbers a paper. */
export interface LsaMonthRow {
  month: string;
  /** `at` of the basis. */
  basis: number;
  /** `postingsStamp` of the month when it was worked out. */
  postingsStamp: number;
  /** The month's papers and their order then, as a fingerprint. */
  print: number;
  /** When it was written (indexed), in milliseconds since 1970, so that a reader finds that there is news. */
  at: number;
  values: Int8Array;
}

export interface TidemarkTables {
  papers: EntityTable<PaperRow, 'id'>;
  days: EntityTable<DayRow, 'day'>;
  samples: Table<VoteSampleRow, [string, number]>;
  queue: EntityTable<QueueRow, 'id'>;
  gone: EntityTable<TombstoneRow, 'id'>;
  removed: EntityTable<RemovedRow, 'id'>;
  undo: EntityTable<UndoRow, 'n'>;
  agreed: EntityTable<AgreedRow, 'name'>;
  snapshots: EntityTable<QueueCopyRow, 'n'>;
  staged: EntityTable<StagedRow, 'id'>;
  marks: EntityTable<MarkRow, 'key'>;
  months: EntityTable<MonthRow, 'month'>;
  titles: Table<TitleRow, [string, string]>;
  verdicts: Table<VerdictRow, [string, string]>;
  looks: EntityTable<LookRow, 'list'>;
  siteVisits: EntityTable<SiteVisitRow, 'site'>;
  met: Table<MetRow, [string, PaperKey]>;
  live: EntityTable<LiveRow, 'id'>;
  state: EntityTable<StateRow, 'name'>;
  dirty: EntityTable<DirtyRow, 'shard'>;
  problems: EntityTable<ProblemRow, 'n'>;
  termFacts: EntityTable<TermFactsRow, 'month'>;
  termPostings: EntityTable<TermPostingsRow, 'month'>;
  lsa: EntityTable<LsaBasisRow, 'name'>;
  lsaMonths: EntityTable<LsaMonthRow, 'month'>;
}
