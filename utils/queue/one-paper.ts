import type { VerdictRow } from '../db/queue-tables.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { QueueRow } from './item/schema.ts';
import { isUnnamed } from './merge.ts';
import { isSurelySame, type Told } from './same-paper.ts';

/** A pair of keys that the reader spoke of; the arXiv id of an `arxiv:` key stands bare. */
const pair = (subject: string, id: string): string => `${subject} ${id}`;
const bare = (key: PaperKey): string => arxivIdOfKey(key) ?? key;

/** What the reader said of pairs of keys: yes, no, or nothing. */
export interface Said {
  of(a: readonly PaperKey[], b: readonly PaperKey[]): boolean | undefined;
}

/** Reads what the reader said; asked before a merge, which is rare, so the table is read whole. */
export const readSaid = async (db: TidemarkDb): Promise<Said> =>
  saidIn(await db.verdicts.toArray());

/** What these verdicts say. */
export function saidIn(rows: readonly VerdictRow[]): Said {
  const said = new Map<string, boolean>();
  for (const { subject, id, same } of rows) said.set(pair(subject, id), same);
  const one = (a: PaperKey, b: PaperKey): boolean | undefined =>
    said.get(pair(a, bare(b))) ?? said.get(pair(b, bare(a)));
  return {
    of(a, b) {
      const answers = a.flatMap((x) => b.map((y) => one(x, y)));
      return answers.includes(false) ? false : answers.find((answer) => answer !== undefined);
    },
  };
}

/** The row of `verdicts` by which the reader's "not the same paper" is remembered. */
export function partedAs(a: QueueRow, b: QueueRow): { subject: PaperKey; id: string } | undefined {
  const [x] = a.keys;
  const [y] = b.keys;
  if (x === undefined || y === undefined) return undefined;
  return arxivIdOfKey(y) === undefined && arxivIdOfKey(x) !== undefined
    ? { subject: y, id: bare(x) }
    : { subject: x, id: bare(y) };
}

/** What an item says of itself; a title that is only its key says nothing. */
export const toldBy = (item: QueueRow): Told =>
  isUnnamed(item) ? { title: '', authors: [] } : { title: item.title, authors: item.authors };

/**
 * Whether two are one paper: the reader said so, or the matcher is sure by titles and people and the reader
 * did not say no. What a page says of itself is never enough.
 */
export function isOnePaper(
  a: { keys: readonly PaperKey[]; told: Told },
  b: { keys: readonly PaperKey[]; told: Told },
  said: Said,
): boolean {
  return said.of(a.keys, b.keys) ?? isSurelySame(a.told, b.told);
}
