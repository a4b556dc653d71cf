// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageState } from '../../../utils/overlay/messages/page-state.ts';
import type { Store } from '../../../utils/overlay/store.ts';
import { PAGE_QUERY } from '../../../utils/page-state.ts';
import type { Sighting, Site } from '../../../utils/sites/types.ts';

type Listener = (message: unknown, sender: object, reply: (state: unknown) => void) => void;

const PAPER: Sighting = {
  keys: ['arxiv:2608.00001'],
  title: 'Tides',
  authors: [],
  url: '',
  anchor: document.createElement('h1'),
  primary: true,
};
let listener: Listener | undefined;
let sent: unknown[];
let gone: AbortController;

beforeEach(() => {
  sent = [];
  gone = new AbortController();
  const runtime = {
    id: 'ours',
    onMessage: {
      addListener: (one: Listener) => (listener = one),
      removeListener: () => (listener = undefined),
    },
    sendMessage: (message: unknown) => Promise.resolve(void sent.push(message)),
  };
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => vi.unstubAllGlobals());

/** The state of a page on which the site says so; `ask` as the popup does. */
function setUp(isChanged: () => boolean, upvotes: Record<string, number> = {}) {
  const site = { name: 'a-site' } as Site;
  const trend = (id: string) => (id in upvotes ? { upvotes: upvotes[id] } : undefined);
  const say = createPageState({
    site,
    isChanged,
    store: { trend } as unknown as Store,
    countMarks: () => 4,
    signal: gone.signal,
  });
  const ask = (message: unknown = PAGE_QUERY, sender: object = { id: 'ours' }): unknown => {
    let answer: unknown;
    listener?.(message, sender, (state) => (answer = state));
    return answer;
  };
  return { say, ask };
}

it('says that the site has changed when that is known', () => {
  const { say, ask } = setUp(() => true);
  say([PAPER]);
  expect(ask()).toEqual({
    site: 'a-site',
    sightings: 1,
    marks: 4,
    paper: { key: 'arxiv:2608.00001', title: 'Tides', arxivId: '2608.00001' },
    changed: true,
  });
});

it('not when it says no', () => {
  expect(setUp(() => false).ask()).toMatchObject({ changed: false, sightings: 0 });
});

it('answers our popup only, and nobody when it is gone', () => {
  const { ask } = setUp(() => true);
  expect(ask('another')).toBeUndefined();
  expect(ask(PAGE_QUERY, { id: 'other' })).toBeUndefined();
  expect(ask(PAGE_QUERY, { id: 'ours', tab: { id: 1 } })).toBeUndefined();
  gone.abort();
  expect(ask()).toBeUndefined();
});

it('tells the upvotes of the page’s own paper for the toolbar, each count once', () => {
  const upvotes: Record<string, number> = { '2608.00001': 181 };
  const { say } = setUp(() => false, upvotes);
  const other = { ...PAPER, primary: false };
  say([other]);
  expect(sent).toEqual([]);
  say([PAPER]);
  say([PAPER]);
  upvotes['2608.00001'] = 182;
  say([PAPER]);
  say([other]);
  expect(sent).toEqual(
    [181, 182, undefined].map((n) => ({ tidemark: 'setBadgeText', data: { upvotes: n } })),
  );
});
