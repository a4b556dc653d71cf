import type { Page } from '@playwright/test';
import { newestIds } from '../world/papers.ts';

/** A view of the library in one state; `ready` is there once it shows what it is for. */
export interface State {
  name: string;
  hash: string;
  ready: string;
  act?: (page: Page) => Promise<void>;
}

const PAPER = 'main [data-papers] [data-paper-key]';

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
    act: async (page) => {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor({ timeout: 30_000 });
    },
  },
  { name: 'trending', hash: '#trending', ready: 'main h2' },
  { name: 'for you', hash: '#for-you', ready: 'main h2' },
  { name: 'search', hash: '#search/memory', ready: PAPER },
  { name: 'search, nothing typed', hash: '#search/', ready: 'main [type=search]' },
  { name: 'missed', hash: '#missed', ready: 'main h2' },
  { name: 'digest', hash: '#digest', ready: 'main h2' },
  { name: 'insights', hash: '#insights', ready: 'main table' },
  { name: 'a paper', hash: `#paper/arxiv:${newestIds()[0]}`, ready: 'main article .abstract' },
  { name: 'papers of a page', hash: `#listed/A%20page/${newestIds().join()}`, ready: PAPER },
  { name: 'queue', hash: '#queue', ready: '.queue-list [data-paper-key]' },
  { name: 'board', hash: '#queue?look=board', ready: '.board section' },
  { name: 'removed', hash: '#queue/removed', ready: 'main h2' },
  { name: 'changes', hash: '#queue/changes', ready: '.changes li' },
  { name: 'a wrong address', hash: '#nonsense', ready: 'main h2, main .empty' },
];

/** Loads the library anew: after a change of the hash alone the rows of the view before would still be there. */
export async function goTo(page: Page, { name, hash, ready, act }: State): Promise<void> {
  await page.goto(page.url().replace(/[?#].*|$/, `?${encodeURIComponent(name)}${hash}`));
  await page.locator(ready).first().waitFor({ timeout: 30_000 });
  await act?.(page);
}
