import { markDirty } from '../db/dirty.ts';
import type { TidemarkDb } from '../db/open.ts';
import { VERDICTS_KEY, type Verdicts } from './verdict-format.ts';

/** Remembers what the reader says of a likely match; `same` null takes it back. */
export async function sayVerdict(
  db: TidemarkDb,
  { subject, id, same }: { subject: string; id: string; same: boolean | null },
  now: Date,
): Promise<void> {
  await db.transaction('rw', db.verdicts, db.dirty, async () => {
    if (same === null) await db.verdicts.delete([subject, id]);
    else await db.verdicts.put({ subject, id, same, at: now.toISOString() });
    await markDirty(db, [VERDICTS_KEY]);
  });
}

/** All verdicts as the overlay reads them. */
export async function verdictsForPages(db: TidemarkDb): Promise<Verdicts> {
  const verdicts: Verdicts = {};
  for (const { subject, id, same } of await db.verdicts.toArray())
    verdicts[subject] = { ...verdicts[subject], [id]: same };
  return verdicts;
}
