import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { createHandlers, type HandlerDependencies } from '../../../utils/worker/handlers.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const db = openDb('commands-of-pages');
afterEach(() => db.delete({ disableAutoOpen: false }));
const NOW = '2026-08-21T10:00:00.000Z';
const TAB = { id: 7, index: 3, windowId: 2 };

/** The handlers over stand-ins; `did` tells what they did, in turn, and with what. */
function setUp() {
  const did: unknown[] = [];
  const note =
    (name: string, answer?: unknown) =>
    (...args: unknown[]) => {
      did.push([name, ...args]);
      return Promise.resolve(answer);
    };
  const { browser, of } = fakeBrowser({ 'tabs.query': () => [] });
  const deps = {
    browser,
    db,
    now: () => new Date(NOW),
    queue: { markOpened: note('opened') },
    publish: note('publish'),
    reschedule: note('reschedule'),
    wake: note('wake'),
    sync: { refresh: note('refresh', { changed: true }) },
    backfill: { change: note('change') },
    matcher: { match: note('match', [{ grade: 'title', id: '2608.00001' }, undefined]) },
  } as unknown as HandlerDependencies;
  return { did, of, handlers: createHandlers(deps) };
}

describe('what pages ask of the worker', () => {
  it('a paper is opened: shown in the library beside the page, remembered, and its mark follows', async () => {
    const { did, of, handlers } = setUp();
    expect(await handlers.open({ key: 'arxiv:math/9901001' }, { tab: TAB })).toEqual({});
    expect(of('tabs.create')).toEqual([
      [{ url: 'ext://ours/library.html#paper/arxiv:math/9901001', index: 4, windowId: 2 }],
    ]);
    expect(did).toEqual([['opened', 'arxiv:math/9901001'], ['publish']]);
  });

  it('one that a page of ours shows already is only remembered', async () => {
    const { did, of, handlers } = setUp();
    await handlers.open({ key: 'arxiv:2608.00001', show: false }, { tab: TAB });
    await handlers.open({ key: 'arxiv:2608.00002', show: false }, {});
    expect(of('tabs.create')).toEqual([]);
    expect(did).toEqual([
      ['opened', 'arxiv:2608.00001'],
      ['publish'],
      ['opened', 'arxiv:2608.00002'],
      ['publish'],
    ]);
  });

  it('from a private window it is shown, and nothing is written', async () => {
    const { did, of, handlers } = setUp();
    const tab = { ...TAB, incognito: true };
    await handlers.open({ key: 'arxiv:2608.00001', show: true }, { tab });
    expect(of('tabs.create')).toHaveLength(1);
    expect(did).toEqual([]);
  });

  it('papers named by title: one answer each, in their order', async () => {
    const { did, handlers } = setUp();
    const papers = [
      { title: 'Tides', authors: [] },
      { title: 'Waves', authors: [] },
    ];
    expect(await handlers.match({ papers }, {})).toEqual({
      matches: [{ grade: 'title', id: '2608.00001' }, null],
    });
    expect(did).toEqual([['match', papers]]);
  });

  it('a reading: when the reader looked is kept, then it is followUp whole and planned anew', async () => {
    const { did, handlers } = setUp();
    await db.state.put({
      name: 'sync',
      value: { skew: 0, lastReadAt: '2026-08-21T09:00:00.000Z' },
    });
    const wish = { day: '2026-08-20', why: 'press' } as const;
    expect(await handlers.refresh(wish, {})).toEqual({ changed: true });
    expect(did).toEqual([['refresh', wish], ['publish', 'all'], ['reschedule']]);
    expect(await loadState(db, 'sync')).toEqual({
      skew: 0,
      lastReadAt: '2026-08-21T09:00:00.000Z',
      lastLookAt: NOW,
    });
  });

  it('the copy of the archive is changed, and the worker goes on with it at once', async () => {
    const { did, handlers } = setUp();
    const change = { paused: false, since: '2024-01' };
    expect(await handlers.backfill(change, {})).toEqual({});
    expect(did).toEqual([['change', change], ['wake']]);
  });
});
