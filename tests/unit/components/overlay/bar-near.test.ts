// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBar } from '../../../../components/overlay/bar/bar.ts';
import type { Nearness } from '../../../../utils/near/near-papers.ts';
import type { KeyGuard } from '../../../../utils/overlay/key-guard.ts';
import { offerMore, type More } from '../../../../utils/overlay/more.ts';
import { near } from '../../../../utils/overlay/near.ts';
import type { PanelEvents, PanelPaint } from '../../../../utils/overlay/panel.ts';
import type { ListingPage } from '../../../../utils/overlay/parts.ts';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import { watched } from '../../../../utils/overlay/messages/watched.ts';
import { byReader, shadowRoots } from '../../../support/overlay-dom.ts';
import { listRows } from '../../../support/near-rows.ts';
import { t } from '../../../../utils/i18n/t.ts';

const WHY: Nearness = { score: 1, reasons: [] };
const rows = listRows(['a', 'b', 'c']);
const [first, second, third] = rows.map(({ keys }) => keys[0]);
const heard: (() => void)[] = [];
let nearKeys: (string | undefined)[];
let roots: ShadowRoot[];
let events: PanelEvents;
const paint = vi.fn<(now: PanelPaint) => void>();

beforeEach(() => {
  heard.length = 0;
  nearKeys = [first];
  roots = shadowRoots();
  vi.spyOn(near, 'of').mockImplementation(({ keys }) =>
    nearKeys.includes(keys[0]) ? WHY : undefined,
  );
  vi.spyOn(near, 'look').mockResolvedValue();
  for (const one of [near, watched])
    vi.spyOn(one, 'listen').mockImplementation((onNews) => void heard.push(onNews));
  const panel = { element: document.createElement('aside'), css: '', paint };
  const createPanel: More['createPanel'] = (_, __, given) => {
    events = given;
    return panel;
  };
  offerMore({ createPanel } as unknown as More);
  vi.stubGlobal('chrome', { runtime: { sendMessage: () => Promise.resolve({ ok: true }) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const page = {
  sightings: rows,
  markOf: () => undefined,
  isDone: () => false,
  watching: '',
  dark: false,
  abstract: document.body,
} as unknown as ListingPage;

function standing(stored: object = {}) {
  const guard = { add: vi.fn(), remove: vi.fn() } as unknown as KeyGuard;
  const actions = { canSave: false } as Actions;
  const bar = createBar({ doc: document, actions, guard, stored });
  bar.update(page, undefined);
  return bar;
}

const hidden = (): (string | undefined)[] =>
  rows
    .filter(({ row }) => row?.[1]?.classList.contains('tidemark-hidden'))
    .map(({ keys }) => keys[0]);

const inBar = (name: string): Element | null | undefined =>
  roots.at(-1)?.querySelector(`[aria-label^="${name}"]`);

async function open(): Promise<void> {
  inBar(t('bar.open'))?.dispatchEvent(byReader(new MouseEvent('click')));
  await vi.waitFor(() => expect(paint).toHaveBeenCalled());
}

it('a bar that was taken away hides no row, whatever comes later', () => {
  const bar = standing({ onlyFeatured: true });
  expect(hidden()).toEqual([first, second, third]);
  bar.remove();
  expect(hidden()).toEqual([]);
  expect(heard).toHaveLength(2);
  for (const onNews of heard) onNews();
  expect(hidden()).toEqual([]);
  expect(document.querySelectorAll('style')).toHaveLength(0);
});

it('is told nothing more once it was taken away', () => {
  vi.mocked(near.listen).mockRestore();
  vi.mocked(watched.listen).mockRestore();
  const signals = [near, watched].map((one) => vi.spyOn(one, 'listen'));
  const bar = standing();
  const given = signals.map(({ mock }) => mock.calls[0]?.[1]);
  expect(given.map((signal) => signal?.aborted)).toEqual([false, false]);
  bar.remove();
  expect(given.map((signal) => signal?.aborted)).toEqual([true, true]);
});

it('rows that are not near come and go at a press alone', async () => {
  const bar = standing();
  await open();
  expect(hidden()).toEqual([]);
  events.choose({ onlyNear: true });
  expect(hidden()).toEqual([second, third]);
  for (const keys of [[second], [], [first, second, third]]) {
    nearKeys = keys;
    for (const onNews of heard) onNews();
    bar.update(page, undefined);
    expect(hidden()).toEqual([second, third]);
  }
  events.choose({ hideDone: true });
  expect(hidden()).toEqual([second, third]);
  events.choose({ onlyNear: false });
  expect(hidden()).toEqual([]);
  bar.remove();
});

it('a row that comes after the press stays, near or not: a page would learn of it', async () => {
  const bar = standing();
  await open();
  events.choose({ onlyNear: true });
  const [, , , later] = listRows(['a', 'b', 'c', 'd']);
  bar.update({ ...page, sightings: [...rows, later] } as ListingPage, undefined);
  expect(later?.row?.[0]?.classList.contains('tidemark-hidden')).toBe(false);
  bar.remove();
});

it('a hidden row that the reader goes to is there again, until they choose anew', async () => {
  const bar = standing({ onlyFeatured: true });
  await open();
  const [, row] = rows;
  if (row) events.show(row);
  expect(hidden()).toEqual([first, third]);
  bar.update(page, undefined);
  expect(hidden()).toEqual([first, third]);
  events.choose({ hideDone: true });
  expect(hidden()).toEqual([first, second, third]);
  bar.remove();
});

it('the count says to all how many rows are near', () => {
  nearKeys = [first, second];
  const bar = standing();
  const words = t('bar.countLabel', { n: 0, total: 3 });
  expect(inBar(words)?.getAttribute('aria-label')).toBe(`${words}, ${t('near.count', { n: 2 })}`);
  nearKeys = [];
  for (const onNews of heard) onNews();
  expect(inBar(words)?.getAttribute('aria-label')).toBe(words);
  bar.remove();
});
