import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import type { SyncState } from '../../../utils/db/state-values.ts';
import { createSync } from '../../../utils/feed/sync.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-08-21T15:00:00Z');
const TODAY = '2026-08-21';
const at = (ms: number): string => new Date(NOW + ms).toISOString();
const ITEMS = [{ paper: { id: '2608.00001', title: 'Tides', upvotes: 3 } }];

let db: TidemarkDb;
let asked: [day: string, reason: string][];
let answer: () => Response;

beforeEach(() => {
  db = openDb('refresh');
  asked = [];
  answer = () => Response.json(ITEMS, { headers: { etag: 'W/"a"' } });
});
afterEach(() => db.delete());

const sync = () =>
  createSync({
    db,
    now: () => new Date(NOW),
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    ask: (url, _, reason) => {
      asked.push([new URL(url).searchParams.get('date') ?? '', reason]);
      return Promise.resolve().then(answer);
    },
  });
const read = (day: string, readAt: string, etags = ['W/"a"']) =>
  db.days.put({ day, ids: [], upvotes: [], readAt, etags });
const says = (more: Partial<SyncState>) => updateState(db, 'sync', (old) => ({ ...old, ...more }));
const trouble = (status: number) => ({
  trouble: { at: at(0), words: 'x', nextTryAt: at(5 * MINUTE), tries: 1, status },
});
const problems = async () =>
  (await db.problems.toArray()).map(({ kind, reason, subject }) => [kind, reason, subject]);

describe('a day that the reader asks for', () => {
  it('is asked for, and stored with its papers', async () => {
    expect(await sync().refresh({ day: '2026-08-19', why: 'day' })).toEqual({ changed: true });
    expect(asked).toEqual([['2026-08-19', 'day']]);
    expect(await db.days.get('2026-08-19')).toMatchObject({
      ids: ['2608.00001'],
      upvotes: [3],
      etags: ['W/"a"'],
      readAt: at(0),
    });
    expect(await loadState(db, 'sync')).toMatchObject({ lastReadAt: at(0), skew: 0 });
  });

  it('is today where no other is named', async () => {
    await sync().refresh({ why: 'press' });
    expect(asked).toEqual([[TODAY, 'press']]);
  });

  it.each(['2026-08-22', '2023-05-03', '2026-02-30'])(
    'is none where the feed has no such day: %s',
    async (day) => {
      expect(await sync().refresh({ day, why: 'press' })).toEqual({ changed: false });
      expect(asked).toEqual([]);
    },
  );

  it.each<['press' | 'day' | 'look', number, boolean]>([
    ['look', 10 * MINUTE - 1, false],
    ['look', 10 * MINUTE, true],
    ['look', -11 * MINUTE, true],
    ['look', -9 * MINUTE, false],
    ['press', 0, true],
    ['day', 0, true],
  ])('%s, read %d ms ago: is asked for %s', async (why, ago, isAsked) => {
    await read(TODAY, at(-ago));
    expect(await sync().refresh({ why })).toEqual({ changed: isAsked });
    expect(asked).toHaveLength(isAsked ? 1 : 0);
  });

  it('by a look is not asked for so often where the day’s requests must last', async () => {
    const news = Array.from({ length: 30 }, (_, n) => NOW - 60 * MINUTE + n);
    await says({ asked: { news, older: [] } });
    await read(TODAY, at(-20 * MINUTE));
    expect(await sync().refresh({ why: 'look' })).toEqual({ changed: false });
    expect(await sync().refresh({ why: 'day' })).toEqual({ changed: true });
  });

  it.each<['press' | 'day' | 'look', number, boolean]>([
    ['look', 503, false],
    ['day', 503, true],
    ['press', 503, true],
    ['day', 429, false],
    ['press', 429, false],
  ])('%s, while the feed is in trouble (%d): is asked for %s', async (why, status, isAsked) => {
    await says(trouble(status));
    expect(await sync().refresh({ why })).toEqual({ changed: isAsked });
    expect(asked).toHaveLength(isAsked ? 1 : 0);
  });
});

