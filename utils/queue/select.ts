import { pageSpan, type PageSpan } from '../arxiv/pages.ts';
import { compareText } from '../i18n/collate.ts';
import { fold } from '../terms/fold.ts';
import { queryWords } from '../terms/query-words.ts';
import { pagesOf } from './item/pages.ts';
import type { QueueRow } from './item/schema.ts';
import { isOpenState, type QueueState } from './item/states.ts';
import { isOpen } from './open-items.ts';
import { byRank } from './order.ts';
import { isSnoozed } from './snooze.ts';

export const SORTS = ['priority', 'saved', 'changed', 'title', 'upvotes'] as const;
export type Sort = (typeof SORTS)[number];

/** Which items a view shows. `open` is what is still to be read: to read and reading. */
export interface Selection {
  words: string;
  state: QueueState | 'open' | 'all';
  tag: string | undefined;
  /** Shows the snoozed ones, and only them. */
  snoozed: boolean;
  sort: Sort;
}

function fits(item: QueueRow, { state, tag, snoozed }: Selection, now: Date): boolean {
  const inSight = state === 'open' || (state !== 'all' && isOpenState(state));
  if (snoozed !== isSnoozed(item, now) && (snoozed || inSight)) return false;
  if (tag !== undefined && !item.tags.some((one) => fold(one) === fold(tag))) return false;
  if (snoozed || state === 'all') return true;
  return state === 'open' ? isOpen(item, now) : item.state === state;
}

/** A search is typed letter by letter over the same rows. */
const texts = new WeakMap<QueueRow, string>();

function textOf(item: QueueRow): string {
  let text = texts.get(item);
  if (text === undefined) {
    const { title, authors, venue, year, tags, notes, keys } = item;
    text = fold([title, ...authors, venue, year, ...tags, notes, ...keys].join(' '));
    texts.set(item, text);
  }
  return text;
}

function comparing(sort: Sort, upvotes: (item: QueueRow) => number) {
  const later = (a: string, b: string): number => Number(a < b) - Number(a > b);
  return (a: QueueRow, b: QueueRow): number => {
    if (sort === 'saved') return later(a.savedAt, b.savedAt) || byRank(a, b);
    if (sort === 'changed') return later(a.changedAt, b.changedAt) || byRank(a, b);
    if (sort === 'title') return compareText(a.title, b.title) || byRank(a, b);
    if (sort === 'upvotes') return upvotes(b) - upvotes(a) || byRank(a, b);
    return byRank(a, b);
  };
}

/** `pages:12` or `pages:8-12` among the words; what cannot be read as a length is a word. */
function readWords(text: string): { words: string[]; span: PageSpan | undefined } {
  let span: PageSpan | undefined;
  const words = text.slice(0, 500).replaceAll(/(?<=^|\s)pages:(\S+)/gi, (whole, value: string) => {
    const read = pageSpan(value);
    span = read ?? span;
    return read ? '' : whole;
  });
  return { words: queryWords(words).map(fold), span };
}

function isOfLength({ evidence }: QueueRow, { least, most }: PageSpan): boolean {
  const pages = pagesOf(evidence);
  return pages !== undefined && pages >= least && pages <= most;
}

/**
 * The items of a view, in its order. Every word must occur in title, authors, venue, tags, notes or keys;
 * `pages:12` leaves those of which a page said that they are no longer.
 */
export function selectItems(
  items: readonly QueueRow[],
  selection: Selection,
  now: Date,
  upvotes: (item: QueueRow) => number = () => 0,
): QueueRow[] {
  const { words, span } = readWords(selection.words);
  return items
    .filter((item) => fits(item, selection, now))
    .filter((item) => {
      if (span && !isOfLength(item, span)) return false;
      const text = words.length === 0 ? '' : textOf(item);
      return words.every((word) => text.includes(word));
    })
    .sort(comparing(selection.sort, upvotes));
}

/** Every tag with its number of items, the most used first. */
export function tagCounts(items: readonly QueueRow[]): [string, number][] {
  const counts = new Map<string, [string, number]>();
  for (const tag of items.flatMap((item) => item.tags)) {
    const name = fold(tag);
    const [first, n] = counts.get(name) ?? [tag, 0];
    counts.set(name, [first, n + 1]);
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}
