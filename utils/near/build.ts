import { readMarks, readPapers, readQueue } from '../db/queries.ts';
import type { PaperRow } from '../db/tables.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { readFacts, readMonth } from '../lsa/stored-months.ts';
import { createArchive, type Archive } from '../search/archive.ts';
import { termsOfPaper } from '../search/paper-terms.ts';
import { meanOf, type ProfilePaper } from '../search/profile.ts';
import type { TermWeights } from '../search/weights.ts';
import type { Settings } from '../settings.ts';
import { judgedBy, knownPapers, type Known } from '../view/profile.ts';
import { LEAST_SAVED, type NearProfile } from './format.ts';
import { nearProfile, savedOf } from './from-known.ts';
import { takenOut } from './taken-out.ts';

/** By their scores the threshold is set: the newest, since lists of today are judged by it. */
const ARCHIVE_SAMPLE = 1000;
/** Of these the terms are weighed, for the mean: each costs about half a millisecond. */
const MEAN_SAMPLE = 400;
/** So many papers are weighed at a time, so that no command waits longer than some milliseconds for its turn. */
const AT_A_TIME = 20;
const READ_AT_A_TIME = 100;

type Breathe = () => Promise<void>;

export type ProfileSettings = Pick<Settings, 'less' | 'notNear' | 'nearByTitle'>;

/** The papers by which the reader is judged. */
export async function readKnown(db: TidemarkDb, { less }: ProfileSettings): Promise<Known[]> {
  const [queue, marks] = await Promise.all([readQueue(db), readMarks(db)]);
  return judgedBy(knownPapers(queue, marks, less));
}

/** The papers of the archive by which it is known what is usual. */
export async function newestIds(db: TidemarkDb, without: ReadonlySet<string>): Promise<string[]> {
  const days = await db.days.orderBy('day').reverse().limit(ARCHIVE_SAMPLE).toArray();
  const ids = new Set(days.flatMap((day) => day.ids).filter((id) => !without.has(id)));
  return [...ids].slice(0, ARCHIVE_SAMPLE);
}

async function weighAll(
  papers: readonly PaperRow[],
  archive: Archive,
  breathe: Breathe,
): Promise<TermWeights[]> {
  const all: TermWeights[] = [];
  for (let at = 0; at < papers.length; at += AT_A_TIME) {
    if (at > 0) await breathe();
    all.push(...papers.slice(at, at + AT_A_TIME).map((paper) => termsOfPaper(paper, archive)));
  }
  return all;
}

/** A month of the index at a time: the whole would be 20 MB of the worker's memory, and read at once. */
async function readArchive(db: TidemarkDb, breathe: Breathe): Promise<Archive> {
  const archive = createArchive();
  let papers = 0;
  for (const facts of await readFacts(db)) {
    const month = await readMonth(db, facts);
    if (month === undefined) continue;
    archive.add(month.segment);
    papers += month.papers;
    await breathe();
  }
  return archive.known(papers);
}

async function readInParts(
  db: TidemarkDb,
  ids: readonly string[],
  breathe: Breathe,
): Promise<(PaperRow | undefined)[]> {
  const rows: (PaperRow | undefined)[] = [];
  for (let at = 0; at < ids.length; at += READ_AT_A_TIME) {
    rows.push(...(await readPapers(db, ids.slice(at, at + READ_AT_A_TIME))));
    await breathe();
  }
  return rows;
}

/** Reads what the reader knows, and makes the profile of it. `breathe` lets others have their turn. */
export async function buildProfile(
  db: TidemarkDb,
  settings: ProfileSettings,
  breathe: Breathe,
): Promise<NearProfile> {
  const all = await readKnown(db, settings);
  const rows = await readInParts(
    db,
    all.map(({ id }) => id),
    breathe,
  );
  const there = all.flatMap((one, i) => (rows[i] ? [{ ...one, paper: rows[i] }] : []));
  const saved = savedOf(there);
  if (saved < LEAST_SAVED) return { saved, least: 0, terms: [] };
  const archive = await readArchive(db, breathe);
  const newest = await newestIds(db, new Set(all.map(({ id }) => id)));
  const papers = (await readInParts(db, newest, breathe)).filter((paper) => paper !== undefined);
  const usual = papers.filter((_, i) => i % Math.ceil(papers.length / MEAN_SAMPLE) === 0);
  const ofKnown = await weighAll(
    there.map(({ paper }) => paper),
    archive,
    breathe,
  );
  const ofUsual = await weighAll(usual, archive, breathe);
  const known = there.map(({ id, kind, paper }, i): ProfilePaper => {
    const terms: TermWeights = ofKnown[i] ?? new Map<string, number>();
    return { id, kind, title: paper.title, terms };
  });
  await breathe();
  const mean = meanOf(ofUsual.map((terms) => ({ terms })));
  await breathe();
  return nearProfile({
    known,
    mean,
    papers,
    archive,
    isTakenOut: takenOut(settings.notNear),
    byTitle: settings.nearByTitle,
  });
}
