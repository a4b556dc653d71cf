// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NearRows } from '../../../utils/overlay/near.ts';
import type { ListingPage } from '../../../utils/overlay/parts.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { listRows, STORED } from '../../support/near-rows.ts';

const NEAR = 'We study silt forecasting.';
const OTHER = { ...STORED, terms: [['moon', 1, 9, 1]] };
const FAILED = {
  tidemark: 'siteProblem',
  data: { site: 'arXiv', changed: false, unread: 0, near: true },
};
const sent: object[] = [];

beforeEach(() => {
  vi.resetModules();
  sent.length = 0;
  const sendMessage = (message: object): Promise<object> => {
    sent.push(message);
    return Promise.resolve({ ok: true, reply: {} });
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
});
afterEach(() => vi.unstubAllGlobals());

const pageOf = (sightings: readonly Sighting[]): ListingPage =>
  ({ sightings }) as unknown as ListingPage;
const near = (rows: NearRows | undefined): string[] => [...(rows?.found.keys() ?? [])];

/** The part as it is in a page that was just opened. */
async function looking() {
  const { createNearPart } = await import('../../../utils/overlay/near-rows.ts');
  const part = createNearPart();
  return (rows: readonly Sighting[], profile: unknown): Promise<NearRows | undefined> =>
    part.look(pageOf(rows), profile);
}

/** Counts how often the title of a row is read: a row that is scored is read. */
function counted(row: Sighting | undefined) {
  const title = vi.fn(() => 'A title');
  const one = Object.defineProperty({ ...row }, 'title', { get: title }) as Sighting;
  return { one, reads: () => title.mock.calls.length };
}

it('scores each row once for each profile, and says what it said where nothing is new', async () => {
  const look = await looking();
  const [first, second] = listRows([NEAR, 'Of moons.']);
  const { one, reads } = counted(first);
  const rows = [one, second as Sighting];
  const [a, b] = await Promise.all([look(rows, STORED), look(rows, STORED)]);
  const once = reads();
  expect(once).toBeGreaterThan(0);
  expect(near(a)).toEqual(['arxiv:2611.20000']);
  expect(a?.canSay).toBe(true);
  expect(b).toBe(a);
  expect(await look(rows, STORED)).toBe(a);
  expect(reads()).toBe(once);
  expect(near(await look(rows, OTHER))).toEqual(['arxiv:2611.20001']);
  expect(near(a)).toEqual(['arxiv:2611.20000']);
  expect(sent).toEqual([]);
});

it('rows that come later are added to those before', async () => {
  const look = await looking();
  const rows = listRows([NEAR, 'Of moons.', NEAR]);
  const before = await look(rows.slice(0, 2), STORED);
  expect(near(await look(rows, STORED))).toEqual(['arxiv:2611.20000', 'arxiv:2611.20002']);
  expect(near(before)).toEqual(['arxiv:2611.20000']);
});

it.each([undefined, null, 7, 'x', [], { saved: 3, least: 0, terms: [] }, { least: 1, terms: 'x' }])(
  'says nothing by what is no profile: %j',
  async (profile) => {
    const look = await looking();
    const rows = await look(listRows([NEAR]), profile);
    expect(near(rows)).toEqual([]);
    expect(rows?.canSay).toBe(false);
    expect(sent).toEqual([]);
  },
);

it('another profile that comes meanwhile ends the look before it, which is no trouble', async () => {
  const look = await looking();
  const rows = listRows([NEAR, 'Of moons.']);
  const [first, second] = await Promise.all([look(rows, STORED), look(rows, OTHER)]);
  expect(first).toBeUndefined();
  expect(near(second)).toEqual(['arxiv:2611.20001']);
  expect(sent).toEqual([]);
});

it('a row that cannot be read is told of once a page, nothing of the page with it, and tried again', async () => {
  const look = await looking();
  const [row] = listRows([NEAR]);
  let isBroken = true;
  const broken = {
    ...row,
    get title(): string {
      if (isBroken) throw new Error('A secret title');
      return 'A title';
    },
  } as Sighting;
  expect(await look([broken], STORED)).toBeUndefined();
  expect(await look([broken], STORED)).toBeUndefined();
  expect(sent).toEqual([FAILED]);
  isBroken = false;
  expect(near(await look([broken], STORED))).toEqual(['arxiv:2611.20000']);
});
