import { ANYWHERE, AUTHOR, KEYWORD, ORGANIZATION } from '../terms/fields.ts';
import { numbersOf } from '../terms/singular.ts';
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
const SPELLING_WEIGHT = 0.8;
const PREFIX_WEIGHT = 0.6;
const PARTS_WEIGHT = 0.9;
/** A paper that says the thing itself comes before one that abbreviates it. */
const ALSO_WEIGHT = 0.7;
const SHORTEST_SPLIT = 4;

/** `multimodal` is written `multi-modal` too, `gpt-4` also `gpt4`. */
function otherJoins(term: string): string[] {
  if (term.includes('-')) return [term.replaceAll('-', '')];
  if (term.length < SHORTEST_SPLIT || !/^[a-z0-9.]+$/.test(term)) return [];
  return Array.from(
    { length: term.length - 2 },
    (_, i) => `${term.slice(0, i + 2)}-${term.slice(i + 2)}`,
  );
}

/** A word and the other ways to write it: the index keeps words as they are, so that these count less. */
function spellings(term: string): string[] {
  return [...new Set([...numbersOf(term), ...otherJoins(term)])];
}

/** `vision-language` in its parts; `gpt-4` stays whole, since a single sign is no term. */
function partsOf(term: string): string[] {
  const parts = term.split(/[-_']/);
  return parts.every((part) => part.length > 1)
    ? parts.filter((part) => !isStopWord(part))
    : [term];
}

/** Exactly these terms; or other spellings of them; or, while it is typed, more of the last one. */
function waysOfTerms(terms: string[], { phrase, prefix }: Clause, places: number): Way[] {
  const exact = terms.map((term): Group => ({ terms: [term], prefix: false, places }));
  const ways: Way[] = [{ groups: exact, weight: 1 }];
  if (!phrase) {
    const spelled = exact.map((group) => ({ ...group, terms: group.terms.flatMap(spellings) }));
    ways.push({ groups: spelled, weight: SPELLING_WEIGHT });
  }
  if (prefix) {
    const open = exact.map((group, i) => ({ ...group, prefix: i === exact.length - 1 }));
    ways.push({ groups: open, weight: PREFIX_WEIGHT });
  }
  return ways;
}

/** Each other way to say it counts like one word, however many it has. */
function waysToSay({ also = [] }: Clause): Way[] {
  return also.map((words) => ({
    groups: words.map((word) => ({ terms: spellings(word), prefix: false, places: ANYWHERE })),
    weight: ALSO_WEIGHT / words.length,
  }));
}

/** The ways in which a paper can match a clause. */
export function waysOf(clause: Clause): Way[] {
  const { text, field, phrase } = clause;
  const places = field === undefined ? ANYWHERE : PLACES[field];
  const tokens = tokenise(text, places === AUTHOR || places === ORGANIZATION);
  if (tokens.length === 0) return waysOfTerms([text], clause, places).slice(-1);
  const whole = tokens.filter(({ part }) => !part).map(({ term }) => term);
  const parts = whole.flatMap(partsOf);
  if (phrase) return waysOfTerms(parts, clause, places);
  const words = clause.words?.flatMap((word) => tokenise(word).map(({ term }) => term)) ?? [];
  const others = [parts, words].filter((one) => one.length > 0 && one.join() !== whole.join());
  return [
    ...waysOfTerms(whole, clause, places),
    ...others
      .flatMap((terms) => waysOfTerms(terms, clause, places))
      .map((way) => ({ ...way, weight: way.weight * PARTS_WEIGHT })),
    ...waysToSay(clause),
  ];
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
