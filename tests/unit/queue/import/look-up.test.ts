import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TidemarkDb } from '../../../../utils/db/tidemark-db.ts';
import { openDb } from '../../../../utils/open-db/open-db.ts';
import { mergePreview } from '../../../../utils/queue/import/preview.ts';
import { paperRow } from '../../../support/paper.ts';
import { queueItem } from '../../../support/queue-item.ts';
import { readImport } from '../../../support/read-import.ts';

let db: TidemarkDb;
let made = 0;
beforeEach(async () => {
  db = openDb(`look-up-${(made += 1)}`);
  const authors = [{ name: 'Ada Lovelace' }, { name: 'Mei Lin' }];
  await db.papers.bulkPut([
    paperRow('2608.00001', { title: 'Tidés of the Inner-Sea', authors }),
    paperRow('2608.00002', { title: 'Waves of the Outer Sea' }),
  ]);
});
afterEach(() => db.delete());

const entry = (title: string, author = '') => `@misc{a, title={${title}}, author={${author}}}\n`;

describe('a reference without an id', () => {
  it.each([
    ['TIDES OF THE INNER SEA', 'Ada Lovelace', 'arxiv:2608.00001'],
    ['Tides of the inner sea', 'Lovelace, A.', 'arxiv:2608.00001'],
    ['Tides of the inner sea', '', 'arxiv:2608.00001'],
    ['Waves of the Outer Sea', 'Grace Hopper', 'arxiv:2608.00002'],
    ['Tides of the inner sea', 'Grace Hopper', 'ref:'],
    ['Tides of the inner sea', 'Mei Lin', 'ref:'],
    ['Tides of the sea', 'Ada Lovelace', 'ref:'],
  ])('“%s” of “%s” is %s', async (title, author, key) => {
    const { candidates } = await readImport(db, entry(title, author));
    expect(candidates.map(({ keys }) => keys[0]?.slice(0, key.length))).toEqual([key]);
    expect(candidates[0]?.snapshot?.title).toBe(title);
  });

  it('keeps the id that it has, whatever the archive has of that title', async () => {
    const { candidates } = await readImport(
      db,
      '@misc{a, title={Waves of the Outer Sea}, doi={10.1000/x}}\n',
    );
    expect(candidates.map(({ keys }) => keys)).toEqual([['doi:10.1000/x']]);
  });

  it('is the archive’s, and not what has an id under the same title', async () => {
    const { candidates } = await readImport(
      db,
      `@misc{a, title={Waves of the Outer Sea}, doi={10.1000/x}}\n${entry('Waves of the outer sea')}`,
    );
    expect(candidates.map(({ keys }) => keys)).toEqual([['doi:10.1000/x'], ['arxiv:2608.00002']]);
  });

  it('and without a title is refused, in the order of the file', async () => {
    const { candidates, refused } = await readImport(
      db,
      '@misc{a, author={Mei Lin}}\n@misc{broken, title={a {b}\n\n@misc{c, year=2020}\n',
    );
    expect(candidates).toEqual([]);
    expect(refused.map(({ line, why }) => [line, why])).toEqual([
      [1, 'untitled'],
      [2, 'damaged'],
      [4, 'untitled'],
    ]);
  });
});

it('lines of a list are ids or titles of the archive, in the order of the list', async () => {
  const { format, candidates } = await readImport(
    db,
    'Tides of the Inner Sea\nhttps://arxiv.org/abs/1706.03762\nWaves of the Outer Sea\n',
  );
  expect(format).toBe('list');
  expect(candidates.map(({ keys }) => keys)).toEqual([
    ['arxiv:2608.00001'],
    ['arxiv:1706.03762'],
    ['arxiv:2608.00002'],
  ]);
});

it('a line that has no title’s form is refused, but for a title of the archive', async () => {
  await db.papers.put(paperRow('2608.00003', { title: 'Oceanography' }));
  const { candidates, refused } = await readImport(db, 'Oceanography\nHydrography\n');
  expect(candidates.map(({ keys }) => keys)).toEqual([['arxiv:2608.00003']]);
  expect(refused).toEqual([{ line: 2, text: 'Hydrography', why: 'no-title' }]);
});

describe('what an import would do', () => {
  it('is shown under the title that is known best, and says what is saved already', async () => {
    await db.queue.put(queueItem({ id: 'id-1', keys: ['doi:10.1/x'], title: 'As I saved it' }));
    const snapshot = { title: 'As the file has it', authors: [] };
    const found = await mergePreview(db, [
      { keys: ['doi:10.1/x'], snapshot },
      { keys: ['arxiv:2608.00002'], snapshot },
      { keys: ['arxiv:2608.00001'] },
      { keys: ['arxiv:2608.09999'] },
    ]);
    expect(found.map(({ title, isSaved }) => [title, isSaved])).toEqual([
      ['As I saved it', true],
      ['As the file has it', false],
      ['Tidés of the Inner-Sea', false],
      ['arxiv:2608.09999', false],
    ]);
  });

  it('knows a paper by any of its ids', async () => {
    await db.queue.put(queueItem({ id: 'id-1', keys: ['acl:P19-1001', 'doi:10.1/x'] }));
    const found = await mergePreview(db, [
      { keys: ['arxiv:2608.09999', 'arxiv:2608.00002'] },
      { keys: ['openreview:Abc12', 'arxiv:2608.00002'] },
      { keys: ['openreview:Abc12', 'doi:10.1/x'], snapshot: { title: 'T', authors: [] } },
    ]);
    expect(found.map(({ title, isSaved }) => [title, isSaved])).toEqual([
      ['Waves of the Outer Sea', false],
      [expect.any(String), true],
    ]);
  });

  it('names a paper of bare ids once, and each that has words of its own', async () => {
    const snapshot = { title: 'Again', authors: [] };
    const found = await mergePreview(db, [
      { keys: ['arxiv:2608.00001'] },
      { keys: ['arxiv:2608.00001'] },
      { keys: ['arxiv:2608.00001'], snapshot },
    ]);
    expect(found.map(({ title }) => title)).toEqual(['Tidés of the Inner-Sea', 'Again']);
  });
});
