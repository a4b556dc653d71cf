import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Browser } from '../../../utils/browser.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { matchesPattern } from '../../../utils/sites/match-pattern.ts';
import { createToolbar } from '../../../utils/worker/toolbar.ts';
import { paperRow } from '../../support/paper.ts';

let db: TidemarkDb;
let badges: [number, string][];
let onUpdated: (id: number, _: object, tab: { url?: string; incognito?: boolean }) => void;
let filter: { urls: string[] };

beforeEach(() => {
  db = openDb('toolbar');
  badges = [];
  onUpdated = () => undefined;
});
afterEach(() => db.delete());

const toolbar = (takesFilter = true) =>
  createToolbar(
    {
      action: {
        setBadgeBackgroundColor: vi.fn(() => Promise.resolve()),
        setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
          Promise.resolve(void badges.push([tabId, text])),
      },
      tabs: {
        onUpdated: {
          addListener: (listener: typeof onUpdated, only: typeof filter) => {
            if (!takesFilter) throw new TypeError('no filter');
            onUpdated = listener;
            filter = only;
          },
        },
      },
    } as unknown as Browser,
    db,
  );

it.each([
  [0, '0'],
  [181, '181'],
  [999, '999'],
  [1000, '1.0k'],
  [1249, '1.2k'],
  [9949, '9.9k'],
  [9950, '10k'],
  [undefined, ''],
])('%s upvotes: %j on the icon of that tab', async (upvotes, text) => {
  await toolbar().show(3, upvotes);
  expect(badges).toEqual([[3, text]]);
});

it('follows PDFs of arXiv, where no script of ours runs; not in private windows', async () => {
  await db.papers.put(paperRow('2608.00001', { upvotes: 42 }));
  toolbar().followPdfs();
  onUpdated(1, {}, { url: 'https://arxiv.org/pdf/2608.00001', incognito: true });
  onUpdated(2, {}, { url: 'https://arxiv.org/' });
  onUpdated(3, {}, {});
  onUpdated(4, {}, { url: 'https://arxiv.org/pdf/2608.00001v2' });
  onUpdated(5, {}, { url: 'https://arxiv.org/pdf/2608.00002' });
  await expect.poll(() => badges.length).toBe(2);
  expect(badges).toEqual([
    [4, '42'],
    [5, ''],
  ]);
});

it('is not woken for other pages', () => {
  toolbar().followPdfs();
  const wakes = (address: string): boolean =>
    filter.urls.some((pattern) => matchesPattern(pattern, new URL(address)));
  for (const host of ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'])
    expect(wakes(`https://${host}/pdf/2608.00001v2`), host).toBe(true);
  expect(wakes('https://arxiv.org/abs/2608.00001')).toBe(false);
  expect(wakes('https://reading.example/pdf/2608.00001')).toBe(false);
});

it('a browser that takes no filter is left alone', () => {
  expect(() => toolbar(false).followPdfs()).not.toThrow();
});
