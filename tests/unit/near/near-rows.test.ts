// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Nearness } from '../../../utils/near/near-papers.ts';
import type { ListingPage } from '../../../utils/overlay/parts.ts';
import { createNearPart } from '../../../utils/overlay/near-rows.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import { listRows, STORED } from '../../support/near-rows.ts';

const NEAR = 'We study silt forecasting.';
const sent: object[] = [];

beforeEach(() => {
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

function looking() {
  const into = { found: new Map<string, Nearness>(), canSay: false };
  const onNews = vi.fn();
  const part = createNearPart();
  const look = (rows: readonly Sighting[], profile: unknown): Promise<void> =>
    part.look(pageOf(rows), profile, into, onNews);
  return { into, onNews, look };
}

it('scores each row once for each profile, and tells when all are there', async () => {
  const { into, onNews, look } = looking();
  const rows = listRows([NEAR, 'Of moons.']);
  await look(rows, STORED);
  expect([...into.found.keys()]).toEqual(['arxiv:2611.20000']);
  expect(into.canSay).toBe(true);
  await look(rows, STORED);
  expect(onNews).toHaveBeenCalledTimes(1);
  const other = { ...STORED, terms: [['moon', 1, 9, 1]] };
  await look(rows, other);
  expect([...into.found.keys()]).toEqual(['arxiv:2611.20001']);
  expect(sent).toEqual([]);
});

it.each([undefined, null, 7, 'x', [], { saved: 3, least: 0, terms: [] }, { least: 1, terms: 'x' }])(
  'says nothing by what is no profile: %j',
  async (profile) => {
    const { into, look } = looking();
    await look(listRows([NEAR]), profile);
    expect(into.found.size).toBe(0);
    expect(into.canSay).toBe(false);
    expect(sent).toEqual([]);
  },
);

it('another profile that comes meanwhile ends the look before it, which is no trouble', async () => {
  const { into, look } = looking();
  const rows = listRows([NEAR, 'Of moons.']);
  const first = look(rows, STORED);
  await Promise.all([first, look(rows, { ...STORED, terms: [['moon', 1, 9, 1]] })]);
  expect([...into.found.keys()]).toEqual(['arxiv:2611.20001']);
  expect(sent).toEqual([]);
});

it('a row that cannot be read is told of as a trouble of the site, and nothing of the page with it', async () => {
  const { onNews, look } = looking();
  const [row] = listRows([NEAR]);
  const broken = {
    ...row,
    get title(): string {
      throw new Error('A secret title');
    },
  } as Sighting;
  await look([broken], STORED);
  expect(onNews).not.toHaveBeenCalled();
  expect(sent).toEqual([
    { tidemark: 'siteProblem', data: { site: 'arXiv', changed: false, unread: 0, near: true } },
  ]);
});
