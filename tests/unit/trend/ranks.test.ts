import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { trendsOfMonth } from '../../../utils/trend/ranks.ts';
import { dayRow, paperRow } from '../../support/paper.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const MINUTES = NOW.getTime() / 60_000;
let db: TidemarkDb;

beforeEach(() => {
  db = openDb('ranks');
});
afterEach(() => db.delete());

async function store(day: string, papers: [id: string, upvotes: number][]): Promise<void> {
  const [ids, upvotes] = [papers.map(([id]) => id), papers.map(([, n]) => n)];
  await db.days.put(dayRow(day, ids, upvotes));
  for (const [id, upvotes] of papers) {
    const days = [...((await db.papers.get(id))?.days ?? []), day];
    await db.papers.put(paperRow(id, { upvotes, days }));
  }
}

const trends = (month = '2608') => trendsOfMonth(db, month, NOW);

it('a paper stands as its newest feed day says: rank, size and day', async () => {
  await store('2026-08-19', [
    ['2608.00001', 1],
    ['2608.00002', 1],
    ['2608.00003', 1],
  ]);
  await store('2026-08-21', [
    ['2607.00009', 9],
    ['2608.00001', 5],
  ]);
  const found = await trends();
  expect([...found.keys()]).toEqual(['2608.00001', '2608.00002', '2608.00003']);
  expect(found.get('2608.00001')).toEqual({
    upvotes: 5,
    rank: 2,
    size: 2,
    day: '2026-08-21',
    topOfMonth: false,
    speed: 0,
  });
  expect(found.get('2608.00003')).toMatchObject({ rank: 3, size: 3, day: '2026-08-19' });
});

it('only papers of the month that a stored day lists', async () => {
  await store('2026-08-21', [['2608.00001', 5]]);
  await db.papers.put(paperRow('2608.00007', { days: [] }));
  await db.papers.put(paperRow('2608.00008', { days: ['2026-08-03'] }));
  expect([...(await trends()).keys()]).toEqual(['2608.00001']);
  expect((await trends('2607')).size).toBe(0);
});

it('the top 1 % of a calendar month, one paper at least, and never with no upvotes', async () => {
  const many = Array.from({ length: 150 }, (_, n): [string, number] => [
    `2608.${String(n + 1).padStart(5, '0')}`,
    150 - n,
  ]);
  await store('2026-08-20', many);
  await store('2026-07-31', [['2607.00001', 500]]);
  await store('2026-06-30', [['2606.00001', 0]]);
  const top = async (month: string): Promise<string[]> =>
    [...(await trends(month))].filter(([, trend]) => trend.topOfMonth).map(([id]) => id);
  expect(await top('2608')).toEqual(['2608.00001', '2608.00002']);
  expect(await top('2607')).toEqual(['2607.00001']);
  expect(await top('2606')).toEqual([]);
});

it('speed is of papers whose day is at most three days old', async () => {
  const rise = async (id: string): Promise<void> => {
    await db.samples.bulkPut([
      { id, at: MINUTES - 60, upvotes: 1 },
      { id, at: MINUTES, upvotes: 5 },
    ]);
  };
  await store('2026-08-19', [['2608.00001', 5]]);
  await store('2026-08-18', [['2608.00002', 5]]);
  await rise('2608.00001');
  await rise('2608.00002');
  const found = await trends();
  expect(found.get('2608.00001')?.speed).toBe(4);
  expect(found.get('2608.00002')?.speed).toBe(0);
});

it('a day that is three days old to the moment still has a speed', async () => {
  await store('2026-08-18', [['2608.00001', 5]]);
  const midnight = new Date('2026-08-21T00:00:00Z');
  const at = midnight.getTime() / 60_000;
  await db.samples.bulkPut([
    { id: '2608.00001', at: at - 60, upvotes: 1 },
    { id: '2608.00001', at, upvotes: 5 },
  ]);
  expect((await trendsOfMonth(db, '2608', midnight)).get('2608.00001')?.speed).toBe(4);
});
