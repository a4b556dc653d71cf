import { countListed } from '../db/count-papers.ts';
import { loadState, updateState } from '../db/state.ts';
import { isTrainingDue, type LsaDuty } from '../lsa/tend-lsa.ts';
import { createTally } from './known.ts';

/** Raise it when the same papers give others. */
const VERSION = 1;
/** A month of the archive is read in parts, each of some milliseconds. */
const AT_A_TIME = 200;

/**
 * Reads the archive for its abbreviations as often as its words are learned. Killed, it begins again, and those
 * before serve until then.
 */
export async function tendAbbreviations({
  db,
  now,
  pause,
}: Omit<LsaDuty, 'onCheckpoint'>): Promise<void> {
  const { version, at, papers } = await loadState(db, 'abbreviations');
  const listed = await countListed(db);
  const known = version === VERSION && at !== undefined ? { at, papers } : undefined;
  const started = now().getTime();
  if (!isTrainingDue(known, listed, started)) return;
  const ids = await db.papers.toCollection().primaryKeys();
  const tally = createTally();
  for (let first = 0; first < ids.length; first += AT_A_TIME) {
    const rows = await db.papers.bulkGet(ids.slice(first, first + AT_A_TIME));
    for (const row of rows) if (row) tally.add(row);
    await pause();
  }
  const found = tally.known().map(({ short, long }): [string, string] => [short, long]);
  await updateState(db, 'abbreviations', () => ({
    version: VERSION,
    at: started,
    papers: listed,
    found,
  }));
}
