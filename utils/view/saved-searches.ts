import { isEmptyQuery, type QueryNote } from '../search/query.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { SavedSearch } from '../settings.ts';

type Searches = readonly SavedSearch[];

/** What a saved search is called: its name, else itself. */
export const labelOf = ({ name, query }: SavedSearch): string => (name === '' ? query : name);

/** The list by which the looks at a saved search are remembered. */
export const listOfSearch = ({ id }: SavedSearch): string => `search/${id}`;

/** A search is saved once; spaces around it make no difference. */
export const savedOf = (searches: Searches, query: string): SavedSearch | undefined =>
  searches.find((one) => one.query === query.trim());

export function renamed(searches: Searches, id: string, name: string): SavedSearch[] {
  return searches.map((one) => (one.id === id ? { ...one, name: name.trim().slice(0, 100) } : one));
}

/** One place up (-1) or down (1); at the end of the list nothing changes. */
export function moved(searches: Searches, id: string, by: -1 | 1): SavedSearch[] {
  const at = searches.findIndex((one) => one.id === id);
  const [one, other] = [searches[at], searches[at + by]];
  if (!one || !other) return [...searches];
  const next = [...searches];
  [next[at], next[at + by]] = [other, one];
  return next;
}

/** A deleted search back at its place, if it is not there again. */
export function broughtBack(searches: Searches, search: SavedSearch, at: number): SavedSearch[] {
  if (searches.some(({ id }) => id === search.id)) return [...searches];
  return searches.toSpliced(at, 0, search);
}

/** What is wrong with a saved search, which is shown all the same; undefined for one that is whole. */
export function faultOf({
  query,
}: SavedSearch): QueryNote | { kind: 'empty'; text: string } | undefined {
  // Nothing more is typed: what is cut short is no longer about to be finished.
  const parsed = parseQuery(`${query} `);
  const [note] = parsed.notes;
  return note ?? (isEmptyQuery(parsed) ? { kind: 'empty', text: query.slice(0, 60) } : undefined);
}
