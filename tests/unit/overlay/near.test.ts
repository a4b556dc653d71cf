// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NearPart } from '../../../utils/overlay/near.ts';
import type { ListingPage } from '../../../utils/overlay/parts.ts';
import { createNearPart } from '../../../utils/overlay/near-rows.ts';
import { listRows, STORED } from '../../support/near-rows.ts';

type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

const OTHER = { ...STORED, terms: [['moon', 1, 9, 1]] };
const FAILED = {
  tidemark: 'siteProblem',
  data: { site: 'arXiv', changed: false, unread: 0, near: true },
};
const LOADED = { tidemark: 'loadParts', data: { near: true } };
const sent: { tidemark: string; data: object }[] = [];
const listeners = new Set<OnChanged>();
let get: () => Promise<object>;
let looks: number;
let onLook: () => void;
let onLoad: () => Promise<void>;
let closing: AbortController;

const settled = (ms = 60): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The module as a page that was just opened has it: what it knows of rows is of that page. */
async function opened() {
  vi.resetModules();
  const { near, offerNear } = await import('../../../utils/overlay/near.ts');
  const load = (): void => {
    const part = createNearPart();
    const look: NearPart['look'] = (...asked) => {
      looks += 1;
      onLook();
      return part.look(...asked);
    };
    offerNear({ look });
  };
  const sendMessage = async (message: { tidemark: string; data: object }): Promise<object> => {
    sent.push(message);
    await settled(1);
    if (message.tidemark === 'loadParts') {
      load();
      await onLoad();
    }
    return { ok: true, reply: {} };
  };
  const onChanged = { addListener: (on: OnChanged) => void listeners.add(on) };
  const local = { get: () => get(), onChanged };
  vi.stubGlobal('chrome', { runtime: { sendMessage }, storage: { local } });
  const sightings = listRows(['We study silt forecasting.', 'Of moons.']);
  const page = { sightings, abstract: document.body } as unknown as ListingPage;
  const names = (): string[] => sightings.filter((one) => near.of(one)).map(({ keys }) => keys[0]);
  const heard = vi.fn();
  near.listen(heard, closing.signal);
  return { near, page, names, heard };
}

const store = (value: unknown, key = 'n1'): void =>
  listeners.forEach((on) => on({ [key]: { newValue: value } }));

beforeEach(() => {
  sent.length = 0;
  listeners.clear();
  looks = 0;
  onLook = () => undefined;
  onLoad = () => Promise.resolve();
  closing = new AbortController();
  get = () => Promise.resolve({ n1: STORED });
});
afterEach(() => {
  vi.unstubAllGlobals();
  delete (globalThis as { tidemarkNear?: unknown }).tidemarkNear;
});

it('the bundle is asked for once where there is a profile, and the rows are known', async () => {
  const { near, page, names, heard } = await opened();
  await Promise.all([near.look(page), near.look(page)]);
  expect(names()).toEqual(['arxiv:2611.20000']);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(sent).toEqual([LOADED]);
  const { offerNear } = await import('../../../utils/overlay/near.ts');
  offerNear({ look: () => Promise.reject(new Error('a second part')) });
  await near.look(page);
  expect(names()).toEqual(['arxiv:2611.20000']);
});

it.each([
  ['without a profile', document.body, {}],
  ['on another page', undefined, { n1: { ...STORED, leastOfTitle: 0.01 } }],
  ['of titles alone', null, { n1: STORED }],
])('nothing is asked for %s', async (_, abstract, stored) => {
  const { near, page, names } = await opened();
  get = () => Promise.resolve(stored);
  await near.look({ ...page, abstract });
  expect(names()).toEqual([]);
  expect(sent).toEqual([]);
});

it('a profile that comes, or changes, while the page is open is followed; another key is not', async () => {
  const { near, page, names } = await opened();
  get = () => Promise.resolve({});
  await near.look(page);
  store(STORED, 'settings');
  await settled();
  expect(names()).toEqual([]);
  store(STORED);
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20000']));
  store(OTHER);
  expect(names()).toEqual(['arxiv:2611.20000']);
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20001']));
});

it('a profile that comes when the bundle is there, before the worker says so, is the one that counts', async () => {
  const { near, page, names } = await opened();
  onLoad = () =>
    new Promise((resolve) => {
      onLook = resolve;
      store(OTHER);
    });
  await near.look(page);
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20001']));
});

it('no row loses its mark while all are scored by another profile', async () => {
  const { near, page, names, heard } = await opened();
  await near.look(page);
  const seen: string[][] = [];
  heard.mockImplementation(() => void seen.push(names()));
  store(OTHER);
  store({ ...OTHER, saved: 10 });
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20001']));
  expect(seen).toEqual([['arxiv:2611.20001']]);
});

it.each([
  ['is deleted', undefined],
  ['has no terms', { saved: 3, least: 0, terms: [] }],
])('a profile that %s takes with it what was said of rows', async (_, value) => {
  const { near, page, names, heard } = await opened();
  await near.look(page);
  expect(near.canSay()).toBe(true);
  store(value);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
  expect(names()).toEqual([]);
  expect(near.canSay()).toBe(false);
  await near.look(page);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('one that is deleted while rows are scored by it says nothing later', async () => {
  const { near, page, names } = await opened();
  onLook = () => store(undefined);
  await near.look(page);
  await settled();
  expect(looks).toBe(1);
  expect(names()).toEqual([]);
});

it('lists of titles follow the wish for them', async () => {
  const { near, page, names } = await opened();
  const byTitle = { ...STORED, leastOfTitle: 0.05 };
  const [first] = listRows(['']);
  const titles = {
    ...page,
    sightings: [{ ...first, title: 'Silt forecasting' }],
    abstract: null,
  } as unknown as ListingPage;
  get = () => Promise.resolve({ n1: byTitle });
  await near.look(titles);
  expect(names()).toEqual(['arxiv:2611.20000']);
  store(STORED);
  await vi.waitFor(() => expect(names()).toEqual([]));
});

it('nothing is scored while nobody listens: the reader switched the page off', async () => {
  const { near, page, names, heard } = await opened();
  await near.look(page);
  closing.abort();
  store(OTHER);
  await settled();
  expect(looks).toBe(1);
  expect(heard).toHaveBeenCalledTimes(1);
  closing = new AbortController();
  near.listen(heard, closing.signal);
  await near.look(page);
  expect(names()).toEqual(['arxiv:2611.20001']);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('a profile that cannot be read is told of once a page, and read at the next pass', async () => {
  const { near, page, names } = await opened();
  get = () => Promise.reject(new Error('the disk'));
  await near.look(page);
  await near.look(page);
  expect(names()).toEqual([]);
  expect(sent).toEqual([FAILED]);
  get = () => Promise.resolve({ n1: STORED });
  await near.look(page);
  expect(names()).toEqual(['arxiv:2611.20000']);
});
