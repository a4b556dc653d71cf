import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { abbreviationsOf, type Abbreviations } from './also-said.ts';

/** The archive's abbreviations as they now are: found anew now and then, beside the term index, while a page is open. */
export function createAbbreviationReader(db: TidemarkDb): () => Promise<Abbreviations> {
  let latest: { at: number | undefined; known: Abbreviations } | undefined;
  return async () => {
    const { at, found } = await loadState(db, 'abbreviations');
    if (latest === undefined || latest.at !== at)
      latest = { at, known: abbreviationsOf(found.map(([short, long]) => ({ short, long }))) };
    return latest.known;
  };
}
