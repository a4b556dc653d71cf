import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nearEntries } from '../../../entrypoints/library/for-you/near-entries.ts';
import { nearWords } from '../../../entrypoints/library/for-you/near-words.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRow } from '../../support/paper.ts';

const db = openDb('near-entries');
const about = (id: string, title: string, keyword: string) =>
  paperRow(id, { title, summary: title, keywords: [keyword] });
const read = [
  about('2607.00001', 'Tide pools in flow', 'flow matching'),
  about('2607.00002', 'Flow matching of boats', 'flow matching'),
  about('2607.00003', 'Flow in harbours', 'flow matching'),
];
const fresh = [
  about('2608.00001', 'Gardens', 'moss'),
  about('2608.00002', 'A boat by flow matching', 'boat'),
  about('2608.00003', 'Moss of gardens', 'moss'),
];
const entries = fresh.map((paper, i) => ({ paper, rank: i + 1, speed: 0 }));
const opened = (id: string) => ({ key: arxivKey(id), openedAt: '2026-08-20T08:00:00.000Z' });

beforeAll(() =>
  db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut([...read, ...fresh]);
    await indexPapers(db, [...read, ...fresh]);
  }),
);
afterAll(() => db.delete());

it('waits for three papers, then says what is near and to which of them', async () => {
  await db.marks.bulkPut(read.slice(0, 2).map(({ id }) => opened(id)));
  expect(await nearEntries(db, entries, { less: [], notNear: [] })).toMatchObject({
    near: [],
    lacking: 1,
  });
  await db.marks.put(opened('2607.00003'));
  const { near, lacking, isKnown } = await nearEntries(db, entries, { less: [], notNear: [] });
  expect(lacking).toBe(0);
  expect(isKnown).toEqual(new Set(read.map(({ id }) => id)));
  expect(near.map(({ paper }) => paper.id)).toEqual(['2608.00002']);
  expect(near[0]?.reason).toBe('flow matching · near to “Flow matching of boats”');
});

it('what is wanted less is no signal, and is not shown', async () => {
  const less = await nearEntries(db, entries, { less: ['2607.00003', '2608.00002'], notNear: [] });
  expect(less).toMatchObject({ near: [], lacking: 1 });
  const { near, isKnown } = await nearEntries(db, entries, { less: ['2608.00002'], notNear: [] });
  expect(isKnown.has('2608.00002')).toBe(true);
  expect(near.map(({ paper }) => paper.id)).not.toContain('2608.00002');
});

it('a long title is cut between words', () => {
  const nearest = { id: 'a', kind: 'saved', terms: new Map<string, number>() } as const;
  const words = (title: string): string =>
    nearWords({ phrases: [], nearest: { ...nearest, title } });
  expect(words('Tides')).toBe('near to “Tides”');
  expect(words('slow tides '.repeat(9))).toBe(`near to “${'slow tides '.repeat(5).trim()} slow…”`);
  expect(words('x'.repeat(90))).toBe(`near to “${'x'.repeat(30)}…”`);
});
