import type { Page } from '@playwright/test';
import { newestIds } from '../world/papers.ts';
import { seedGroup } from './seed-group.ts';

/** A view of the library in one state; `ready` is there once it shows what it is for. */
export interface State {
  name: string;
  hash: string;
  ready: string;
  /** What it needs, in the view before it. */
  before?: (page: Page) => Promise<void>;
  act?: (page: Page) => Promise<void>;
}

const PAPER = 'main [data-papers] [data-paper-key]';
const SAVED = '.queue-list [data-paper-key]';

/** Presses keys, or a button with these words, and waits for what comes of it. */
const then =
  (does: { keys?: string; click?: string; hash?: string }, shows: string) =>
  async (page: Page): Promise<void> => {
    for (const key of does.keys?.split(' ') ?? []) await page.keyboard.press(key);
    if (does.click !== undefined) await page.locator(does.click).first().click();
    if (does.hash !== undefined)
      await page.evaluate((hash) => void (location.hash = hash), does.hash);
    await page.locator(shows).first().waitFor({ timeout: 30_000 });
  };

export const STATES: readonly State[] = [
  { name: 'today', hash: '#today', ready: PAPER },
  {
    name: 'a row open',
    hash: '#month',
    ready: PAPER,
    act: (page) => page.locator('main .title').first().click(),
  },
  { name: 'a row chosen', hash: '#week', ready: PAPER, act: (page) => page.keyboard.press('x') },
  {
    name: 'the keys',
    hash: '#today',
    ready: PAPER,
    act: then({ keys: '?' }, 'dialog[open]'),
  },
  { name: 'trending', hash: '#trending', ready: 'main h2' },
  { name: 'for you', hash: '#for-you', ready: 'main h2' },
  { name: 'search', hash: '#search/memory', ready: PAPER },
  { name: 'search, nothing typed', hash: '#search/', ready: 'main [type=search]' },
  { name: 'search, corrected', hash: '#search/difusion%20priors', ready: 'main .hint a' },
  { name: 'search, nothing found', hash: '#search/zzyzx', ready: 'main .hint' },
  {
    name: 'a saved search',
    hash: '#search/routing',
    ready: PAPER,
    act: then({ click: '.saved-bar button' }, '.saved-bar input'),
  },
  { name: 'missed', hash: '#missed', ready: 'main h2' },
  { name: 'digest', hash: '#digest', ready: 'main h2' },
  { name: 'insights', hash: '#insights', ready: 'main table' },
  { name: 'a paper', hash: `#paper/arxiv:${newestIds()[0]}`, ready: 'main article .abstract' },
  { name: 'a paper that is not copied', hash: '#paper/arxiv:1706.03762', ready: 'main h2' },
  { name: 'papers of a page', hash: `#listed/A%20page/${newestIds().join()}`, ready: PAPER },
  { name: 'queue', hash: '#queue', ready: SAVED },
  {
    name: 'a saved paper open',
    hash: '#queue',
    ready: SAVED,
    act: then({ keys: 'Enter' }, '.queue-item .details'),
  },
  {
    name: 'saved papers chosen',
    hash: '#queue',
    ready: SAVED,
    act: then({ keys: 'x j x' }, '.chosen-bar'),
  },
  {
    name: 'import',
    hash: '#queue',
    ready: SAVED,
    act: then({ click: '.list-head button' }, 'dialog[open] textarea'),
  },
  {
    name: 'export',
    hash: '#today',
    ready: PAPER,
    act: then({ click: '.toolbar .whole button:text-is("Export")' }, 'dialog.export[open]'),
  },
  { name: 'board', hash: '#queue?look=board', ready: '.board section' },
  { name: 'removed', hash: '#queue/removed', ready: 'main h2' },
  {
    name: 'a removed paper open',
    hash: '#queue',
    ready: SAVED,
    act: async (page) => {
      await then({ keys: '#', hash: 'queue/removed' }, '.removed-item')(page);
      await then({ keys: 'Enter' }, '.removed-item.shown')(page);
    },
  },
  { name: 'changes', hash: '#queue/changes', ready: '.changes li' },
  {
    name: 'together',
    hash: '#queue/together',
    before: seedGroup,
    ready: '.trouble a',
    act: (page) => page.locator('.together-item').nth(2).waitFor(),
  },
  { name: 'a wrong address', hash: '#nonsense', ready: 'main h2, main .empty' },
  { name: 'a day before the feed', hash: '#day/2020-01-01', ready: 'main h2, main .empty' },
  {
    name: 'the calendar, which stays',
    hash: '#month',
    ready: PAPER,
    act: then({ click: '.sum button' }, '.calendar [data-strength]'),
  },
];

/** Loads the library anew: after a change of the hash alone the rows of the view before would still be there. */
export async function goTo(page: Page, { name, hash, ready, before, act }: State): Promise<void> {
  await before?.(page);
  await page.goto(page.url().replace(/[?#].*|$/, `?${encodeURIComponent(name)}${hash}`));
  await page.locator(ready).first().waitFor({ timeout: 30_000 });
  await act?.(page);
}
