import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Verdicts } from './verdict-format.ts';

/** All verdicts as the overlay reads them. */
export async function verdictsForPages(db: TidemarkDb): Promise<Verdicts> {
  const verdicts: Verdicts = {};
  for (const { subject, id, same } of await db.verdicts.toArray())
    verdicts[subject] = { ...verdicts[subject], [id]: same };
  return verdicts;
}
