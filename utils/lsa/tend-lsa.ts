import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { LsaBasisRow, LsaMonthRow, TermFactsRow } from '../db/tables.ts';
import { basisOf, checkpointOf, rowOf, type Basis } from './basis.ts';
import type { LsaMonth } from './month-terms.ts';
import { isStillThere, monthRow, readFacts, readMonth } from './stored-months.ts';
import { beginTraining, train, type Checkpoint } from './train.ts';
import { chooseTerms, countWords } from './vocabulary.ts';

const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
/** Fewer say too little of what goes with what. */
const LEAST_PAPERS = 200;
const MORE = 1.1;
/** While the archive is being copied, a tenth more comes every minute. */
const MUCH_MORE = 2;

export interface LsaDuty {
  db: TidemarkDb;
  now: () => Date;
  /** Lets others have their turn; called after each step, which takes well under 200 ms. */
  pause: () => Promise<void>;
  /** Called now and then while it is long at work. */
  onCheckpoint: () => Promise<void>;
}

type Terms = readonly { facts: TermFactsRow; month: LsaMonth }[];

/** By the newest month of what is learned from. */
const isAnyThere = async (db: TidemarkDb, terms: Terms): Promise<boolean> => {
  const newest = terms.at(-1);
  return newest !== undefined && isStillThere(db, newest.facts);
};

const papersOf = (facts: readonly TermFactsRow[]): number =>
  facts.reduce((sum, { ids }) => sum + ids.length, 0);

/** Whether another basis is to be trained: none yet, a month old, or a tenth more papers than it knew. */
export function isTrainingDue(
  basis: Pick<Basis, 'at' | 'papers'> | undefined,
  papers: number,
  now: number,
) {
  if (papers < LEAST_PAPERS) return false;
  if (basis === undefined) return true;
  // A clock that was set back makes no basis new for ever.
  const age = Math.abs(now - basis.at);
  const more = papers / basis.papers;
  return more >= MUCH_MORE || (age >= DAY_MS && more >= MORE) || (age >= MONTH_MS && more !== 1);
}

async function runSteps<T>(
  { pause }: LsaDuty,
  steps: Generator<Checkpoint | undefined, T>,
  keep: (checkpoint: Checkpoint) => Promise<void>,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value) await keep(step.value);
    await pause();
  }
}

async function readTerms(duty: LsaDuty, facts: readonly TermFactsRow[]): Promise<Terms> {
  const all: { facts: TermFactsRow; month: LsaMonth }[] = [];
  for (const one of facts) {
    const month = await readMonth(duty.db, one);
    if (month) all.push({ facts: one, month });
    await duty.pause();
  }
  return all;
}

/** The training to go on with: that which was stopped, if it is not too old. */
async function begun(duty: LsaDuty, months: readonly LsaMonth[], papers: number) {
  const stored = await duty.db.lsa.get('training');
  const checkpoint = checkpointOf(stored);
  const now = duty.now().getTime();
  const isFresh = stored !== undefined && Math.abs(now - stored.at) < DAY_MS;
  if (isFresh && checkpoint && !isTrainingDue(stored, papers, now))
    return { at: stored.at, papers: stored.papers, checkpoint };
  const counts = await runSteps(duty, countWords(months), async () => {});
  return { at: now, papers, checkpoint: beginTraining(chooseTerms(counts, papers), papers) };
}

/** Puts the new basis, with every paper's place in it, in the place of the old one, which served until now. */
async function serve(duty: LsaDuty, row: LsaBasisRow, terms: Terms): Promise<void> {
  const { db, now, pause } = duty;
  const basis = basisOf(row);
  if (!basis) return;
  const rows: LsaMonthRow[] = [];
  for (const { facts, month } of terms) {
    rows.push(monthRow(facts, month, basis, now().getTime()));
    await pause();
  }
  await db.transaction('rw', db.lsa, db.lsaMonths, db.termFacts, async () => {
    if (!(await isAnyThere(db, terms))) return;
    await db.lsaMonths.clear();
    await db.lsaMonths.bulkPut(rows);
    await db.lsa.put(row);
    await db.lsa.delete('training');
  });
}

async function trainAnew(duty: LsaDuty, facts: readonly TermFactsRow[]): Promise<void> {
  const terms = await readTerms(duty, facts);
  const months = terms.map(({ month }) => month);
  const { checkpoint, ...known } = await begun(duty, months, papersOf(facts));
  if (checkpoint.subspace.width === 0) return;
  const { vocabulary } = checkpoint;
  const keep = async ({ done, subspace }: Checkpoint): Promise<void> => {
    const row = rowOf('training', { ...known, done }, vocabulary, subspace);
    await duty.db.transaction('rw', duty.db.lsa, duty.db.termFacts, async () => {
      if (await isAnyThere(duty.db, terms)) await duty.db.lsa.put(row);
    });
    await duty.onCheckpoint();
  };
  const dense = await runSteps(duty, train(months, checkpoint), keep);
  await serve(duty, rowOf('basis', { ...known, done: checkpoint.done }, vocabulary, dense), terms);
}

/** Works out where the papers stand of each month that changed. */
async function foldIn({ db, now, pause }: LsaDuty, basis: Basis, facts: readonly TermFactsRow[]) {
  const stored = await db.lsaMonths.toArray();
  const known = new Map(stored.map((row) => [row.month, row]));
  // A reader knows what is new by a time above all others, also where the clock was set back.
  let at = Math.max(...stored.map((row) => row.at), 0);
  for (const one of facts) {
    const row = known.get(one.month);
    if (row?.basis === basis.at && row.postingsStamp === one.postingsStamp) continue;
    const month = await readMonth(db, one);
    at = Math.max(at + 1, now().getTime());
    if (month) await db.lsaMonths.put(monthRow(one, month, basis, at));
    await pause();
  }
}

/**
 * Keeps what is known of the archive's words up to the term index: trains a basis where one is due, else works out
 * where new papers stand in it. May be killed anywhere: a training goes on from its last iteration, and the old
 * basis serves until the new one is there with all papers.
 */
export async function tendLsa(duty: LsaDuty): Promise<void> {
  const facts = await readFacts(duty.db);
  const basis = basisOf(await duty.db.lsa.get('basis'));
  if (isTrainingDue(basis, papersOf(facts), duty.now().getTime())) await trainAnew(duty, facts);
  else if (basis) await foldIn(duty, basis, facts);
}
