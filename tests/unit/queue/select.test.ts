import { describe, expect, it } from 'vitest';
import { selectItems, tagCounts, type Selection } from '../../../utils/queue/select.ts';
import { queueItem } from '../../support/queue-item.ts';

const NOW = new Date('2026-08-21T09:00:00.000Z');
const ALL: Selection = {
  words: '',
  state: 'all',
  tag: undefined,
  snoozed: false,
  sort: 'priority',
};

const A = queueItem({
  id: 'a',
  keys: ['arxiv:2608.00001', 'doi:10.1/sea'],
  title: 'Tidé Tables',
  authors: ['Mei Lin', 'Jörg Weiß'],
  venue: 'Harbour Letters',
  year: 2025,
  tags: ['Moon', 'To Cite'],
  notes: 'Read the proof in §3 twice.',
  rank: 'a2',
  savedAt: '2026-08-01T00:00:00.000Z',
  changedAt: '2026-08-02T00:00:00.000Z',
});
const B = queueItem({
  id: 'b',
  title: 'anchors',
  authors: ['Mei Young'],
  tags: ['moon'],
  rank: 'a1',
  savedAt: '2026-08-03T00:00:00.000Z',
  changedAt: '2026-08-03T00:00:00.000Z',
});
const C = queueItem({
  id: 'c',
  title: 'Buoys',
  rank: 'a0',
  savedAt: '2026-08-02T00:00:00.000Z',
  changedAt: '2026-08-09T00:00:00.000Z',
});
/** As B by everything but its place. */
const D = { ...B, id: 'd', rank: 'a3', tags: [] };
const ITEMS = [A, B, C, D];

const found = (selection: Partial<Selection>, upvotes?: (item: { id: string }) => number) =>
  selectItems(ITEMS, { ...ALL, ...selection }, NOW, upvotes)
    .map(({ id }) => id)
    .join('');

describe('a search in the queue', () => {
  it.each([
    ['tide', 'a'],
    ['TIDÉ', 'a'],
    ['jorg', 'a'],
    ['harbour', 'a'],
    ['2025', 'a'],
    ['cite', 'a'],
    ['proof', 'a'],
    ['10.1/sea', 'a'],
    ['2608.00001', 'a'],
    ['mei', 'bad'],
    ['mei  anchors ', 'bd'],
    ['mei buoys', ''],
    ['undefined', ''],
    ['linjorg', ''],
    [' ', 'cbad'],
    [`mei${' '.repeat(500)}nothing`, 'bad'],
  ])('%j finds %j', (words, ids) => expect(found({ words })).toBe(ids));
});

it('by its length, as far as a page said it', () => {
  const long = (id: string, text: string) =>
    queueItem({
      id,
      rank: id,
      evidence: [{ kind: 'accepted', text, at: '2026-08-21T12:00:00.000Z', url: '' }],
    });
  const items = [
    long('a1', '9 pages'),
    long('a2', '30 pages'),
    queueItem({ id: 'a3', rank: 'a3' }),
  ];
  const finding = (words: string) => selectItems(items, { ...ALL, words }, NOW).map(({ id }) => id);
  expect(finding('pages:12')).toEqual(['a1']);
  expect(finding('tides PAGES:10-40')).toEqual(['a2']);
  expect(finding('pages:12 nothing')).toEqual([]);
  expect(finding('pages:few')).toEqual([]);
});

describe('words of every language', () => {
  const texts = {
    zh: '基于扩散模型的图像生成研究',
    ja: '大規模言語モデルによるﾃﾞｰﾀ拡張',
    ko: '확산 모델을 이용한 이미지 생성',
    de: 'Größe und Straße',
    fr: 'Œuvres à l’école',
    pt: 'Não há atenção',
  };
  const items = Object.entries(texts).map(([id, title]) =>
    queueItem({ id, keys: [`ref:${id}`], title }),
  );
  const noted = queueItem({ id: 'note', notes: '読んだ：言語モデルの評価', tags: ['データ'] });
  const finding = (words: string) =>
    selectItems([...items, noted], { ...ALL, words }, NOW).map(({ id }) => id);
  it.each([
    ['扩散模型', ['zh']],
    ['图像扩散', ['zh']],
    ['扩散的图像', ['zh']],
    ['モデルの言語', ['ja', 'note']],
    ['もでる', ['ja', 'note']],
    ['データ', ['ja', 'note']],
    ['でーた拡張', ['ja']],
    ['モデル', ['ja', 'note']],
    ['모델', ['ko']],
    ['이미지 모델', ['ko']],
    ['strasse', ['de']],
    ['GRÖSSE', ['de']],
    ['oeuvres ecole', ['fr']],
    ['nao atencao', ['pt']],
    ['の', ['note']],
  ])('%s finds %j', (words, ids) => expect(finding(words)).toEqual(ids));
});

describe('the order of a view', () => {
  it.each([
    ['priority', 'cbad'],
    ['saved', 'bdca'],
    ['changed', 'cbda'],
    ['title', 'bdca'],
  ] as const)('%s: %s', (sort, ids) => expect(found({ sort })).toBe(ids));

  it('by upvotes, equal ones in the reader’s order; without any in the reader’s order', () => {
    expect(found({ sort: 'upvotes' }, ({ id }) => ({ a: 5, c: 9 })[id] ?? 0)).toBe('cabd');
    expect(found({ sort: 'upvotes' })).toBe('cbad');
  });

  it('leaves the list that it was given as it was', () => {
    found({});
    expect(ITEMS.map(({ id }) => id).join('')).toBe('abcd');
  });
});

describe('a view by tag or state', () => {
  it('shows a tag in any writing, whole', () => {
    expect(found({ tag: 'MOON' })).toBe('ba');
    expect(found({ tag: 'moo' })).toBe('');
  });

  it('shows of the snoozed those of every state, when asked for', () => {
    const until = '2026-08-22T09:00:00.000Z';
    const queue = [
      A,
      { ...B, state: 'done' as const, snoozedUntil: until },
      { ...C, snoozedUntil: until },
    ];
    const ids = (more: Partial<Selection>) =>
      selectItems(queue, { ...ALL, ...more }, NOW)
        .map(({ id }) => id)
        .join('');
    expect(ids({ snoozed: true, state: 'reading' })).toBe('cb');
    expect(ids({ state: 'done' })).toBe('b');
    expect(ids({ state: 'open' })).toBe('a');
    expect(ids({ snoozed: true, tag: 'moon' })).toBe('b');
  });
});

it('tags with their papers: most used first, equal ones by name, one in two writings once, as first written', () => {
  const items = [A, B, C, { ...C, tags: ['waves', 'Moon', 'anchor'] }];
  expect(tagCounts(items)).toEqual([
    ['Moon', 3],
    ['anchor', 1],
    ['To Cite', 1],
    ['waves', 1],
  ]);
});
