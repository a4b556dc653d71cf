import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { createSearch } from '../../../utils/search/create-search.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';

const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

async function store(db: TidemarkDb, papers: PaperRow[]): Promise<void> {
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
}

const papers = [
  paperRow('2608.00001', {
    title: 'Diffusion transformers for video',
    summary: 'A chain of small thoughts about multi-modal models.',
    authors: [{ name: 'Yi An' }, { name: 'Zoë Łuk' }],
    upvotes: 60,
    githubRepo: 'https://github.com/a/b',
  }),
  paperRow('2608.00002', {
    title: 'Robots',
    summary: 'Chain of thought for a diffusion policy with GPT-4 and C++.',
    organization: { name: 'deepwave', fullname: 'Deep Wave Labs' },
    keywords: ['chain-of-thought', 'policy learning'],
    upvotes: 5,
  }),
  paperRow('2501.00003', {
    title: '扩散模型 survey',
    summary: 'A multimodal transformer. An older study of diffusion.',
    authors: [{ name: 'An Yi' }],
    projectPage: 'https://example.org/',
    upvotes: 500,
    days: ['2025-01-31'],
  }),
];

async function filled() {
  const db = openDb(crypto.randomUUID());
  dbs.push(db);
  await store(db, papers);
  const engine = createSearch({ db });
  const found = async (text: string): Promise<string> => {
    const { hits, partial } = await engine.search(text);
    return `${partial ? '~' : ''}${hits.map(({ id }) => id.at(-1)).join('')}`;
  };
  return { db, engine, found };
}

describe('words of languages without spaces', () => {
  it.each([
    ['图像扩散 ', '1'],
    ['扩散的图像', '1'],
    ['扩散模型', '1'],
    ['模型の言語', ''],
    ['モデルの言語', '2'],
    ['もでる ', '2'],
    ['ﾃﾞｰﾀ', '2'],
    ['"拡張でーた"', ''],
    ['"でーた拡張"', '2'],
    ['이미지 모델', '3'],
    ['STRASSE', '3'],
  ])('%s → %s', async (text, wanted) => {
    const db = openDb(crypto.randomUUID());
    dbs.push(db);
    await store(db, [
      paperRow('2608.00001', { title: '基于扩散模型的图像生成研究' }),
      paperRow('2608.00002', { title: '大規模言語モデルによるデータ拡張' }),
      paperRow('2608.00003', { title: '모델을 이용한 이미지 생성', summary: 'Straße.' }),
    ]);
    const { hits, partial } = await createSearch({ db }).search(text);
    expect(hits.map(({ id }) => id.at(-1)).join('')).toBe(partial ? '' : wanted);
  });
});

