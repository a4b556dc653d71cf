import type { PaperRow } from '../db/tables.ts';
import { fold } from '../terms/fold.ts';

/** What a reader types into the filter: words that must all occur, `has:code`, `min:50`, `org:name`. */
export interface Filter {
  words: string[];
  hasCode: boolean;
  least: number;
  organization: string;
}

export function parseFilter(text: string): Filter {
  const filter: Filter = { words: [], hasCode: false, least: 0, organization: '' };
  for (const part of fold(text.slice(0, 1000)).split(/\s+/).filter(Boolean)) {
    const [, operator, value = ''] = /^(has|min|org):(.*)$/.exec(part) ?? [];
    if (operator === 'has' && value === 'code') filter.hasCode = true;
    else if (operator === 'min' && /^\d+$/.test(value)) filter.least = Number(value);
    else if (operator === 'org') filter.organization = value;
    else filter.words.push(part);
  }
  return filter;
}

function haystack(paper: PaperRow): string {
  const names = paper.authors.map(({ name }) => name);
  const { title, keywords, organization } = paper;
  return fold([title, ...names, ...keywords, organization?.fullname ?? ''].join(' '));
}

export function matchesFilter(paper: PaperRow, filter: Filter): boolean {
  if (filter.hasCode && paper.githubRepo === undefined) return false;
  if (paper.upvotes < filter.least) return false;
  if (!fold(paper.organization?.fullname ?? '').includes(filter.organization)) return false;
  const text = haystack(paper);
  return filter.words.every((word) => text.includes(word));
}
