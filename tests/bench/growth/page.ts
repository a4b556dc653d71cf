/** Runs in a page of ours: an archive and a queue of any size, put straight into the database. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { reindexMonth } from '../../../utils/terms/index-papers.ts';
import { dayNumber } from '../../../utils/time/feed-day.ts';
import { dayRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';

export interface Month {
  /** `YYMM`. */
  month: string;
  /** Its feed days, oldest first. */
  days: string[];
}

const AT_ONCE = 1000;
const PAGES_PER_STATE = 4;

/** The paper at a place in any month: the text of that place's paper under an id of this month. */
function placed(text: PaperRow, at: number, { month, days }: Month): PaperRow {
  const id = `${month}.${String(at + 1).padStart(5, '0')}`;
  const day = days[at % days.length] ?? '';
  return { ...text, id, days: [day], readAt: new Date().toISOString() };
}

async function putMonth(db: TidemarkDb, texts: readonly PaperRow[], month: Month): Promise<void> {
  const papers = texts.map((text, at) => placed(text, at, month));
  for (let from = 0; from < papers.length; from += AT_ONCE) {
    await db.papers.bulkPut(papers.slice(from, from + AT_ONCE));
  }
  const readAt = new Date().toISOString();
  const lists = Map.groupBy(papers, ({ days }) => days[0] ?? '');
  await db.days.bulkPut(
    [...lists].map(([day, list]) => ({
      ...dayRow(
        day,
        list.map(({ id }) => id),
        list.map(({ upvotes }) => upvotes),
        readAt,
      ),
      etags: ['"made"'],
    })),
  );
}

/** The terms of the first month, indexed as the worker does it, are those of every other one under its ids. */
async function copyTerms(db: TidemarkDb, texts: readonly PaperRow[], months: readonly Month[]) {
  const [first] = months;
  if (first === undefined) return;
  await reindexMonth(db, first.month);
  const facts = await db.termFacts.get(first.month);
  const postings = await db.termPostings.get(first.month);
  if (!facts || !postings) throw new Error('no terms');
  for (const [n, month] of months.entries()) {
    const papers = texts.map((text, at) => placed(text, at, month));
    const stamp = facts.stamp + n;
    await db.termPostings.put({ ...postings, month: month.month });
    await db.termFacts.put({
      ...facts,
      month: month.month,
      stamp,
      postingsStamp: stamp,
      ids: papers.map(({ id }) => id),
      days: Uint16Array.from(papers, ({ days }) => dayNumber(days[0] ?? '')),
    });
  }
}

/** An archive of these months with these papers in each, in place of what was there. */
async function fill(texts: PaperRow[], months: Month[]): Promise<void> {
  const db = openDb();
  const { papers, titles, days, termFacts, termPostings, samples, lsa, lsaMonths, dirty } = db;
  for (const table of [
    papers,
    titles,
    days,
    termFacts,
    termPostings,
    samples,
    lsa,
    lsaMonths,
    dirty,
  ])
    await table.clear();
  for (const month of months) await putMonth(db, texts, month);
  await copyTerms(db, texts, months);
  db.close();
}

/** A queue of the newest `n` papers of the archive, in place of what was there. */
async function save(n: number): Promise<void> {
  const db = openDb();
  await db.queue.clear();
  const ids = (await db.papers.toCollection().primaryKeys()).slice(-n);
  const ranks = generateNKeysBetween(null, null, ids.length);
  const items = ids.map((id, at) =>
    queueItem({
      id: `item-${id}`,
      keys: [`arxiv:${id}`],
      title: `A paper on tides, ${at}`,
      authors: ['Ada Lovelace', 'Alan Turing'],
      rank: ranks[at] ?? 'a0',
      state: at % 25 === 0 ? 'done' : at % PAGES_PER_STATE === 0 ? 'reading' : 'to-read',
      tags: at % 3 === 0 ? ['agents', `topic ${at % 40}`] : [],
      notes: at % 10 === 0 ? `Read again: ${id}` : '',
    }),
  );
  for (let from = 0; from < items.length; from += AT_ONCE)
    await db.queue.bulkPut(items.slice(from, from + AT_ONCE));
  db.close();
}

/** The worker's records of an install that has copied everything; it does nothing more of itself. */
async function settle(records: { name: string; value: object }[]): Promise<number> {
  const db = openDb();
  await db.table('state').bulkPut(records);
  db.close();
  return (await navigator.storage.estimate()).usage ?? NaN;
}

const growth = { fill, save, settle };
export type Growth = typeof growth;
Object.assign(globalThis, { growth });
