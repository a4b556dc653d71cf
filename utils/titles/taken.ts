import { arxivIdOfKey } from '../paper-key.ts';
import type { TitleMatch } from './match.ts';

interface Row {
  keys: readonly string[];
  match?: TitleMatch;
}

/**
 * The arXiv ids that rows of a page surely are, by an id of the page or by a sure match, with the row's
 * name: none of them is guessed for a row of another name, which is another paper by the same people.
 */
export function takenIds<R extends Row, N>(
  rows: Iterable<R>,
  nameOf: (row: R) => N,
): Map<string, N> {
  const taken = new Map<string, N>();
  for (const row of rows) {
    const ids = row.keys.map(arxivIdOfKey);
    if (row.match?.grade === 'title') ids.push(row.match.id);
    for (const id of ids) if (id !== undefined) taken.set(id, nameOf(row));
  }
  return taken;
}
