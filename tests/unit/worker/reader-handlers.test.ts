import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { FeedError } from '../../../utils/feed/error.ts';
import type { PaperClient } from '../../../utils/feed/paper-client.ts';
import { paperRow } from '../../support/paper.ts';
import { createReaderHandlers } from '../../../utils/worker/reader-handlers.ts';

const db = openDb('reader-handlers');
afterEach(() => db.delete({ disableAutoOpen: false }));

const clock = { now: new Date('2026-08-21T15:00:00.000Z') };
const change = vi.fn<(at: string | undefined) => Promise<void>>(() => Promise.resolve());
const nothing = (): Promise<never> => Promise.reject(new FeedError('http', { status: 404 }));
const setUp = (papers: Partial<PaperClient> = {}) =>
  createReaderHandlers({
    db,
    now: () => clock.now,
    papers: { readPaper: nothing, search: nothing, ...papers },
    digest: { change },
  });

const PAPER = {
  id: '2608.00001',
  title: 'Tides',
  summary: 'Words.',
  authors: [{ name: 'Mei Zhao' }],
  upvotes: 3,
  publishedAt: '2026-08-20T10:00:00.000Z',
};

describe('what the reader’s own pages ask of the worker', () => {
  it('a look at a list: what came since the last visit is new, and today is no missed day', async () => {
    const handlers = setUp();
    await handlers.noteVisit({ list: 'today' }, {});
    expect(await db.looks.toArray()).toEqual([{ list: 'today', at: '2026-08-21T15:00:00.000Z' }]);
    const { seenThrough, visited } = await loadState(db, 'visits');
    expect([seenThrough, ...visited]).toContain('2026-08-21');
  });

  it('when the daily digest is told, or that it is not', async () => {
    await setUp().setDigest({ at: '08:30' }, {});
    await setUp().setDigest({ at: null }, {});
    expect(change.mock.calls).toEqual([['08:30'], [undefined]]);
  });

  it('“mark all seen”, and its undo', async () => {
    const visits = { seenThrough: '2026-08-19', visited: ['2026-08-21'] };
    expect(await setUp().setVisits({ visits }, {})).toEqual({});
    expect(await loadState(db, 'visits')).toEqual(visits);
  });

  it('a paper’s live details are kept; the newest 500 stay', async () => {
    const row = (n: number) => ({
      id: `2607.${String(10_000 + n)}`,
      at: `2026-08-20T00:00:00.${String(n).padStart(3, '0')}Z`,
      paper: paperRow('2607.10000'),
    });
    await db.live.bulkPut(Array.from({ length: 500 }, (_, n) => row(n)) as never[]);
    const asked: string[] = [];
    const readPaper = (id: string) => Promise.resolve((asked.push(id), PAPER));
    expect(await setUp({ readPaper }).live({ id: '2608.00001' }, {})).toEqual({});
    expect(asked).toEqual(['2608.00001']);
    expect((await db.live.get('2608.00001'))?.paper.title).toBe('Tides');
    expect(await db.live.count()).toBe(500);
    expect(await db.live.get('2607.10000')).toBeUndefined();
    expect(await db.live.get('2607.10001')).toBeDefined();
  });

  it('a failure is worded, and nothing is stored', async () => {
    const handlers = setUp();
    expect(await handlers.live({ id: '2608.00001' }, {})).toEqual({
      failed: 'trouble.feed.unknownPaper',
    });
    expect(await db.live.count()).toBe(0);
    const offline = setUp({
      readPaper: () => Promise.reject(new FeedError('offline')),
      search: () => Promise.reject(new FeedError('offline')),
    });
    const { failed } = await offline.live({ id: '2608.00001' }, {});
    expect(failed).toMatch(/./);
    expect(failed).not.toBe('trouble.feed.unknownPaper');
    expect(await offline.feedSearch({ query: 'tides' }, {})).toEqual({ papers: [], failed });
  });

  it('the feed’s own search: its papers, and what was left out is noted', async () => {
    const asked: string[] = [];
    const search = (query: string) =>
      Promise.resolve((asked.push(query), [{ paper: PAPER }, { paper: { ...PAPER, id: 7 } }]));
    const found = await setUp({ search } as never).feedSearch({ query: 'tides' }, {});
    expect(asked).toEqual(['tides']);
    expect(found.papers.map(({ id }) => id)).toEqual(['2608.00001']);
    expect(found.failed).toBeUndefined();
    expect(await db.problems.count()).toBe(1);
  });
});
