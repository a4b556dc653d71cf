import * as z from 'zod/mini';
import { MOST_REFERENCES } from './queue/import/most.ts';
import type { PaperDetails } from './db/details.ts';
import type { PaperRow } from './db/tables.ts';
import type { QueueState } from './queue/item/states.ts';
import { isFeedDay } from './time/feed-day.ts';
import { isFeedMonth } from './time/feed-month.ts';
import type { Restored } from './queue/backup/restore.ts';
import type { NotesReply } from './queue/set-notes.ts';
import { LIMITS } from './queue/item/limits.ts';
import {
  bulkChange,
  candidate,
  chosenPaper,
  ids,
  key,
  keys,
  paperChange,
  place,
  report,
  state,
  tags,
  verdict,
} from './queue/wire.ts';
import { deviceCommands, type DeviceReplies } from './queue/sync/commands.ts';
import { togetherCommands, type TogetherReplies } from './queue/together/commands.ts';
import { snapshot } from './queue/item/snapshot.ts';
import type { TitleMatch } from './titles/match.ts';
import type { Left } from './queue/sync/left.ts';

const text = (max: number) => z.string().check(z.maxLength(max));

const feedDay = z.string().check(z.refine(isFeedDay));

const titled = z.object({
  title: text(1000),
  authors: z.array(text(200)).check(z.maxLength(200)),
  year: z.optional(z.int().check(z.gte(1900), z.lte(2200))),
});

/**
 * The one table of commands that go up to the worker. For each: who may send it, the schema of its
 * data. `overlay`: content scripts on a site of the registry, and our pages; `pages`: our pages only.
 * Replies are typed in `Replies`. The router (utils/message-router.ts) checks sender, then schema, then acts.
 */
