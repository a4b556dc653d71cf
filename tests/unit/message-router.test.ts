import { describe, expect, it, vi } from 'vitest';
import {
  createRouter,
  type Handlers,
  type RouterDependencies,
  type Sender,
} from '../../utils/message-router.ts';
import { commands, type CommandName } from '../../utils/messages.ts';
import { QueueError } from '../../utils/queue/error.ts';

const ID = 'our-extension';
const OWN = 'chrome-extension://our-extension/';
const page: Sender = { id: ID, url: `${OWN}popup.html` };
const overlay: Sender = {
  id: ID,
  url: 'https://arxiv.org/abs/2507.02559',
  frameId: 0,
  tab: { id: 1 },
};
const DATA: Record<CommandName, unknown> = {
  save: { keys: ['arxiv:2507.02559'] },
  remove: { key: 'arxiv:2507.02559' },
  bringBack: { ids: ['a'] },
  emptyRemoved: {},
  removeUnreadable: {},
  unite: { ids: ['a', 'b'] },
  setState: { key: 'arxiv:2507.02559', state: 'done' },
  setTags: { key: 'arxiv:2507.02559', tags: ['a'] },
  setNotes: { id: 'a', notes: 'b', base: '' },
  changePapers: { papers: [{ key: 'arxiv:2507.02559' }], change: { save: true } },
  bulk: { ids: ['a'], change: { state: 'done' } },
  reorder: { ids: ['a'], place: { before: 'b' } },
  showListed: { title: 'NeurIPS', ids: ['2507.02559'] },
  applyImport: { candidates: [{ keys: ['arxiv:2507.02559'] }] },
  acknowledge: { token: 'a' },
  undo: { token: 'a' },
  restoreBackup: { staged: 'a', mode: 'merge' },
  rollBack: { n: 1 },
  settleMirror: { choice: 'restore' },
  evidence: { reports: [{ keys: ['arxiv:2507.02559'], url: 'https://arxiv.org/abs/2507.02559' }] },
  open: { key: 'arxiv:2507.02559' },
  setDone: { key: 'arxiv:2507.02559', done: true },
  match: { papers: [{ title: 'A title', authors: ['A. Person'], year: 2025 }] },
  verdict: { subject: 'openreview:x-1', id: '2507.02559', same: true },
  refresh: { why: 'look' },
  backfill: { paused: true, since: '2024-01' },
  siteProblem: { site: 'arXiv', changed: true, unread: 2 },
  setBadgeText: { upvotes: 181 },
  markPage: { tabId: 1, url: 'https://example.org/' },
  loadParts: {},
  watched: { papers: [{ title: 'A title', authors: ['A. Person'] }] },
  details: { keys: ['arxiv:2507.02559'] },
  visit: { keys: ['arxiv:2507.02559'] },
  chooseBar: { onlyFeatured: true, hideDone: false, sinceLastVisit: false, folded: false },
  pauseSite: {},
  showToday: {},
  noteVisit: { list: 'today' },
  live: { id: '2608.19880' },
  feedSearch: { query: 'agents' },
  setDigest: { at: '08:30' },
  setVisits: { visits: { visited: [] } },
  seeNews: {},
  syncPreview: { place: 'account' },
  syncSwitch: { place: 'account', on: true },
  syncNow: {},
  syncName: { name: 'Laptop' },
  syncForget: { device: '0123abcd' },
  syncClear: { place: 'account' },
  syncSave: {},
  syncMerge: { staged: 'file' },
  syncSeen: {},
  togetherShare: { name: 'Ada', state: false, notes: false },
  togetherNow: {},
  togetherStop: {},
  deleteAll: {},
};

function setUp(
  act = vi.fn((): Promise<object> => Promise.resolve({})),
  isGranted?: RouterDependencies['isGranted'],
) {
  const onProblem = vi.fn();
  const handlers = Object.fromEntries(
    Object.keys(commands).map((name) => [name, act]),
  ) as unknown as Handlers;
  const route = createRouter({
    handlers,
    matches: ['https://arxiv.org/abs*', 'https://openreview.net/*'],
    isGranted: isGranted ?? (async (url) => url.hostname === 'dblp.org'),
    extensionId: ID,
    ownOrigin: OWN,
    onProblem,
  });
  return { act, route, onProblem };
}

const names = Object.keys(commands) as CommandName[];

