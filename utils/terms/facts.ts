import type { PaperRow, TermFactsRow } from '../db/tables.ts';
import { dayNumber } from '../time/feed-day.ts';
import { TERMS_VERSION } from './document.ts';

export const HAS_CODE = 1;
export const HAS_PROJECT = 2;

export type Facts = Pick<TermFactsRow, 'upvotes' | 'days' | 'flags'>;

export function emptyFacts(month: string): TermFactsRow {
  return {
    month,
    version: TERMS_VERSION,
    stamp: 0,
    postingsStamp: 0,
    ids: [],
    prints: new Uint32Array(),
    upvotes: new Uint32Array(),
    days: new Uint16Array(),
    flags: new Uint8Array(),
    lengths: new Uint16Array(),
  };
}

function grown<T extends Uint32Array | Uint16Array | Uint8Array>(column: T, size: number): T {
  const larger = new (column.constructor as new (size: number) => T)(size);
  larger.set(column);
  return larger;
}

/** The month with empty places at the end for papers that it does not list yet. */
export function withPapers(row: TermFactsRow, ids: readonly string[]): TermFactsRow {
  const known = new Set(row.ids);
  const all = [...row.ids, ...new Set(ids.filter((id) => !known.has(id)))];
  return {
    ...row,
    ids: all,
    prints: grown(row.prints, all.length),
    upvotes: grown(row.upvotes, all.length),
    days: grown(row.days, all.length),
    flags: grown(row.flags, all.length),
    lengths: grown(row.lengths, all.length),
  };
}

function flagsOf({ githubRepo, projectPage }: PaperRow): number {
  return (githubRepo === undefined ? 0 : HAS_CODE) | (projectPage === undefined ? 0 : HAS_PROJECT);
}

/** Notes what may change with every reading; true when it did. */
export function noteFacts(row: Facts, at: number, paper: PaperRow): boolean {
  const newest = paper.days.at(-1) ?? paper.publishedOn;
  const day = Math.min(Math.max(dayNumber(newest) || 0, 0), 0xffff);
  const flags = flagsOf(paper);
  const same = row.upvotes[at] === paper.upvotes && row.days[at] === day && row.flags[at] === flags;
  row.upvotes[at] = paper.upvotes;
  row.days[at] = day;
  row.flags[at] = flags;
  return !same;
}
