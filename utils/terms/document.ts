import type { PaperRow } from '../db/tables.ts';
import { ABSTRACT, AI_SUMMARY, AUTHOR, KEYWORD, ORGANIZATION, TITLE } from './fields.ts';
import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

/** What of a paper is searched. */
export type PaperText = Pick<
  PaperRow,
  'title' | 'summary' | 'aiSummary' | 'keywords' | 'authors' | 'organization'
>;

/** Term → places (see fields.ts). A keyword of several words is also one term, joined by spaces. */
export type Places = Map<string, number>;

/** Raise it when the terms of an unchanged paper become others: every month is then indexed anew. */
export const TERMS_VERSION = 2;

const LONGEST_KEYWORD = 60;

function mark(places: Places, text: string, bit: number, all = false): void {
  for (const { term } of tokenise(text, all)) places.set(term, (places.get(term) ?? 0) | bit);
}

/** A keyword as one term; undefined when it is a single word or too long. */
function keywordTerm(folded: string): string | undefined {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const term = words.join(' ');
  return words.length < 2 || term.length > LONGEST_KEYWORD ? undefined : term;
}

function markKeyword(places: Places, keyword: string): void {
  mark(places, keyword, KEYWORD);
  const term = keywordTerm(keyword);
  if (term !== undefined) places.set(term, KEYWORD);
}

/** The distinct terms of a paper with their places. */
export function placesOf(paper: PaperText): Places {
  const places: Places = new Map();
  for (const { term } of tokenise(fold(paper.summary))) {
    places.set(term, Math.min((places.get(term) ?? 0) + 1, ABSTRACT));
  }
  mark(places, fold(paper.aiSummary ?? ''), AI_SUMMARY);
  mark(places, fold(paper.title), TITLE);
  for (const keyword of paper.keywords) markKeyword(places, fold(keyword));
  for (const { name } of paper.authors) mark(places, fold(name), AUTHOR, true);
  const { organization } = paper;
  if (organization)
    mark(places, fold(`${organization.fullname} ${organization.name}`), ORGANIZATION, true);
  return places;
}

/** A 32-bit fingerprint (FNV-1a) of what `placesOf` reads: the same text is not indexed twice. */
export function printOf(paper: PaperText): number {
  const { title, summary, aiSummary, keywords, authors, organization } = paper;
  const names = authors.map(({ name }) => name);
  const text = [
    title,
    summary,
    aiSummary,
    keywords.join(),
    names.join(),
    organization?.fullname,
    organization?.name,
  ].join('\n');
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash >>> 0;
}
