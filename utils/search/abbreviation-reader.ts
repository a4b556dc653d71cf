import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { abbreviationsOf, type Abbreviations } from './also-said.ts';
import type { TermIndex } from './term-index.ts';

/** The archive's abbreviations, read once for each state of its index. */
export function createAbbreviationReader(
  db: TidemarkDb,
): (index: TermIndex) => Promise<Abbreviations> {
  let latest: { of: TermIndex; known: Abbreviations } | undefined;
  return async (index) => {
    if (latest?.of !== index) {
      const { found } = await loadState(db, 'abbreviations');
      const known = abbreviationsOf(found.map(([short, long]) => ({ short, long })));
      latest = { of: index, known };
    }
    return latest.known;
  };
}
