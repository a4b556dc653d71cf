import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { TERMS_VERSION } from '../../../utils/terms/document.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { rebuildTerms } from '../../../utils/terms/rebuild.ts';
import { eachPosting, eachTerm } from '../../../utils/terms/segment.ts';
import { createTermReader } from '../../../utils/search/term-index.ts';
import { mergeSegment } from '../../../utils/terms/merge.ts';
import { paperRow } from '../../support/paper.ts';

const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function fresh(): TidemarkDb {
  const db = openDb(crypto.randomUUID());
  dbs.push(db);
  return db;
}

function store(db: TidemarkDb, papers: PaperRow[]): Promise<void> {
  return db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
}

/** Every term of every paper, whatever the order in which they came. */
async function contents(db: TidemarkDb): Promise<string[]> {
  const all: string[] = [];
  for (const row of await db.termPostings.toArray()) {
    const ids = (await db.termFacts.get(row.month))?.ids ?? [];
    eachTerm(row, (text, length, postings) => {
      const term = new TextDecoder().decode(text.subarray(0, length));
      eachPosting(row, postings, (paper, places) => {
        all.push(`${ids[paper]} ${term} ${places}`);
      });
    });
  }
  return all.sort();
}

const first = paperRow('2608.00001', { title: 'Diffusion', keywords: ['flow matching'] });
const second = paperRow('2608.00002', { summary: 'Robots walk. Robots run.' });
const older = paperRow('2501.00001', { title: 'Old one', upvotes: 7 });

const segmentOf = (term: string) =>
  mergeSegment(undefined, new Map([[0, new Map([[term, 16]])]]), 0);

describe('indexing papers', () => {
  it('notes terms, places and facts by month', async () => {
    const db = fresh();
    await store(db, [first, second, older]);
    expect(await contents(db)).toEqual([
      '2501.00001 old 16',
      '2608.00001 diffusion 16',
      '2608.00001 flow 8',
      '2608.00001 flow matching 8',
      '2608.00001 matching 8',
      '2608.00002 robots 2',
      '2608.00002 run 1',
      '2608.00002 title 16',
      '2608.00002 walk 1',
    ]);
    expect(await db.termFacts.get('2501')).toMatchObject({
      ids: ['2501.00001'],
      upvotes: new Uint32Array([7]),
      lengths: new Uint16Array([1]),
    });
  });

  it('writes nothing when nothing changed, and only facts when only upvotes did', async () => {
    const db = fresh();
    await store(db, [first, second]);
    const put = vi.spyOn(db.termPostings, 'put');
    const before = await db.termFacts.toArray();
    await store(db, [first, second]);
    expect(await db.termFacts.toArray()).toEqual(before);
    await store(db, [{ ...first, upvotes: 9, githubRepo: 'https://github.com/a/b' }]);
    expect(put).not.toHaveBeenCalled();
    const [after] = await db.termFacts.toArray();
    expect(after).toMatchObject({
      upvotes: new Uint32Array([9, 0]),
      flags: new Uint8Array([1, 0]),
    });
    expect(after?.stamp).toBeGreaterThan(before[0]?.stamp ?? 0);
    expect(after?.postingsStamp).toBe(before[0]?.postingsStamp);
  });

  it('forgets the words of a text that was changed', async () => {
    const db = fresh();
    await store(db, [first]);
    await store(db, [second, { ...first, title: 'Consistency', aiSummary: 'Robots.' }]);
    const direct = fresh();
    await store(direct, [{ ...first, title: 'Consistency', aiSummary: 'Robots.' }, second]);
    expect(await contents(db)).toEqual(await contents(direct));
    expect((await contents(db)).join()).not.toContain('diffusion');
  });
});

describe('indexing anew', () => {
  async function outdated(): Promise<TidemarkDb> {
    const db = fresh();
    await store(db, [first, second, older]);
    await db.termFacts.toCollection().modify({ version: 0 });
    await db.termPostings.clear();
    return db;
  }

  it('makes what another version indexed from the stored papers', async () => {
    const db = await outdated();
    await store(db, [{ ...first, title: 'Meanwhile' }]);
    await rebuildTerms(db);
    const direct = fresh();
    await store(direct, [{ ...first, title: 'Meanwhile' }, second, older]);
    expect(await contents(db)).toEqual(await contents(direct));
    expect((await loadState(db, 'terms')).version).toBe(TERMS_VERSION);
  });

  it('goes on where it was killed, and has nothing to do after', async () => {
    const db = await outdated();
    const put = vi.spyOn(db.termPostings, 'put');
    put.mockImplementationOnce((row) => db.termPostings.add(row) as never);
    put.mockImplementationOnce(() => {
      throw new Error('killed');
    });
    await expect(rebuildTerms(db)).rejects.toThrow('killed');
    const half = await contents(db);
    expect(half.length).toBeGreaterThan(0);
    put.mockClear();
    await rebuildTerms(db);
    expect(put).toHaveBeenCalledTimes(1);
    await rebuildTerms(db);
    expect(put).toHaveBeenCalledTimes(1);
    expect((await contents(db)).length).toBeGreaterThan(half.length);
  });

  it('takes months of version 1 over without reading their papers, those with katakana aside', async () => {
    const db = fresh();
    const kana = paperRow('2603.00001', { title: 'データ拡張' });
    await store(db, [first, second, older, kana]);
    const wanted = await contents(db);
    expect(wanted).toContain('2603.00001 てー 16');
    await db.termFacts.toCollection().modify({ version: 1 });
    // As version 1 had written it.
    await db.termPostings.update('2603', segmentOf('データ'));
    const read = createTermReader(db);
    expect((await read()).months).toHaveLength(0);
    const put = vi.spyOn(db.termPostings, 'put');
    await rebuildTerms(db);
    expect(put).toHaveBeenCalledTimes(1);
    expect(await contents(db)).toEqual(wanted);
    expect((await read()).months).toHaveLength(3);
  });
});