export const commands = {
  /** Saves a paper. A saved paper only learns new keys. */
  save: { from: 'overlay', data: z.object({ keys, snapshot: z.optional(snapshot) }) },
  /** Takes a paper out of the queue, to the recently removed. */
  remove: { from: 'overlay', data: z.object({ key }) },
  /** Brings removed items back. */
  bringBack: { from: 'pages', data: z.object({ ids }) },
  /** Forgets removed items for good: these, or all. */
  emptyRemoved: {
    from: 'pages',
    data: z.object({ ids: z.optional(ids), withoutCopy: z.optional(z.boolean()) }),
  },
  /** Takes stored records out that cannot be read. */
  removeUnreadable: { from: 'pages', data: z.object({}) },
  /** The reader says that these queue items are one paper. */
  unite: { from: 'pages', data: z.object({ ids }) },
  setState: { from: 'overlay', data: z.object({ key, state }) },
  /** Stores tags edited from `base`: what others changed meanwhile stays. */
  setTags: { from: 'overlay', data: z.object({ key, tags, base: z.optional(tags) }) },
  /** Stores notes edited from `base`; when they are others by now, the reply has them and nothing is written. */
  setNotes: {
    from: 'pages',
    data: z.object({ id: text(80), notes: text(LIMITS.notes), base: text(LIMITS.notes) }),
  },
  /** One change to many papers of a list, saved or not. */
  changePapers: {
    from: 'pages',
    data: z.object({
      papers: z.array(chosenPaper).check(z.minLength(1), z.maxLength(MOST_REFERENCES)),
      change: paperChange,
    }),
  },
  /** One change to many queue items. */
  bulk: { from: 'pages', data: z.object({ ids, change: bulkChange }) },
  /** Brings queue items before or after another one, and, where it is said, into a state. */
  reorder: { from: 'pages', data: z.object({ ids, place, state: z.optional(state) }) },
  /** Saves what the reader agreed to in the preview of a list or a file. */
  applyImport: {
    from: 'pages',
    data: z.object({ candidates: z.array(candidate).check(z.maxLength(MOST_REFERENCES)) }),
  },
  /** The reader has seen what a visit did by itself, the command of this token. */
  acknowledge: { from: 'pages', data: z.object({ token: text(80) }) },
  /** Takes back the command that gave this token. */
  undo: { from: 'overlay', data: z.object({ token: text(80) }) },
  /** Restores the backup that the page put into the table `staged`. */
  restoreBackup: {
    from: 'pages',
    data: z.object({ staged: text(80), mode: z.enum(['merge', 'replace']) }),
  },
  /** Makes the queue what it was in one of the kept copies. */
  rollBack: { from: 'pages', data: z.object({ n: z.int() }) },
  /** What is to become of the mirror of a lost database. */
  settleMirror: { from: 'pages', data: z.object({ choice: z.enum(['restore', 'discard']) }) },
  /** What a page shows of papers, kept for those that are saved: version, venue, its own words. */
  evidence: {
    from: 'overlay',
    data: z.object({ reports: z.array(report).check(z.maxLength(400)) }),
  },
  /** The reader opened the paper: remembered as "opened", and shown in the library unless `show` is false. */
  open: { from: 'overlay', data: z.object({ key, show: z.optional(z.boolean()) }) },
  /** Done by hand (or undone) for a paper that need not be saved. */
  setDone: { from: 'overlay', data: z.object({ key, done: z.boolean() }) },
  /** For papers that a page names by title and authors: which of the archive each is likely to be. */
  match: { from: 'overlay', data: z.object({ papers: z.array(titled).check(z.maxLength(400)) }) },
  /** The reader says whether a likely match is the same paper; `same: null` takes it back. */
  verdict: { from: 'overlay', data: verdict },
  /** Reads the list of a day (default: today's) now; `why` as in utils/feed/sync.ts. */
  refresh: {
    from: 'pages',
    data: z.object({ day: z.optional(feedDay), why: z.enum(['press', 'day', 'look']) }),
  },
  /** Pauses or resumes the copy of the archive, or says how far back it goes (`YYYY-MM`). */
  backfill: {
    from: 'pages',
    data: z.object({
      paused: z.optional(z.boolean()),
      since: z.optional(z.string().check(z.refine(isFeedMonth))),
    }),
  },
  /** The overlay needs its second bundle, card and bar, in the frame that asks; or `more`, the third; or `near`. */
  loadParts: {
    from: 'overlay',
    data: z.object({
      more: z.optional(z.literal(true)),
      near: z.optional(z.literal(true)),
    }),
  },
  /** Which papers of a page the reader watches, and by which of the rules. */
  watched: {
    from: 'overlay',
    data: z.object({
      papers: z
        .array(
          z.object({
            id: z.optional(z.string().check(z.regex(/^[\w./-]{1,40}$/))),
            title: text(1000),
            authors: z.array(text(200)).check(z.maxLength(200)),
          }),
        )
        .check(z.maxLength(400)),
    }),
  },
  /** What is stored of one paper, for its card. */
  details: { from: 'overlay', data: z.object({ keys }) },
  /** A list of papers is shown; the reply says which were not there at an earlier visit to the host. */
  visit: {
    from: 'overlay',
    data: z.object({ keys: z.array(key).check(z.maxLength(2000)) }),
  },
  /** What the reader chose in the listing bar, for the sender's host. */
  chooseBar: {
    from: 'overlay',
    data: z.object({
      onlyFeatured: z.boolean(),
      hideDone: z.boolean(),
      sinceLastVisit: z.boolean(),
      folded: z.boolean(),
      toldBy: z.optional(text(40)),
    }),
  },
  /** Off on the sender's host; the popup switches it on again. */
  pauseSite: { from: 'overlay', data: z.object({}) },
  /** The featured papers of a page as a list in the library; `title` is the page's. */
  showListed: {
    from: 'overlay',
    data: z.object({
      title: text(300),
      ids: z
        .array(z.string().check(z.regex(/^\d{4}\.\d{4,5}$/)))
        .check(z.minLength(1), z.maxLength(2000)),
    }),
  },
  /** Today's list in the library. */
  showToday: { from: 'overlay', data: z.object({}) },
  /** The reader looks at a list of ours: what comes later is new, and today is no missed day. */
  noteVisit: { from: 'pages', data: z.object({ list: text(80) }) },
  /** One paper's live details, asked for by the reader: one request; the answer is kept in Dexie. */
  live: { from: 'pages', data: z.object({ id: z.string().check(z.regex(/^\d{4}\.\d{4,5}$/)) }) },
  /** The feed's own search, asked for by the reader: one request. */
  feedSearch: { from: 'pages', data: z.object({ query: text(250).check(z.minLength(1)) }) },
  /** "Mark all seen" and its undo. */
  setVisits: {
    from: 'pages',
    data: z.object({
      visits: z.object({
        seenThrough: z.optional(feedDay),
        visited: z.array(feedDay).check(z.maxLength(5000)),
      }),
    }),
  },
  /** When each day the reader is told of new papers, by the reader's own clock; null: never. */
  setDigest: {
    from: 'pages',
    data: z.object({ at: z.nullable(z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))) }),
  },
  /** A site that has changed, of which so many rows, ids and addresses could not be read, or on which what is `near` could not be worked out: counted in diagnostics. */
  siteProblem: {
    from: 'overlay',
    data: z.object({
      site: text(80),
      changed: z.boolean(),
      unread: z.int().check(z.gte(0), z.lte(10_000)),
      failed: z.optional(z.boolean()),
      near: z.optional(z.boolean()),
    }),
  },
  /** The upvotes of the paper that the sender's page is about, for the toolbar. */
  setBadgeText: {
    from: 'overlay',
    data: z.object({ upvotes: z.optional(z.int().check(z.gte(0), z.lte(10_000_000))) }),
  },
  /** Marks the papers on the page of a tab, on any site: the reader asked for it. */
  markPage: { from: 'pages', data: z.object({ tabId: z.int(), url: text(5000) }) },
  ...deviceCommands,
  ...togetherCommands,
  /** The reader has read what is new in this version. */
  seeNews: { from: 'pages', data: z.object({}) },
  /** Deletes everything that Tidemark stored. */
  deleteAll: { from: 'pages', data: z.object({}) },
} as const;

