/** Runs in the browser: the store and the search engine as our pages have them, without the pages. */
import { openDb } from '../../../utils/open-db/open-db.ts';
import { tendLsa } from '../../../utils/lsa/tend-lsa.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { createTermReader } from '../../../utils/search/term-index.ts';
import { vocabularyOf } from '../../../utils/search/vocabulary.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import type { CorpusDay } from '../../support/corpus.ts';

import { inSteps } from './in-steps.ts';
import { near, read } from './page-near.ts';

type Milliseconds = number;

async function timed(work: () => Promise<unknown>): Promise<Milliseconds> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Stores the days with their terms; gives what writing papers and writing terms cost, day by day. */
async function store(days: CorpusDay[]): Promise<{ papers: Milliseconds; terms: Milliseconds }[]> {
  const db = openDb();
  const costs: { papers: Milliseconds; terms: Milliseconds }[] = [];
  for (const { papers } of days) {
    costs.push({
      papers: await timed(() => db.papers.bulkPut(papers)),
      terms: await timed(() => db.transaction('rw', termTables(db), () => indexPapers(db, papers))),
    });
  }
  db.close();
  return costs;
}

async function indexBytes(): Promise<number> {
  const db = openDb();
  let bytes = 0;
  await db.termPostings.each((row) => {
    bytes += row.terms.length + row.postings.length + row.blocks.byteLength;
  });
  await db.termFacts.each((row) => {
    bytes += row.ids.join('').length;
    for (const column of [row.prints, row.upvotes, row.days, row.flags, row.lengths]) {
      bytes += column.byteLength;
    }
  });
  db.close();
  return bytes;
}

/** In a page that has read nothing yet: the first answer, then each text in turn, then similar papers. */
async function ask(texts: string[], ids: string[]) {
  const db = openDb();
  const search = createSearch({ db });
  const first = await timed(() => search.search(texts[0] ?? ''));
  const keystrokes: Milliseconds[] = [];
  for (const text of texts) keystrokes.push(await timed(() => search.search(text)));
  const similar: Milliseconds[] = [];
  for (const id of ids) similar.push(await timed(() => search.similarTo(id, 10)));
  const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  const forYou = await timed(() => search.weigh(papers));
  db.close();
  return { first, keystrokes, similar, forYou };
}

/** Learns what the archive's words mean, then takes in one more day of papers. */
async function learn(day: CorpusDay) {
  const db = openDb();
  const nothing = (): Promise<void> => Promise.resolve();
  const tend = () =>
    inSteps((pause) => tendLsa({ db, now: () => new Date(), pause, onCheckpoint: nothing }));
  const training = await tend();
  const papers = day.papers.map((paper) => ({ ...paper, id: paper.id.replace(/\d$/, '99') }));
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  const folding = await tend();
  const basis = await db.lsa.get('basis');
  const basisBytes = basis
    ? basis.terms.length + basis.values.length + basis.scales.byteLength + basis.rarity.byteLength
    : 0;
  let bytes = 0;
  await db.lsaMonths.each(({ values }) => (bytes += values.length));
  db.close();
  return { training, folding, basisBytes, bytes };
}

/** Questions to what was learned, each after the first; and the words of the index, for the first typo. */
async function mean(questions: string[]) {
  const db = openDb();
  const search = createSearch({ db });
  const close = (text: string) => search.closeTo(parseQuery(`${text} `), new Set(), 10);
  const first = await timed(() => close(questions[0] ?? ''));
  const times: Milliseconds[] = [];
  for (const question of questions) times.push(await timed(() => close(question)));
  const index = await createTermReader(db)();
  const words = await inSteps((pause) => vocabularyOf(index, pause));
  db.close();
  return { first, times, words };
}

const bench = { store, indexBytes, ask, learn, mean, read, near };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
