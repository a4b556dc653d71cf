import { afterEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { createSync } from '../../../utils/feed/sync.ts';
import { answerFeed } from '../../support/world/feed.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const db = openDb('by-hand');

afterEach(() => db.delete({ disableAutoOpen: false }));

it('a day asked for by hand waits for one reading of the worker’s own at most', async () => {
  const asked: string[] = [];
  let refreshed: Promise<unknown> | undefined;
  const sync = createSync({
    db,
    now: () => NOW,
    random: () => 0.5,
    online: () => true,
    sleep: async () => {
      await refreshed;
    },
    ask: (input) => {
      const url = new URL(input);
      asked.push(String(url.searchParams.get('date')));
      // Asked for while the worker’s second reading is on its way.
      if (asked.length === 2) refreshed = sync.refresh({ day: '2026-05-06', why: 'press' });
      const { status, headers, body } = answerFeed(url, undefined, {
        now: NOW,
        mode: 'ok',
        votes: 0,
      });
      return Promise.resolve(new Response(body, { status, headers }));
    },
  });
  await sync.runDue();
  expect(asked.indexOf('2026-05-06')).toBeLessThanOrEqual(3);
  expect(await db.days.get('2026-05-06')).toMatchObject({ day: '2026-05-06' });
  expect(await db.days.count()).toBe(16);
});

it('a look before the worker began already counts as the first of the first run', async () => {
  const sync = createSync({
    db,
    now: () => NOW,
    random: () => 0.5,
    ask: (input) => {
      const { status, headers, body } = answerFeed(new URL(input), undefined, {
        now: NOW,
        mode: 'ok',
        votes: 0,
      });
      return Promise.resolve(new Response(body, { status, headers }));
    },
  });
  await sync.refresh({ why: 'look' });
  expect((await loadState(db, 'sync')).firstRun).toEqual({ read: 1, total: 15 });
});
