import '../../support/clock/machine-now.ts';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { answerFeed } from '../../support/world/feed.ts';
import { MACHINE_CLOCK } from '../../support/clock/clock.ts';
import { CHROME_BUILD, launch, type Launched } from '../../support/launch.ts';
import { TERMS_VERSION } from '../../../utils/terms/document.ts';
import { TITLES_VERSION } from '../../../utils/titles/format.ts';
import { bundle } from '../bundle.ts';
import { BARE, OURS, type Contestant } from '../pages/contestants.ts';
import { publish } from '../pages/fill.ts';
import { arxivFacts } from '../pages/facts.ts';
import { indexOf } from '../pages/index-of.ts';
import { arxivList } from '../pages/markup/arxiv-list.ts';
import { servePages } from '../pages/serve.ts';
import { untilQuiet } from '../cpu-time.ts';
import { featured, months, texts, titleShards } from './archive.ts';
import type { Growth } from './page.ts';

export const LIST = 'https://arxiv.org/list/cs.LG/recent?skip=0&show=250';
const ROWS = 250;
const MARKED = 30;

type Global = { growth: Growth };

/** Of our origin, with nothing that would look at every row that is put. */
const QUIET_PAGE = 'manifest.json';

export interface Ground {
  browser: Launched;
  /** The bare page and ours, for visits of `LIST`. */
  contestants: readonly Contestant[];
  change(): void;
  /** Makes archive and queue so large, and gives what that takes on the disk, bytes. */
  grow(papers: number, items: number): Promise<{ database: number; index: number }>;
  close(): Promise<void>;
}

/** An installation that has copied everything, and need not look at the feed for a while. */
function records(): { name: string; value: object }[] {
  const now = new Date().toISOString();
  return [
    { name: 'terms', value: { stamp: Date.now(), version: TERMS_VERSION } },
    { name: 'titles', value: { version: TITLES_VERSION } },
    { name: 'backfill', value: { paused: true, since: '2023-05', doneAt: now } },
    { name: 'sync', value: { lastReadAt: now, lastLookAt: now, skew: 0, phase: 0.5 } },
  ];
}

const contestant = (
  name: string,
  { context, ...browser }: Launched,
  marks: boolean,
): Contestant => ({
  name,
  context,
  marks,
  sleep: () => (marks ? browser.stopWorkers() : Promise.resolve()),
  publish: () => Promise.resolve(),
  close: () => browser.close(),
});

async function filler(browser: Launched, code: string): Promise<Page> {
  const page = await browser.open(QUIET_PAGE);
  await page.evaluate(code);
  return page;
}

async function publishOn({ open }: Launched, index: object): Promise<void> {
  const page = await open('options.html');
  await page.evaluate(publish, index);
  await page.close();
}

/** One installation whose archive and queue are made larger and larger, and a bare browser beside it. */
export async function openGround(): Promise<Ground> {
  const code = await bundle(resolve(import.meta.dirname, 'page.ts'));
  let rows = '';
  let votes = 0;
  const server = await servePages(new Map([[LIST, () => rows]]), (url) =>
    answerFeed(url, undefined, { now: new Date(), mode: 'ok', votes, full: true }),
  );
  const common = { port: server.port, clock: MACHINE_CLOCK, headless: true };
  const browser = await launch({ ...common, extension: CHROME_BUILD });
  const bare = await launch(common);
  let before = 0;

  async function grow(papers: number, items: number) {
    const all = months();
    const perMonth = Math.round(papers / all.length);
    const page = await filler(browser, code);
    const settle = (): Promise<number> =>
      page.evaluate((all) => (globalThis as unknown as Global).growth.settle(all), records());
    // Nothing is copied from the feed meanwhile.
    await settle();
    await browser.stopWorkers();
    if (papers !== before)
      await page.evaluate(([its, of]) => (globalThis as unknown as Global).growth.fill(its, of), [
        texts(perMonth),
        all,
      ] as const);
    before = papers;
    await page.evaluate((n) => (globalThis as unknown as Global).growth.save(n), items);
    const archive = featured(all, perMonth);
    const index = indexOf(archive, items, titleShards(archive));
    rows ||= arxivList(arxivFacts(ROWS, MARKED, archive));
    await publishOn(browser, index);
    const database = await settle();
    await page.close();
    await browser.stopWorkers();
    await untilQuiet(browser);
    return { database, index: JSON.stringify(index).length };
  }

  return {
    browser,
    contestants: [contestant(BARE, bare, false), contestant(OURS, browser, true)],
    change: () => void (votes += 1),
    grow,
    async close() {
      await browser.close();
      await bare.close();
      await server.close();
    },
  };
}
