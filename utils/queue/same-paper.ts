import { foldTitle } from '../titles/fold.ts';
import { squeeze } from '../titles/key.ts';
import { findTitle, placesOf } from '../titles/lookup.ts';
import { packTitles, titleLines } from '../titles/pack.ts';
import { isTelling } from '../titles/words.ts';

/** What is said of a paper. */
export interface Told {
  title: string;
  authors: readonly string[];
}

/** Stands for the other paper in a title shard made for this one question. */
const OTHER = '0001.00001';

function finds(one: Told, other: Told): boolean {
  const lines = titleLines({ id: OTHER, title: other.title, authors: other.authors });
  const shards = new Map([...lines].map(([name, texts]) => [name, packTitles(texts)]));
  const reason = findTitle(one, placesOf(one.title), (name) => shards.get(name))?.reason;
  return reason === 'title+first' || reason === 'title+author';
}

const written = (title: string): string => squeeze(foldTitle(title));

/**
 * Whether two are surely one paper: the same title, letter by letter as far as case, accents and punctuation
 * go, one that tells (no "Editorial"), and people who agree by the matcher's rules (utils/titles/lookup.ts),
 * from either side. A title that only comes close is never enough: an erratum, a reply and a second part are
 * by the same people too. Where nobody is named, or nothing but a key is the title, nothing is sure.
 */
export function isSurelySame(one: Told, other: Told): boolean {
  if (one.authors.length === 0 || other.authors.length === 0) return false;
  if (written(one.title) !== written(other.title) || !isTelling(one.title)) return false;
  return finds(one, other) || finds(other, one);
}