describe('the router', () => {
  it('pages of the web may send these commands, and no other', () => {
    const fromPages = Object.entries(commands).filter(([, { from }]) => from === 'overlay');
    expect(fromPages.map(([name]) => name).sort()).toEqual([
      'chooseBar',
      'details',
      'evidence',
      'loadParts',
      'match',
      'open',
      'pauseSite',
      'remove',
      'save',
      'setBadgeText',
      'setDone',
      'setState',
      'setTags',
      'showListed',
      'showToday',
      'siteProblem',
      'undo',
      'verdict',
      'visit',
      'watched',
    ]);
  });

  it.each(names)('%s: our pages may', async (name) => {
    const { act, route } = setUp();
    expect(await route({ tidemark: name, data: DATA[name] }, page)).toEqual({
      ok: true,
      reply: {},
    });
    expect(act).toHaveBeenCalledOnce();
  });

  it.each(names)('%s: the overlay only where the table says so', async (name) => {
    const { route } = setUp();
    const answer = await route({ tidemark: name, data: DATA[name] }, overlay);
    expect(answer?.ok).toBe(commands[name].from === 'overlay');
  });

  it.each([
    ['another extension', { ...page, id: 'other' }],
    ['a frame', { ...overlay, frameId: 3 }],
    ['another site', { ...overlay, url: 'https://evil.example/abs/2507.02559' }],
    ['a look-alike host', { ...overlay, url: 'https://arxiv.org.evil.example/abs/1' }],
    ['http', { ...overlay, url: 'http://arxiv.org/abs/1' }],
    ['no address', { id: ID, tab: { id: 1 }, frameId: 0 }],
    ['no tab', { id: ID, url: overlay.url, frameId: 0 }],
  ])('refuses %s', async (_, sender) => {
    const { act, route } = setUp();
    for (const name of names)
      expect((await route({ tidemark: name, data: DATA[name] }, sender))?.ok).toBe(false);
    expect(act).not.toHaveBeenCalled();
  });

  it.each([
    {},
    { keys: [] },
    { keys: ['javascript:1'] },
    { keys: 'arxiv:1' },
    null,
    [],
    { keys: ['arxiv:1'], snapshot: { title: 'x'.repeat(2000) } },
  ])('refuses to save %j', async (data) => {
    const { act, route } = setUp();
    expect((await route({ tidemark: 'save', data }, page))?.ok).toBe(false);
    expect(act).not.toHaveBeenCalled();
  });

  it('says in words what it refuses, and keeps for diagnostics why', async () => {
    const { route, onProblem } = setUp();
    const stranger = { ...overlay, url: 'https://evil.example/' };
    expect(await route({ tidemark: 'open', data: DATA.open }, stranger)).toEqual({
      ok: false,
      error: 'trouble.sender',
    });
    expect(await route({ tidemark: 'open', data: 5 }, page)).toEqual({
      ok: false,
      error: 'trouble.data',
    });
    expect(onProblem.mock.calls).toEqual([
      ['trouble.sender', 'command open'],
      ['trouble.data', 'command open'],
    ]);
  });

  it.each([
    [new Error('x'.repeat(300)), 'trouble.failed', 'x'.repeat(200)],
    [
      new QueueError('trouble.queue.chooseTwo'),
      'trouble.queue.chooseTwo',
      'trouble.queue.chooseTwo',
    ],
    [
      new QueueError('trouble.queue.manyKeys', { title: 'A secret', most: 50 }),
      'trouble.queue.manyKeys {"title":"A secret","most":50}',
      'trouble.queue.manyKeys {"title":"…","most":50}',
    ],
    [new DOMException('full', 'QuotaExceededError'), 'trouble.diskFull', 'full'],
    ['odd', 'trouble.failed', 'trouble.failed'],
    [undefined, 'trouble.failed', 'trouble.failed'],
  ])('a command that fails with %s is told as %j', async (failure, error, reason) => {
    const { route, onProblem } = setUp(vi.fn(() => Promise.reject(failure as Error)));
    expect(await route({ tidemark: 'open', data: DATA.open }, page)).toEqual({ ok: false, error });
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(reason, 'command open');
  });

  it('gives handlers the checked data, and the sender', async () => {
    const { act, route } = setUp();
    await route({ tidemark: 'setDone', data: { ...(DATA.setDone as object), more: 1 } }, overlay);
    expect(act).toHaveBeenCalledExactlyOnceWith(DATA.setDone, overlay);
  });

  it('asks who granted an unknown site with its address and tab', async () => {
    const isGranted = vi.fn(() => Promise.resolve(true));
    const { act, route } = setUp(undefined, isGranted);
    const url = 'https://dblp.org/db/x';
    expect((await route({ tidemark: 'open', data: DATA.open }, { ...overlay, url }))?.ok).toBe(
      true,
    );
    expect(isGranted).toHaveBeenCalledExactlyOnceWith(new URL(url), 1);
    expect(act).toHaveBeenCalledOnce();
  });

  it.each([undefined, null, 'open', 7])('%j is no message of ours', (message) => {
    expect(setUp().route(message, page)).toBeUndefined();
  });

  it('a private window is told so, and leaves no trace in diagnostics', async () => {
    const hidden = { ...overlay, tab: { id: 1, incognito: true } };
    const { act, route, onProblem } = setUp();
    expect(await route({ tidemark: 'save', data: DATA.save }, hidden)).toEqual({
      ok: false,
      error: 'trouble.private',
    });
    expect((await route({ tidemark: 'open', data: 5 }, hidden))?.ok).toBe(false);
    expect(onProblem).not.toHaveBeenCalled();
    expect(act).not.toHaveBeenCalled();
    expect((await route({ tidemark: 'open', data: DATA.open }, hidden))?.ok).toBe(true);
  });

  it('a verdict can be taken back', async () => {
    const { act, route } = setUp();
    const data = { ...(DATA.verdict as object), same: null };
    expect((await route({ tidemark: 'verdict', data }, page))?.ok).toBe(true);
    expect(act).toHaveBeenCalledExactlyOnceWith(data, page);
  });

  it.each(['constructor', '__proto__', 'toString', 7, undefined, ['open']])(
    '%s is not a command',
    (name) => {
      expect(setUp().route({ tidemark: name, data: {} }, page)).toBeUndefined();
    },
  );

  it('writes nothing from private windows', async () => {
    const { act, route } = setUp();
    const answer = await route(
      { tidemark: 'save', data: DATA.save },
      { ...overlay, tab: { id: 1, incognito: true } },
    );
    expect(answer?.ok).toBe(false);
    expect(act).not.toHaveBeenCalled();
  });
});
