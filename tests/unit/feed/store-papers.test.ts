import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { PaperDraft } from '../../../utils/feed/paper-draft.ts';
import { dayTables, storeDay } from '../../../utils/feed/store-day.ts';
import { storeEmptyDays, storeMonthPage } from '../../../utils/feed/store-month.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const DAY = '2026-08-21';
const ID = '2608.00001';
const MINUTE = 60_000;
let db: TidemarkDb;

beforeEach(() => {
  db = openDb('store-papers');
});
afterEach(() => db.delete());

const draft = (more: Partial<PaperDraft> = {}): PaperDraft => ({
  id: ID,
  title: 'Tides',
  summary: '',
  keywords: [],
  authors: [],
  media: [],
  publishedOn: '',
  ...more,
});
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * MINUTE);
/** Stores it as a day's answer does; gives how it then stands. */
async function store(more: Partial<PaperDraft>, now = NOW, day = DAY) {
  await db.transaction('rw', dayTables(db), async () => {
    await storeDay(db, { day, drafts: [draft(more)], etags: [] }, now);
  });
  return db.papers.get(ID);
}

describe('the lines of a paper in title shards', () => {
  const lines = async (): Promise<string[]> =>
    (await db.titles.toArray()).flatMap((row) => row.lines);

  it('follow its title and its people', async () => {
    await store({ title: 'Tides under Distant Moons', authors: [{ name: 'Ada Example' }] });
    const first = await lines();
    expect(first).toHaveLength(1);
    await store({ title: 'Sand under Distant Moons' }, later(5));
    const second = await lines();
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    await store(
      { title: 'Sand under Distant Moons', authors: [{ name: 'Mei Example' }] },
      later(9),
    );
    const third = await lines();
    expect(third).toHaveLength(1);
    expect(third).not.toEqual(second);
  });

  it('are not looked at when neither changed', async () => {
    await store({ title: 'Tides under Distant Moons', upvotes: 1 });
    await db.titles.clear();
    await store({ title: 'Tides under Distant Moons', upvotes: 2 }, later(5));
    expect(await lines()).toEqual([]);
  });
});

describe('a paper that is listed', () => {
  it('for the first time is kept as it is, without the label of its day', async () => {
    const paper = await store({ feedDay: DAY, githubStars: 4 });
    expect(paper).toEqual({
      ...draft({ githubStars: 4 }),
      upvotes: 0,
      numComments: 0,
      days: [DAY],
      firstSeenAt: NOW.toISOString(),
      readAt: NOW.toISOString(),
    });
  });

  it('again: what the newer answer says counts, what it lacks stays', async () => {
    const whole = {
      summary: 'Words.',
      publishedOn: '2026-08-19',
      keywords: ['tides'],
      upvotes: 7,
      authors: [{ name: 'Mei' }],
      media: ['https://a.example/'],
      numComments: 2,
    };
    await store({ ...whole, aiSummary: 'Fewer.' }, NOW, '2026-08-22');
    const kept = await store({}, later(5));
    expect(kept).toMatchObject({
      ...whole,
      aiSummary: 'Fewer.',
      days: [DAY, '2026-08-22'],
      firstSeenAt: NOW.toISOString(),
      readAt: later(5).toISOString(),
    });
    const fresh = {
      summary: 'Other.',
      publishedOn: '2026-08-20',
      keywords: ['foam'],
      upvotes: 9,
      authors: [{ name: 'Ada' }],
      media: ['https://b.example/'],
      numComments: 3,
    };
    expect(await store(fresh, later(6))).toMatchObject(fresh);
  });

  it('can be searched for, and found by its title', async () => {
    await store({ title: 'Tides at Home' });
    expect(await db.termPostings.count()).toBe(1);
    expect(await db.titles.count()).toBeGreaterThan(0);
  });
});

describe('the votes of a paper', () => {
  const samples = async (): Promise<[number, number][]> =>
    (await db.samples.toArray()).map(({ at, upvotes }) => [
      at - Math.floor(NOW.getTime() / MINUTE),
      upvotes,
    ]);

  it('are kept when they change, else once an hour', async () => {
    await store({ upvotes: 1 });
    await store({ upvotes: 1 }, later(59));
    expect(await samples()).toEqual([[0, 1]]);
    await store({ upvotes: 2 }, later(59));
    await store({ upvotes: 2 }, later(119));
    await store({ upvotes: 2 }, later(179));
    expect(await samples()).toEqual([
      [0, 1],
      [59, 2],
      [119, 2],
      [179, 2],
    ]);
  });

  it('of each half hour the last stays, and the first for ever; those of other papers too', async () => {
    const other = { id: '2608.00002', at: Math.floor(NOW.getTime() / MINUTE) + 1, upvotes: 1 };
    await db.samples.put(other);
    for (const minutes of [0, 5, 10, 40, 45]) await store({ upvotes: minutes }, later(minutes));
    expect((await samples()).map(([at]) => at)).toEqual([0, 10, 45, 1]);
  });

  it('that a wrong clock wrote ahead keep none of today’s away', async () => {
    await store({ upvotes: 1 }, later(600));
    await store({ upvotes: 1 });
    expect(await samples()).toEqual([
      [0, 1],
      [600, 1],
    ]);
  });
});

describe('days of a month', () => {
  const listed = (ids: readonly string[], votes: number, day = DAY) =>
    db.transaction('rw', dayTables(db), () =>
      storeMonthPage(
        db,
        ids.map((id) => ({ draft: draft({ id, upvotes: votes }), day })),
        NOW,
      ),
    );

  it('hold their papers by upvotes, ties as they came, each page adding its own', async () => {
    await listed(['2608.00003', '2608.00001'], 4);
    await listed(['2608.00002'], 9);
    await listed(['2608.00004'], 4);
    expect(await db.days.get(DAY)).toEqual({
      day: DAY,
      ids: ['2608.00002', '2608.00003', '2608.00001', '2608.00004'],
      upvotes: [9, 4, 4, 4],
      readAt: NOW.toISOString(),
      etags: [],
    });
  });

  it('of several days each has its own', async () => {
    await db.transaction('rw', dayTables(db), () =>
      storeMonthPage(
        db,
        [DAY, '2026-08-20', DAY].map((day, n) => ({
          draft: draft({ id: `2608.0000${n}`, upvotes: 1 }),
          day,
        })),
        NOW,
      ),
    );
    const ids = (await db.days.toArray()).map((row) => [row.day, ...row.ids]);
    expect(ids).toEqual([
      ['2026-08-20', '2608.00001'],
      [DAY, '2608.00000', '2608.00002'],
    ]);
  });

  it('that listed nothing are known to be empty, and no other is touched', async () => {
    await listed(['2608.00001'], 1);
    await storeEmptyDays(db, ['2026-08-20', DAY], later(1));
    expect((await db.days.get(DAY))?.ids).toEqual(['2608.00001']);
    expect(await db.days.get('2026-08-20')).toEqual({
      day: '2026-08-20',
      ids: [],
      upvotes: [],
      readAt: later(1).toISOString(),
      etags: [],
    });
  });
});
