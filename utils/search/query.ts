import type { PageSpan } from '../arxiv/pages.ts';
import type { FeedDay } from '../time/feed-day.ts';

/** One thing that a paper must have, or must not have. */
export interface Clause {
  /** Folded, as in utils/terms/fold.ts. */
  text: string;
  /** Where it must stand; anywhere when absent. */
  field?: 'author' | 'org' | 'keyword';
  /** Its words stand next to each other, in this order. */
  phrase: boolean;
  /** Still being typed: words that begin with its last word count too. */
  prefix: boolean;
  /** Its words, folded, where Chinese or Japanese is written without spaces. */
  words?: string[];
  /** Other ways in which the archive says it, each by its words: what an abbreviation stands for, or the abbreviation. */
  also?: string[][];
}

/** Why a part of what was typed does nothing. */
export interface QueryNote {
  kind: 'cut' | 'not-a-date' | 'not-a-number' | 'unknown-has' | 'only-excluded' | 'too-common';
  /** The part as typed, at most 60 characters. */
  text: string;
}

export interface Query {
  wanted: Clause[];
  unwanted: Clause[];
  /** The arXiv id, when the whole query is one, or the address of one. */
  id?: string;
  hasCode: boolean;
  hasProject: boolean;
  /** Least upvotes. */
  least: number;
  /** Newest feed day on or after this one. */
  after?: FeedDay;
  /** Newest feed day before this one. */
  before?: FeedDay;
  /** How long it is, as a comment on arXiv said that the reader saw: known of saved papers. */
  pages?: PageSpan;
  notes: QueryNote[];
}

/** Nothing was asked: neither words nor filters. */
export function isEmptyQuery({ wanted, unwanted, id, ...filters }: Query): boolean {
  const { hasCode, hasProject, least, after, before, pages } = filters;
  const filtered = hasCode || hasProject || least > 0 || (after ?? before ?? pages) !== undefined;
  return wanted.length + unwanted.length === 0 && id === undefined && !filtered;
}

/** Words alone: nothing quoted, no operator, nothing to leave out. */
export function isPlainQuery({ wanted, unwanted, ...query }: Query): boolean {
  const { id, hasCode, hasProject, least, after, before, pages } = query;
  const isFiltered =
    hasCode || hasProject || least > 0 || (id ?? after ?? before ?? pages) !== undefined;
  const isWords = wanted.every(({ field, phrase }) => field === undefined && !phrase);
  return isWords && wanted.length > 0 && unwanted.length === 0 && !isFiltered;
}
