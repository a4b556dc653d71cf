import * as z from 'zod/mini';
import { time } from '../item/limits.ts';
import { itemSchema } from '../item/schema.ts';
import { isRecord } from '../item/upgrade.ts';
import type { Bytes } from '../sync/seal/envelope.ts';
import type { Said, Which, WhyNot } from '../sync/folder/read-folder.ts';
import { nameInGroup } from './name.ts';
import type { SharedList, SharedPaper } from './shared-list.ts';

const FORMAT = 'tidemark-together';
const VERSION = 1;
/** What a list may hold: as many papers as a device may have, and so many bytes; none is written that nobody would read. */
export const MOST = { papers: 20_000, bytes: 16_000_000 };
/** Of all lists of a group: twenty times 20,000 papers without notes are about 140 MB. */
const MOST_IN_ALL = 160_000_000;

const NAME = /^tidemark-together-[^/\\]+\.json$/i;

/** The file that one of a group writes, and nobody else. */
export const fileOfList = (id: string): string => `tidemark-together-${id}.json`;

/** Whether a file may be this list, or a copy that a service made of it. */
export const mayBeListOf = (id: string, file: string): boolean =>
  file.startsWith(`tidemark-together-${id}`);

/** Lists, and copies of them, of all files of a folder. */
export const LISTS: Which = {
  isOne: (name) => NAME.test(name),
  most: MOST.bytes,
  mostInAll: MOST_IN_ALL,
};

const { shape } = itemSchema;
const paperSchema = z.object({
  keys: shape.keys,
  title: shape.title,
  authors: shape.authors,
  type: shape.type,
  venue: shape.venue,
  year: shape.year,
  url: shape.url,
  savedAt: time,
  state: z.optional(shape.state),
  notes: z.optional(shape.notes),
});
const headSchema = z.object({
  id: z.string().check(z.regex(/^[0-9a-z-]{8,40}$/)),
  name: nameInGroup,
  at: time,
});

export const listBytes = (list: SharedList): Bytes =>
  new TextEncoder().encode(JSON.stringify({ format: FORMAT, version: VERSION, ...list }));

/** The first of these papers, as many as one list holds. */
export function fitting(papers: readonly SharedPaper[]): SharedPaper[] {
  const encoder = new TextEncoder();
  // The head, at its longest.
  let bytes = 1_000;
  const n = papers.findIndex((paper) => {
    bytes += encoder.encode(JSON.stringify(paper)).length + 1;
    return bytes > MOST.bytes;
  });
  return papers.slice(0, Math.min(n === -1 ? papers.length : n, MOST.papers));
}

/** Reads what somebody of the group wrote, paper by paper: an unsound one costs no other. */
export function readList(bytes: Bytes): Said<SharedList> | WhyNot {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Cut, as a file that is still on its way is.
    return 'unfinished';
  }
  if (!isRecord(raw) || raw['format'] !== FORMAT) return 'foreign';
  if (Number(raw['version']) > VERSION) return 'later';
  const head = z.safeParse(headSchema, raw);
  if (!head.success) return 'foreign';
  const all = Array.isArray(raw['papers']) ? raw['papers'].slice(0, MOST.papers) : [];
  const papers = all.flatMap((one): SharedPaper[] => {
    const { success, data } = z.safeParse(paperSchema, one);
    return success ? [data as SharedPaper] : [];
  });
  const { id, at } = head.data;
  return { device: id, stamp: at, contents: { ...head.data, papers } };
}
