import { afterEach, expect, it, vi } from 'vitest';
import { updateState } from '../../../utils/db/state.ts';
import { answerFeed } from '../../support/world/feed.ts';
import { workerWorld } from '../../support/worker-world.ts';

const NOW = new Date('2026-08-18T02:00:00Z');
const WALKS = ['count', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Asked {
  query?: IDBKeyRange | null;
  count?: number;
}

/** What a request asks for: in one object, or one by one. */
function asked([first, second]: readonly unknown[]): Asked {
  const isOne = typeof first === 'object' && first !== null && 'direction' in first;
  return (isOne ? first : { query: first, count: second }) as Asked;
}

/** Notes each request that goes over all papers: without a limit, and without a range. */
function noteWalks(): string[] {
  const walks: string[] = [];
  for (const name of WALKS) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const { query, count } = asked(args);
      const isAll = (query?.lower ?? query?.upper) === undefined && !Number.isInteger(count);
      if (this.name === 'papers' && isAll) walks.push(name);
      return real.apply(this, args) as never;
    });
  }
  return walks;
}

it('a round with nothing new, a look and a change of the queue go over no paper but those they need', async () => {
  vi.setSystemTime(NOW);
  vi.stubGlobal('fetch', (input: string) => {
    const { status, headers, body } = answerFeed(new URL(input), undefined, {
      now: NOW,
      mode: 'ok',
      votes: 0,
      mostADay: 3,
    });
    const all = { ...headers, date: NOW.toUTCString() };
    return Promise.resolve(new Response(body, { status, headers: all }));
  });
  const all = workerWorld();
  await updateState(all.db, 'backfill', (old) => ({ ...old, paused: true }));
  await all.services.run();
  expect(await all.db.papers.count()).toBeGreaterThan(10);
  const walks = noteWalks();
  await all.services.run();
  await all.command('refresh', { why: 'look' });
  await all.command('save', { keys: ['arxiv:2608.00001'], paper: { title: 'Tides' } });
  await all.services.run();
  expect(walks).toEqual([]);
  vi.restoreAllMocks();
  await all.db.delete();
});
