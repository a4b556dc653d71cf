import type { Page } from '@playwright/test';

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
  { name: 'trending', hash: '#trending', ready: 'main h2' },
  { name: 'for you', hash: '#for-you', ready: 'main h2' },
  { name: 'search', hash: '#search/memory', ready: PAPER },
  { name: 'search, nothing typed', hash: '#search', ready: 'main .hint' },
  { name: 'missed', hash: '#missed', ready: 'main h2' },
  { name: 'digest', hash: '#digest', ready: 'main h2' },
  { name: 'insights', hash: '#insights', ready: 'main table' },
  { name: 'queue', hash: '#queue', ready: '.queue-list [data-paper-key]' },
  { name: 'board', hash: '#queue?look=board', ready: '.board section' },
  { name: 'removed', hash: '#queue/removed', ready: 'main h2' },
  { name: 'changes', hash: '#queue/changes', ready: '.changes li' },
  { name: 'a wrong address', hash: '#nonsense', ready: 'main h2, main .empty' },
];

export async function goTo(page: Page, { hash, ready, act }: State): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, hash));
  await page.locator(ready).first().waitFor();
  await act?.(page);
}