describe('search', () => {
  it.each([
    ['diffusion', '132'],
    ['diffusion transformers', '13'],
    ['dif', '132'],
    ['multimodal ', '31'],
    ['multi-modal ', '13'],
    ['"chain of thought"', '2'],
    ['"chain of th', '2'],
    ['"thought of chain"', ''],
    ['"multi modal models"', '1'],
    ['chain -policy', '1'],
    ['chain -"chain of thought"', '1'],
    ['gpt4 ', '2'],
    ['c++ ', '2'],
    ['author:an ', '31'],
    ['author:"yi an"', '1'],
    ['author:luk', '1'],
    ['zoe', '1'],
    ['org:"deep wave"', '2'],
    ['keyword:policy', '2'],
    ['keyword:robots', ''],
    ['扩散', '3'],
    ['散模型', '3'],
    ['has:code diffusion', '1'],
    ['has:project', '3'],
    ['min:50', '31'],
    ['after:2026 diffusion', '12'],
    ['before:2025-02', '3'],
    ['before:2025-01', ''],
    ['diffusion unheard', '~132'],
    ['policy robots diffusion unheard', '~213'],
    ['"policy" robots diffusion unheard', '~2'],
    ['keyword:policy robots diffusion unheard', '~2'],
    ['policy robots diffusion unheard -transformers', '~2'],
    ['policy robots diffusion unheard min:1', '~2'],
    ['2608.00002', '2'],
    ['2608.99999', ''],
    ['the', ''],
    ['', ''],
    ['-', ''],
    ['unheard', ''],
  ])('%s → %s', async (text, wanted) => {
    const { found } = await filled();
    expect(await found(text)).toBe(wanted);
  });

  it('knows how long saved papers are of which a page said so', async () => {
    const { db, found } = await filled();
    const saved = (n: number, text: string) =>
      queueItem({
        id: String(n),
        keys: [`arxiv:${papers[n - 1]?.id}`],
        evidence: [{ kind: 'accepted', text, at: '2026-08-21T12:00:00.000Z', url: '' }],
      });
    await db.queue.bulkPut([
      saved(1, '12 pages, 3 figures'),
      saved(3, '9 pages'),
      queueItem({
        id: 'other',
        keys: ['arxiv:2608.99999'],
        evidence: saved(3, '9 pages').evidence,
      }),
    ]);
    expect(await found('pages:12 ')).toBe('31');
    expect(await found('pages:9 diffusion')).toBe('3');
    expect(await found('pages:10-20 ')).toBe('1');
    expect(await found('pages:13- ')).toBe('');
  });

  it('says where the words stand, how many there are, and gives the best ones', async () => {
    const { engine } = await filled();
    const answer = await engine.search('diffusion', { limit: 1 });
    expect(answer).toMatchObject({ total: 3, atLeast: false, partial: false });
    expect(answer.hits).toMatchObject([{ id: '2608.00001', fields: ['title'] }]);
  });

  it('follows the store, and a store that was begun anew', async () => {
    const { db, engine, found } = await filled();
    expect(await found('min:50 diffusion')).toBe('13');
    await store(db, [{ ...(papers[1] as PaperRow), upvotes: 80 }]);
    await store(db, [paperRow('2607.00004', { title: 'Diffusion again', upvotes: 90 })]);
    expect(await found('min:50 diffusion')).toBe('4132');
    await db.delete({ disableAutoOpen: false });
    expect(await found('diffusion')).toBe('');
    await store(db, papers.slice(1, 2));
    expect(await found('diffusion')).toBe('2');
    expect((await engine.search('min:50')).total).toBe(0);
  });

  it('finds similar papers with what they share', async () => {
    const { engine } = await filled();
    const [nearest] = await engine.similarTo('2608.00001', 2);
    expect(nearest?.score).toBeGreaterThan(0);
    expect(nearest?.score).toBeLessThan(1);
    expect(await engine.similarTo('2608.00001', 1)).toHaveLength(1);
    expect(await engine.similarTo('2608.99999', 5)).toEqual([]);
  });

  it('weighs the terms of a paper, in singular, with phrases that the archive knows', async () => {
    const { db, engine } = await filled();
    const more = paperRow('2608.00004', { keywords: ['Policy Learning', 'policy'] });
    await store(db, [more]);
    const [first, second] = await engine.weigh([
      paperRow('x', {
        title: 'Policies learning',
        summary: 'Policy learnings of Yi An',
        keywords: [],
      }),
      more,
    ]);
    const names = new Set((first ?? new Map<string, number>()).keys());
    expect(names).toEqual(new Set(['policy', 'learning', 'yi', 'policy learning']));
    const ofSecond = (term: string): number => second?.get(term) ?? 0;
    expect(ofSecond('#policy learning') / ofSecond('policy')).toBeCloseTo(1.5);
    expect(second?.has('#policy learning')).toBe(true);
    expect(second?.has('policy learning')).toBe(false);
    const length = [...(first ?? [])].reduce((sum, [, weight]) => sum + weight * weight, 0);
    expect(length).toBeCloseTo(1);
    expect(first?.get('policy learning')).toBeGreaterThan(first?.get('learning') ?? 1);
  });
});
