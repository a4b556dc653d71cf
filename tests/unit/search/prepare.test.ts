import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { tendLsa } from '../../../utils/lsa/tend-lsa.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { papersOf } from '../../support/search/subjects.ts';

let db: TidemarkDb;

beforeEach(async () => {
  db = openDb(crypto.randomUUID());
  const papers = papersOf(240);
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  const nothing = (): Promise<void> => Promise.resolve();
  const now = (): Date => new Date('2026-08-21T12:00:00Z');
  await tendLsa({ db, now, pause: nothing, onCheckpoint: nothing });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

it('what was read ahead is not read again by the first question', async () => {
  const search = createSearch({ db });
  await search.prepare();
  const read = [vi.spyOn(db.lsa, 'get'), vi.spyOn(db.termFacts, 'where')];
  expect(await search.closeTo(parseQuery('peptide amino '), new Set(), 10)).toHaveLength(10);
  for (const one of read) expect(one).not.toHaveBeenCalled();
});

it('what could not be read ahead fails for nobody but who asks', async () => {
  const search = createSearch({ db });
  const get = vi.spyOn(db.lsa, 'get').mockRejectedValue(new Error('no disk'));
  await search.prepare();
  const ask = () => search.closeTo(parseQuery('peptide amino '), new Set(), 10);
  await expect(ask()).rejects.toThrow('no disk');
  get.mockRestore();
  expect(await ask()).toHaveLength(10);
});
