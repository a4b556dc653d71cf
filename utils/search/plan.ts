import { ANYWHERE, AUTHOR, KEYWORD, ORGANIZATION } from '../terms/fields.ts';
import { isStopWord } from '../terms/stop-words.ts';
import { tokenise } from '../terms/tokens.ts';
import type { Clause } from './query.ts';

/** Terms any of which will do. */
export interface Group {
  terms: string[];
  /** Terms that begin with them count too. */
  prefix: boolean;
  /** Where they must stand, see utils/terms/fields.ts. */
  places: number;
}

/** Groups all of which a paper must match; worth `weight` beside the clause's other ways. */
export interface Way {
  groups: Group[];
  weight: number;
}

const PLACES = { author: AUTHOR, org: ORGANIZATION, keyword: KEYWORD };
const PREFIX_WEIGHT = 0.7;
const PARTS_WEIGHT = 0.9;
const SHORTEST_SPLIT = 4;

function otherNumber(term: string): string[] {
  if (term.length < 4 || !/^[a-z-]+$/.test(term)) return [];
  if (/[^aeiou]ies$/.test(term)) return [`${term.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(term)) return [term.slice(0, -2), term.slice(0, -1)];
  if (/[^su]s$/.test(term)) return [term.slice(0, -1)];
  if (/[^aeiou]y$/.test(term)) return [`${term.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/.test(term) ? `${term}es` : `${term}s`];
}

/** `multimodal` is written `multi-modal` too, `gpt-4` also `gpt4`. */
function otherJoins(term: string): string[] {
  if (term.includes('-')) return [term.replaceAll('-', '')];
  if (term.length < SHORTEST_SPLIT || !/^[a-z0-9.]+$/.test(term)) return [];
  return Array.from(
    { length: term.length - 2 },
    (_, i) => `${term.slice(0, i + 2)}-${term.slice(i + 2)}`,
  );
}

/** A word and the other ways to write it, so that the index need not change a word. */
function spellings(term: string): string[] {
  return [...new Set([term, ...otherNumber(term), ...otherJoins(term)])];
}

/** `vision-language` in its parts; `gpt-4` stays whole, since a single sign is no term. */
function partsOf(term: string): string[] {
  const parts = term.split(/[-_']/);
  return parts.every((part) => part.length > 1)
    ? parts.filter((part) => !isStopWord(part))
    : [term];
}

function wayOf(terms: string[], { phrase, prefix }: Clause, places: number, weight: number): Way[] {
  const group = (term: string, open: boolean): Group => ({
    terms: open || phrase ? [term] : spellings(term),
    prefix: open,
    places,
  });
  const closed: Way = { groups: terms.map((term) => group(term, false)), weight };
  if (!prefix) return [closed];
  const open = terms.map((term, i) => group(term, i === terms.length - 1));
  return [closed, { groups: open, weight: weight * PREFIX_WEIGHT }];
}

/** The ways in which a paper can match a clause. */
export function waysOf(clause: Clause): Way[] {
  const { text, field, phrase } = clause;
  const places = field === undefined ? ANYWHERE : PLACES[field];
  const tokens = tokenise(text, places === AUTHOR || places === ORGANIZATION);
  if (tokens.length === 0) return wayOf([text], clause, places, 1).slice(1);
  const whole = tokens.filter(({ part }) => !part).map(({ term }) => term);
  const parts = whole.flatMap(partsOf);
  if (phrase) return wayOf(parts, clause, places, 1);
  if (parts.join() === whole.join()) return wayOf(whole, clause, places, 1);
  return [...wayOf(whole, clause, places, 1), ...wayOf(parts, clause, places, PARTS_WEIGHT)];
}

/** Two words side by side that are one keyword, or joined by a hyphen, say more than each by itself. */
export function pairsOf(clauses: readonly Clause[]): Group[] {
  const plain = clauses.map(({ text, field, phrase }) =>
    field === undefined && !phrase ? text : '',
  );
  return plain.slice(1).flatMap((second, i): Group[] => {
    const first = plain[i] ?? '';
    if (first === '' || second === '') return [];
    const prefix = clauses[i + 1]?.prefix === true;
    return [{ terms: [`${first} ${second}`, `${first}-${second}`], prefix, places: ANYWHERE }];
  });
}
