import type { TidemarkDb } from '../db/tidemark-db.ts';
import { createBreather } from '../time/breather.ts';
import { basisOf, type Basis } from './basis.ts';
import { directionsOf, type Directions } from './nearness.ts';

/** What is known of the archive's words, and where the papers of each month stand in it. */
export interface Lsa {
  basis: Basis;
  months: ReadonlyMap<string, { print: number; directions: Directions }>;
}

async function read(db: TidemarkDb): Promise<Lsa | undefined> {
  const [row, months] = await db.transaction('r', db.lsa, db.lsaMonths, () =>
    Promise.all([db.lsa.get('basis'), db.lsaMonths.toArray()]),
  );
  const basis = basisOf(row);
  if (!basis) return undefined;
  const breathe = createBreather();
  const own: [string, { print: number; directions: Directions }][] = [];
  for (const { month, basis: of, print, values } of months) {
    if (of === basis.at)
      own.push([month, { print, directions: directionsOf(values, basis.width) }]);
    await breathe();
  }
  return { basis, months: new Map(own) };
}

/** Gives what was learned as it now is; reads it only where it changed. Undefined before the first training. */
export function createLsaReader(db: TidemarkDb): () => Promise<Lsa | undefined> {
  let last: { at: number; lsa: Promise<Lsa | undefined> } | undefined;
  return async () => {
    const [newest] = await db.lsaMonths.orderBy('at').reverse().limit(1).keys();
    if (newest === undefined) return undefined;
    const now = last?.at === newest ? last : { at: newest as number, lsa: read(db) };
    last = now;
    try {
      return await now.lsa;
    } catch (error) {
      // The next one reads anew.
      if (last === now) last = undefined;
      throw error;
    }
  };
}
