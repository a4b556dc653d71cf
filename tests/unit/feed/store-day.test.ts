import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { PaperDraft } from '../../../utils/feed/paper-draft.ts';
import { dayTables, storeDay } from '../../../utils/feed/store-day.ts';
import { storeMonthPage } from '../../../utils/feed/store-month.ts';

const DAY = '2026-08-21';
const NOW = new Date('2026-08-21T15:00:00Z');
let db: TidemarkDb;

beforeEach(() => {
  db = openDb('store-day');
});
afterEach(() => db.delete());

const draft = (id: string, upvotes?: number): PaperDraft => ({
  id,
  title: `Paper ${id}`,
  summary: '',
  keywords: [],
  authors: [],
  media: [],
  publishedOn: DAY,
  upvotes,
});

const store = (ids: readonly string[], day = DAY): Promise<void> =>
  db.transaction('rw', dayTables(db), () =>
    storeDay(db, { day, drafts: ids.map((id) => draft(id, 1)), etags: ['"1"'] }, NOW),
  );

const storeMonth = (ids: readonly string[], upvotes = 1): Promise<void> =>
  db.transaction('rw', dayTables(db), () =>
    storeMonthPage(
      db,
      ids.map((id) => ({ draft: draft(id, upvotes), day: DAY })),
      NOW,
    ),
  );

/** The dirty shards of the trend index; those of titles have their own tests. */
const dirty = async (): Promise<string[]> =>
  (await db.dirty.toCollection().primaryKeys()).filter((shard) => shard.startsWith('t1:'));

const idsOf = async (day = DAY): Promise<string[] | undefined> => (await db.days.get(day))?.ids;

it('a day leaves behind the head and each month that it lists, that of a paper it no longer names too', async () => {
  await store(['2607.00001', '2608.00001']);
  expect(await dirty()).toEqual(['t1:2607', 't1:2608', 't1:head']);
  await db.dirty.clear();
  await store(['2608.00002']);
  expect(await dirty()).toEqual(['t1:2607', 't1:2608', 't1:head']);
});

it('a page of a month leaves behind the head and each month that it names, and those of the same lists', async () => {
  await storeMonth(['2607.00001', '2608.00001']);
  expect(await dirty()).toEqual(['t1:2607', 't1:2608', 't1:head']);
  await db.dirty.clear();
  await storeMonth(['2608.00002'], 5);
  expect(await dirty()).toEqual(['t1:2607', 't1:2608', 't1:head']);
});

it('what a later answer of the day lacks goes to its end, and stays', async () => {
  await store(['2608.00001', '2608.00002', '2608.00003']);
  await store(['2608.00003', '2608.00004']);
  expect(await idsOf()).toEqual(['2608.00003', '2608.00004', '2608.00001', '2608.00002']);
  expect(await db.papers.count()).toBe(4);
});

it('what a later answer of the month lacks stays; a day that was read by itself keeps its order', async () => {
  await storeMonth(['2608.00001']);
  await storeMonth(['2608.00002'], 5);
  expect(await idsOf()).toEqual(['2608.00002', '2608.00001']);
  await store(['2608.00001', '2608.00002']);
  await storeMonth(['2608.00002'], 9);
  expect(await idsOf()).toEqual(['2608.00001', '2608.00002']);
});

it('a paper that is listed again keeps the days, counts and words that the newer answer lacks', async () => {
  await db.transaction('rw', dayTables(db), async () => {
    const first = { ...draft('2608.00001', 7), summary: 'Words.', keywords: ['tides'] };
    await storeDay(db, { day: '2026-08-20', drafts: [first], etags: [] }, NOW);
    await storeDay(db, { day: DAY, drafts: [draft('2608.00001')], etags: [] }, NOW);
  });
  expect(await db.papers.get('2608.00001')).toMatchObject({
    days: ['2026-08-20', DAY],
    upvotes: 7,
    summary: 'Words.',
    keywords: ['tides'],
  });
});
