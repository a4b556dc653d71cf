import { countListed } from '../db/count-papers.ts';
import { readPapers } from '../db/queries.ts';
import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { fnv1a } from '../fnv1a.ts';
import { printOf } from '../terms/document.ts';
import type { Known } from '../view/profile.ts';
import { newestIds, type ProfileSettings } from './build.ts';
import { LEAST_ARCHIVE } from './format.ts';

/** Raise it when the same papers give another profile. */
const VERSION = 2;

/**
 * All that the profile is made of, in short: the reader's papers with their texts, which may be copied after they
 * were saved, and get keywords later; the reader's wishes; whether all of the archive is in the term index; and of the
 * archive its newest day and how it has grown, since each paper of it changes the profile by next to nothing.
 */
export async function printOfSources(
  db: TidemarkDb,
  known: readonly Known[],
  { notNear, nearByTitle }: ProfileSettings,
): Promise<string> {
  const ids = known.map(({ id }) => id);
  const papers = await readPapers(db, ids);
  const texts = papers.map((paper) => (paper === undefined ? null : printOf(paper)));
  const { version } = await loadState(db, 'terms');
  const isEnough = (await newestIds(db, new Set(ids))).length >= LEAST_ARCHIVE;
  const newest = await db.days.orderBy('day').last();
  const growth = Math.floor(2 * Math.log2((await countListed(db)) + 1));
  const archive = [version, isEnough, newest?.day, growth];
  return String(fnv1a(JSON.stringify([VERSION, known, texts, notNear, nearByTitle, archive])));
}
