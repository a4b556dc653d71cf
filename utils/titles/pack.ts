import {
  exactMark,
  MOST_PEOPLE,
  MOST_PEOPLE_NAMELESS,
  NAMELESS,
  personCode,
  placeOf,
} from './format.ts';
import { foldTitle } from './fold.ts';
import { looseKey, nameAndRest, squeeze } from './key.ts';
import { readingsOf } from './people.ts';

export interface TitledPaper {
  id: string;
  title: string;
  authors: readonly string[];
}

function packPeople(authors: readonly string[], most: number): string {
  const usual: string[] = [];
  const other: string[] = [];
  for (const name of authors.slice(0, most)) {
    const readings = readingsOf(name);
    const [first, second] = readings.slice(0, 2).map(personCode);
    if (first !== undefined) usual.push(first);
    if (readings.length > 2 && second !== undefined && second !== first) other.push(second);
  }
  return other.length === 0 ? usual.join('') : `${usual.join('')}+${other.join('')}`;
}

/** The lines of utils/titles/format.ts that stand for a paper, by shard. The same paper always gives the same. */
export function titleLines({ id, title, authors }: TitledPaper): Map<string, string[]> {
  const folded = foldTitle(title);
  const key = squeeze(folded);
  const lines = new Map<string, string[]>();
  if (key === '') return lines;
  const add = (loose: string, mark: string, people: number): void => {
    const { shard, head } = placeOf(loose);
    const line = `${head}${mark}${id},${packPeople(authors, people)}`;
    lines.set(shard, [...(lines.get(shard) ?? []), line]);
  };
  add(looseKey(key), exactMark(key), MOST_PEOPLE);
  const parts = nameAndRest(folded);
  if (parts !== undefined) add(looseKey(squeeze(parts.rest)), NAMELESS, MOST_PEOPLE_NAMELESS);
  return lines;
}

/** A shard's text, from its lines in any order. */
export function packTitles(lines: readonly string[]): string {
  return lines.toSorted().join('\n');
}
