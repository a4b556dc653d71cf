import { fold } from '../terms/fold.ts';
import { queryWords } from '../terms/query-words.ts';
import { NO_OPTIONS, type ListOptions } from './list-options.ts';
import type { PaperRow } from '../db/tables.ts';

/** What a reader types into the popup's filter. */
export interface Filter {
  /** They must all occur in title, authors, keywords or organisation. */
  words: string[];
  /** Part of an organisation's name. */
  organization: string;
  options: ListOptions;
}

const PART = /(has|is|min|org|keyword):(?:"([^"]*)"?|(\S*))|(\S+)/gi;

/** Reads `words has:code has:project is:unread is:undone is:saved min:50 org:name keyword:"two words"`. */
export function parseFilter(text: string): Filter {
  const filter: Filter = { words: [], organization: '', options: { ...NO_OPTIONS } };
  for (const [, operator, quoted, bare, word] of text.slice(0, 1000).matchAll(PART)) {
    if (word !== undefined) filter.words.push(...queryWords(word).map(fold));
    else apply(filter, operator?.toLowerCase() ?? '', quoted ?? bare ?? '');
  }
  return filter;
}

function apply(filter: Filter, operator: string, value: string): void {
  const { options } = filter;
  if (operator === 'org') filter.organization = fold(value);
  else if (operator === 'keyword') options.keyword = value;
  else if (operator === 'min' && /^\d{1,7}$/.test(value)) options.least = Number(value);
  else if (value === 'code' || value === 'project') options[value] ||= operator === 'has';
  else if (value === 'unread' || value === 'saved' || value === 'undone')
    options[value] ||= operator === 'is';
}

function haystack({ title, authors, keywords, organization }: PaperRow): string {
  const names = authors.map(({ name }) => name);
  return fold([title, ...names, ...keywords, organization?.fullname ?? ''].join(' '));
}

/** Whether the words and the organisation fit; the options are for `arrange`. */
export function matchesFilter(paper: PaperRow, { words, organization }: Filter): boolean {
  if (!fold(paper.organization?.fullname ?? '').includes(organization)) return false;
  if (words.length === 0) return true;
  const text = haystack(paper);
  return words.every((word) => text.includes(word));
}