export type CommandName = keyof typeof commands;
export type CommandData<N extends CommandName> = z.infer<(typeof commands)[N]['data']>;

/** The token for `undo`; absent when nothing changed. */
interface Undoable {
  undo?: string;
}

/** Whether the feed answered; if not, why, for the user. */
interface Asked {
  failed?: string;
}

export interface Replies extends DeviceReplies, TogetherReplies {
  /** `back`: it was among the recently removed, and is as it was. */
  save: { saved: true; id: string; back: boolean } & Undoable;
  remove: { removed: boolean } & Undoable;
  bringBack: { changed: number } & Undoable;
  /** `noRoom`: there was none for the copy before, and nothing was forgotten. */
  emptyRemoved: { changed: number; noRoom?: true } & Undoable;
  removeUnreadable: { removed: number };
  unite: { changed: number } & Undoable;
  setState: { state: QueueState } & Undoable;
  setTags: { tags: string[] } & Undoable;
  setNotes: NotesReply & Undoable;
  changePapers: { changed: number } & Undoable;
  bulk: { changed: number } & Undoable;
  reorder: Undoable;
  /** `leftOut`: titles of what is more than one paper can hold. */
  applyImport: { fresh: number; merged: number; leftOut: string[] } & Undoable;
  acknowledge: Record<string, never>;
  undo: { kept: number } & Undoable;
  restoreBackup: Restored & Undoable;
  rollBack: Restored & Undoable;
  settleMirror: Restored & Undoable;
  evidence: { changed: number };
  open: Record<string, never>;
  setDone: { done: boolean } & Undoable;
  /** In the order of the question. */
  match: { matches: (TitleMatch | null)[] };
  verdict: Undoable;
  /** `full`: not read, since the ceiling of a day is reached. */
  refresh: { changed: boolean; full?: true };
  backfill: Record<string, never>;
  siteProblem: Record<string, never>;
  setBadgeText: Record<string, never>;
  markPage: Record<string, never>;
  loadParts: Record<string, never>;
  /** In the order of the question: the rule's text. */
  watched: { by: (string | null)[] };
  details: PaperDetails;
  /** Places in `keys`. */
  visit: { fresh: number[] };
  chooseBar: Record<string, never>;
  pauseSite: Record<string, never>;
  showListed: Record<string, never>;
  showToday: Record<string, never>;
  noteVisit: Record<string, never>;
  live: Asked;
  feedSearch: Asked & { papers: PaperRow[] };
  setVisits: Record<string, never>;
  setDigest: Record<string, never>;
  seeNews: Record<string, never>;
  /** What could not be removed from places that other devices, or a group, read. */
  deleteAll: { left: Left[] };
}

/** The worker's answer; `error` is a code that `worded` (utils/i18n/coded.ts) puts into words for the reader. */
export type Answer<N extends CommandName> =
  | { ok: true; reply: Replies[N] }
  | { ok: false; error: string };
