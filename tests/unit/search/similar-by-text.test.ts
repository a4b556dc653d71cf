import { afterEach, describe, expect, it } from 'vitest';
import { createSearch } from '../../../utils/search/create-search.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { paperRow } from '../../support/paper.ts';

const dbs: TidemarkDb[] = [];
afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

async function stored(papers: PaperRow[]) {
  const db = openDb(crypto.randomUUID());
  dbs.push(db);
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  return { db, search: createSearch({ db }) };
}

const text = (n: number, summary: string, more: Partial<PaperRow> = {}): PaperRow =>
  paperRow(`2608.0000${n}`, { title: `${n}${n}${n}`, summary, keywords: [], authors: [], ...more });

const PAPERS = [
  text(1, 'In 4017 tasks we study flow matching for robot arms.'),
  text(2, 'A matching of water, and its flow: robot arms watch.'),
  text(3, 'Flow matching moves a robot arm: 4017 ways.'),
  text(4, 'Cooking with salt.'),
];

describe('similar papers', () => {
  it('share words in either number, and those that share words side by side come first', async () => {
    const { search } = await stored(PAPERS);
    const near = await search.similarTo('2608.00001', 5);
    expect(near.map(({ id }) => id.at(-1))).toEqual(['3', '2']);
    expect(near[0]?.terms).toContain('flow matching');
    expect(near[0]?.terms).toContain('robot arm');
    // What a pair says is not said again.
    expect(near[0]?.terms).not.toContain('flow');
    // A number says nothing of what they are about.
    expect(near[0]?.terms).not.toContain('4017');
  });

  it('are found by the index alone where a text is not stored', async () => {
    const { db, search } = await stored(PAPERS);
    await db.papers.delete('2608.00001');
    expect((await search.similarTo('2608.00001', 1)).map(({ id }) => id.at(-1))).toHaveLength(1);
    await db.papers.put(PAPERS[0] as PaperRow);
    await db.papers.delete('2608.00003');
    expect((await search.similarTo('2608.00001', 5)).map(({ id }) => id.at(-1))).toEqual(['2']);
    expect(await search.similarTo('2608.99999', 5)).toEqual([]);
  });
});
