// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListingPage } from '../../../utils/overlay/parts.ts';
import { createNearPart } from '../../../utils/overlay/near-rows.ts';
import { listRows, STORED } from '../../support/near-rows.ts';

type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

const sent: { tidemark: string; data: object }[] = [];
const listeners: OnChanged[] = [];
let get: () => Promise<object>;

/** The module as a page that was just opened has it: what it knows of rows is of that page. */
async function opened(address = 'https://arxiv.org/list/cs.LG/new') {
  vi.resetModules();
  const { near, offerNear } = await import('../../../utils/overlay/near.ts');
  history.replaceState(null, '', '/');
  vi.stubGlobal('location', { href: address });
  const load = (): void => offerNear(createNearPart());
  const sendMessage = (message: { tidemark: string; data: object }): Promise<object> => {
    sent.push(message);
    if (message.tidemark === 'loadParts') load();
    return Promise.resolve({ ok: true, reply: {} });
  };
  const onChanged = { addListener: (on: OnChanged) => void listeners.push(on) };
  const local = { get: () => get(), onChanged };
  vi.stubGlobal('chrome', { runtime: { sendMessage }, storage: { local } });
  const sightings = listRows(['We study silt forecasting.', 'Of moons.']);
  const page = { sightings, abstract: document.body } as unknown as ListingPage;
  const names = (): string[] => sightings.filter((one) => near.of(one)).map(({ keys }) => keys[0]);
  return { near, page, names };
}

beforeEach(() => {
  sent.length = 0;
  listeners.length = 0;
  get = () => Promise.resolve({ n1: STORED });
});
afterEach(() => {
  vi.unstubAllGlobals();
  delete (globalThis as { tidemarkNear?: unknown }).tidemarkNear;
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

it('the bundle is asked for where there is a profile, and the rows are known', async () => {
  const { near, page, names } = await opened();
  const heard = vi.fn();
  near.listen(heard);
  near.look(page);
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20000']));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(sent).toEqual([{ tidemark: 'loadParts', data: { near: true } }]);
});

it.each([
  ['without a profile', 'https://arxiv.org/list/cs.LG/new', {}, true],
  ['on another page', 'https://arxiv.org/abs/2611.20000', { n1: STORED }, true],
  ['of titles alone', 'https://arxiv.org/list/cs.LG/recent', { n1: STORED }, false],
])('nothing is asked for %s', async (_, address, stored, abstract) => {
  const { near, page, names } = await opened(address);
  get = () => Promise.resolve(stored);
  near.look({ ...page, abstract: abstract ? page.abstract : null });
  await settled();
  expect(names()).toEqual([]);
  expect(sent).toEqual([]);
});

it('a profile that comes, or changes, while the page is open is followed; another key is not', async () => {
  const { near, page, names } = await opened();
  get = () => Promise.resolve({});
  near.look(page);
  await vi.waitFor(() => expect(listeners).toHaveLength(1));
  await settled();
  listeners[0]?.({ settings: { newValue: STORED } });
  await settled();
  expect(names()).toEqual([]);
  listeners[0]?.({ n1: { newValue: STORED } });
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20000']));
  listeners[0]?.({ n1: { newValue: { ...STORED, terms: [['moon', 1, 9, 1]] } } });
  await vi.waitFor(() => expect(names()).toEqual(['arxiv:2611.20001']));
});

it('a profile that cannot be read is told of once a page', async () => {
  const { near, page, names } = await opened();
  get = () => Promise.reject(new Error('the disk'));
  near.look(page);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  near.look(page);
  await settled();
  expect(names()).toEqual([]);
  expect(sent).toEqual([
    { tidemark: 'siteProblem', data: { site: 'arXiv', changed: false, unread: 0, near: true } },
  ]);
});
