import * as z from 'zod/mini';
import { text, time } from '../item/limits.ts';
import { itemSchema } from '../item/schema.ts';
import { isRecord } from '../item/upgrade.ts';
import type { Bytes } from '../sync/seal/envelope.ts';
import type { Said, WhyNot } from '../sync/folder/read-folder.ts';
import type { SharedList, SharedPaper } from './shared-list.ts';

const FORMAT = 'tidemark-together';
const VERSION = 1;
/** As many as a device may have. */
const MOST_PAPERS = 20_000;

const NAME = /^tidemark-together-[^/\\]+\.json$/i;

/** The file that one of a group writes, and nobody else. */
export const fileOfList = (id: string): string => `tidemark-together-${id}.json`;

/** Whether a file may be such a list, or a copy that a service made of one. */
export const mayBeList = (name: string): boolean => NAME.test(name);

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
  // No name that only looks like another: control characters, and those that turn the direction of text.
  name: text(60).check(z.regex(/^(?=.*\S)[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u)),
  at: time,
});

export const listBytes = (list: SharedList): Bytes =>
  new TextEncoder().encode(JSON.stringify({ format: FORMAT, version: VERSION, ...list }));

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
  const all = Array.isArray(raw['papers']) ? raw['papers'].slice(0, MOST_PAPERS) : [];
  const papers = all.flatMap((one): SharedPaper[] => {
    const { success, data } = z.safeParse(paperSchema, one);
    return success ? [data as SharedPaper] : [];
  });
  const { id, at } = head.data;
  return { device: id, stamp: at, contents: { ...head.data, papers } };
}