describe('what the feed answers', () => {
  it('nothing has changed: the list stays, and was read now', async () => {
    await read(TODAY, at(-60 * MINUTE));
    answer = () => new Response(null, { status: 304 });
    await says({ offline: true });
    expect(await sync().refresh({ why: 'press' })).toEqual({ changed: true });
    expect(await db.days.get(TODAY)).toMatchObject({ readAt: at(0), etags: ['W/"a"'] });
    expect((await loadState(db, 'sync')).offline).toBeUndefined();
  });

  it('a day that is not open is an empty one', async () => {
    answer = () => new Response('{}', { status: 400 });
    expect(await sync().refresh({ why: 'press' })).toEqual({ changed: true });
    expect(await db.days.get(TODAY)).toMatchObject({ ids: [], etags: [] });
    expect(await problems()).toEqual([]);
  });

  it('no papers at all among what it lists: refused; an empty list is one', async () => {
    answer = () => Response.json([{ no: 'paper' }]);
    expect(await sync().refresh({ why: 'press' })).toEqual({ changed: false });
    const words = 'trouble.feed.shape';
    expect(await problems()).toEqual([['feed-answer', words, `day ${TODAY}`]]);
    answer = () => Response.json([]);
    expect(await sync().refresh({ why: 'press' })).toEqual({ changed: true });
  });

  it('one bad item of several is left out, and named', async () => {
    answer = () => Response.json([...ITEMS, { paper: { id: 'x' } }]);
    await sync().refresh({ why: 'press' });
    expect((await db.days.get(TODAY))?.ids).toEqual(['2608.00001']);
    expect(await problems()).toEqual([['feed-item', 'trouble.item.id', 'x']]);
  });

  it('nothing, since there is no network: no problem of the feed', async () => {
    answer = () => {
      throw new TypeError('no network');
    };
    expect(await sync().refresh({ why: 'press' })).toEqual({ changed: false });
    expect((await loadState(db, 'sync')).offline).toBe(true);
    expect(await problems()).toEqual([]);
  });
});

describe('the next reading', () => {
  it('comes at once, half a minute at the soonest; not before trouble ends', async () => {
    expect(await sync().plan()).toEqual({ nextAt: new Date(NOW + MINUTE / 2) });
    await says(trouble(503));
    expect(await sync().plan()).toEqual({ nextAt: new Date(NOW + 5 * MINUTE) });
    expect(await sync().runDue()).toEqual({ nextAt: new Date(NOW + 5 * MINUTE) });
    expect(asked).toEqual([]);
  });

  it('after one that failed waits', async () => {
    answer = () => new Response('', { status: 503 });
    const { nextAt } = await sync().runDue();
    expect(asked).toEqual([[TODAY, 'clock']]);
    expect(nextAt).toEqual(new Date((await loadState(db, 'sync')).trouble?.nextTryAt ?? ''));
  });

  it('waits no longer for a network that is there again; other trouble stays', async () => {
    const unreached = { until: at(9 * MINUTE), tries: 2 };
    await says({ ...trouble(503), unreached });
    expect((await sync().plan()).nextAt).toEqual(new Date(NOW + 9 * MINUTE));
    await sync().backOnline();
    expect((await sync().plan()).nextAt).toEqual(new Date(NOW + 5 * MINUTE));
  });

  it('all that are missing are read one after the other, each told of, then the first run is over', async () => {
    const told: number[] = [];
    const feed = createSync({
      db,
      now: () => new Date(NOW),
      random: () => 0.5,
      sleep: () => Promise.resolve(),
      ask: () => Promise.resolve(answer()),
      onStored: async () => {
        told.push((await loadState(db, 'sync')).firstRun?.read ?? 15);
      },
    });
    await feed.runDue();
    expect(told).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
    expect(await db.days.count()).toBe(15);
    expect((await loadState(db, 'sync')).firstRun).toBeUndefined();
    expect((await loadState(db, 'sync')).asked?.news).toHaveLength(2);
    expect((await loadState(db, 'sync')).phase).toBe(0.5);
  });
});
