import { describe, expect, it, vi } from 'vitest';
import { createRouter, type Handlers, type Sender } from '../../utils/message-router.ts';
import { commands, type CommandName } from '../../utils/messages.ts';

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
  restore: { item: {} },
  setState: { key: 'arxiv:2507.02559', state: 'done' },
  setTags: { key: 'arxiv:2507.02559', tags: ['a'] },
  setNotes: { id: 'a', notes: 'b', base: '' },
  bulk: { ids: ['a'], change: { state: 'done' } },
  reorder: { ids: ['a'], place: { before: 'b' } },
  showListed: { title: 'NeurIPS', ids: ['2507.02559'] },
  applyImport: { candidates: [{ keys: ['arxiv:2507.02559'] }] },
  undo: { token: 'a' },
  restoreBackup: { staged: 'a', mode: 'merge' },
  rollBack: { n: 1 },
  settleMirror: { choice: 'restore' },
  evidence: { reports: [{ keys: ['arxiv:2507.02559'], url: 'https://arxiv.org/abs/2507.02559' }] },
  open: { key: 'arxiv:2507.02559' },
  setDone: { key: 'arxiv:2507.02559', done: true },
  match: { papers: [{ title: 'A title', authors: ['A. Person'], year: 2025 }] },
  verdict: { subject: 'openreview:x-1', id: '2507.02559', same: true },
  refresh: { force: false },
  backfill: { paused: true, since: '2024-01' },
  page: { upvotes: 181 },
  markPage: { tabId: 1, url: 'https://example.org/' },
  seen: { months: ['2310'] },
  loadParts: {},
  details: { keys: ['arxiv:2507.02559'] },
  visit: { keys: ['arxiv:2507.02559'] },
  chooseBar: { onlyFeatured: true, hideDone: false, sinceLastVisit: false, folded: false },
  pauseSite: {},
  showToday: {},
  look: { list: 'today' },
  live: { id: '2608.19880' },
  feedSearch: { query: 'agents' },
  setVisits: { visits: { visited: [] } },
  deleteAll: {},
};

function setUp() {
  const act = vi.fn(() => Promise.resolve({}));
  const handlers = Object.fromEntries(
    Object.keys(commands).map((name) => [name, act]),
  ) as unknown as Handlers;
  const route = createRouter({
    handlers,
    matches: ['https://arxiv.org/abs*'],
    isGranted: async (url) => url.hostname === 'dblp.org',
    extensionId: ID,
    ownOrigin: OWN,
    onProblem: vi.fn(),
  });
  return { act, route };
}

const names = Object.keys(commands) as CommandName[];

describe('the router', () => {
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

  it.each(['constructor', '__proto__', 'toString', 7, undefined])('%s is not a command', (name) => {
    expect(setUp().route({ tidemark: name, data: {} }, page)).toBeUndefined();
  });

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
