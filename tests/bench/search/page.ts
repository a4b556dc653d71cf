/** Runs in the browser: the store and the search engine as our pages have them, without the pages. */
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import type { CorpusDay } from '../../support/corpus.ts';

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

const bench = { store, indexBytes, ask };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
