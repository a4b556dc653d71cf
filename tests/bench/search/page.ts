/** Runs in the browser: the store and the search engine as our pages have them, without the pages. */
import { openDb } from '../../../utils/open-db/open-db.ts';
import { tendLsa } from '../../../utils/lsa/tend-lsa.ts';
import { createSearch, type Search } from '../../../utils/search/create-search.ts';
import { nearestWord } from '../../../utils/search/nearest-word.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { createTermReader } from '../../../utils/search/term-index.ts';
import { vocabularyOf, type Vocabulary } from '../../../utils/search/vocabulary.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import type { CorpusDay } from '../../support/corpus.ts';
import { inSteps } from './in-steps.ts';
import { lay, near, read } from './page-near.ts';
import { watchTasks } from './watch-tasks.ts';

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
  const tasks = watchTasks();
  const first = await timed(() => search.search(texts[0] ?? ''));
  const firstTask = await tasks.longest();
  const keystrokes: Milliseconds[] = [];
  for (const text of texts) keystrokes.push(await timed(() => search.search(text)));
  const similar: Milliseconds[] = [];
  await tasks.longest();
  for (const id of ids) similar.push(await timed(() => search.similarTo(id, 10)));
  const similarTask = await tasks.longest();
  const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  const forYou = await timed(() => search.weigh(papers));
  db.close();
  return { first, firstTask, keystrokes, similar, similarTask, forYou };
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

/** Typed in one letter too few, as they are seldom typed right. */
const typosOf = (words: Vocabulary): string[] =>
  [7, 8, 9, 10, 11].flatMap((length) =>
    (words.get(length)?.words ?? [])
      .slice(0, 500)
      .filter((_, i) => i % 25 === 0)
      .map((word) => word.slice(0, 3) + word.slice(4)),
  );

/** What the page asks of one question: its own search, then what is close in meaning besides. */
async function close(search: Search, question: string): Promise<Milliseconds> {
  const { query, hits } = await search.search(parseQuery(`${question} `), { limit: 300 });
  const above = new Set(hits.slice(0, 10).map(({ id }) => id));
  return timed(() => search.closeTo(query, above, 10));
}

/**
 * Questions to what was learned, in a page that read it while it was idle where it is `prepared`; then the words of
 * the index, for the first typo, and typos.
 */
async function mean(questions: string[], prepared: boolean) {
  const db = openDb();
  const search = createSearch({ db });
  const tasks = watchTasks();
  const preparing = prepared ? await timed(() => search.prepare()) : 0;
  const preparingTask = await tasks.longest();
  const times: Milliseconds[] = [];
  for (const question of questions) times.push(await close(search, question));
  const askingTask = await tasks.longest();
  const index = await createTermReader(db)();
  let vocabulary: Vocabulary = new Map();
  const words = await inSteps(async (pause) => (vocabulary = await vocabularyOf(index, pause)));
  const typos: Milliseconds[] = [];
  for (const typo of typosOf(vocabulary)) {
    const start = performance.now();
    nearestWord(vocabulary, typo);
    typos.push(performance.now() - start);
  }
  db.close();
  return { preparing, preparingTask, times, askingTask, words, typos };
}

const bench = { store, indexBytes, ask, learn, mean, read, lay, near };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
