import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { audit } from '../support/abilities/audit.ts';
import { cutTexts, restless, spaceText } from '../support/abilities/spacing.ts';
import { walk } from '../support/abilities/walk.ts';
import { overflowing } from '../support/overflowing.ts';
import { expect, test } from './fixture.ts';
import { go } from './library.ts';
import { savePapers } from './queue-commands.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'abilities', openRoots: true });

const PICTURES = '.output/pictures/abilities';
const PAPER = 'main [data-papers] [data-paper-key]';
const found: string[] = [];

async function axe(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) found.push(`${where}: axe ${id} ${nodes.length} ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 4).join(' | ')}`);
}

interface State {
  name: string;
  hash: string;
  ready: string;
  act?: (page: Page) => Promise<void>;
}

const LIBRARY: State[] = [
  { name: 'today', hash: '#today', ready: PAPER },
  { name: 'row open', hash: '#month', ready: PAPER, act: (page) => page.locator('main .title').first().click() },
  { name: 'chosen', hash: '#week', ready: PAPER, act: (page) => page.keyboard.press('x') },
  { name: 'trending', hash: '#trending', ready: 'main h2' },
  { name: 'for you', hash: '#for-you', ready: 'main h2' },
  { name: 'search', hash: '#search/memory', ready: PAPER },
  { name: 'search start', hash: '#search', ready: 'main .hint' },
  { name: 'missed', hash: '#missed', ready: 'main h2' },
  { name: 'digest', hash: '#digest', ready: 'main h2' },
  { name: 'insights', hash: '#insights', ready: 'main table' },
  { name: 'queue', hash: '#queue', ready: '.queue-list [data-paper-key]' },
  { name: 'board', hash: '#queue?look=board', ready: '.board section' },
  { name: 'removed', hash: '#queue/removed', ready: 'main h2' },
  { name: 'changes', hash: '#queue/changes', ready: '.changes li' },
  { name: 'nothing', hash: '#nonsense', ready: 'main' },
];

async function looked(page: Page, name: string): Promise<void> {
  for (const one of await page.evaluate(audit, 'ours' as const)) found.push(`${name}: ${one}`);
  await axe(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, `${name}, dark`);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.screenshot({ path: `${PICTURES}/${name.replaceAll(' ', '-')}-forced.png` });
  await page.emulateMedia({ forcedColors: 'none' });
}

test('each page and state', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('main').waitFor();
  await savePapers(page, 3);
  for (const { name, hash, ready, act } of LIBRARY) {
    await go(page, hash);
    await page.locator(ready).first().waitFor({ timeout: 5000 }).catch(() => found.push(`${name}: not ready`));
    await act?.(page);
    await looked(page, name);
  }
  for (const [path, width] of [['options.html', 1280], ['welcome.html', 1280], ['sidepanel.html', 400], ['popup.html', 400]] as const) {
    const other = await tidemark.open(path);
    await other.setViewportSize({ width, height: 580 });
    await other.locator('main').waitFor();
    await other.waitForTimeout(500);
    await looked(other, path);
    if (path === 'popup.html') {
      await other.locator('.title').first().click();
      await looked(other, 'popup, open row');
      await other.getByRole('tab').nth(1).click();
      await other.locator('[data-papers] select').first().waitFor();
      await looked(other, 'popup, queue');
    }
    await other.close();
  }
  console.log(found.splice(0).join('\n'));
});

test('narrow, and spaced', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const narrow = async (other: Page, name: string): Promise<void> => {
    for (const [width, height] of [[640, 400], [320, 640]] as const) {
      await other.setViewportSize({ width, height });
      for (const one of await other.evaluate(overflowing)) found.push(`${name} ${width}: ${one}`);
    }
    const before = new Set(await other.evaluate(cutTexts));
    await other.evaluate(spaceText, true);
    for (const one of await other.evaluate(overflowing)) found.push(`${name} spaced: ${one}`);
    for (const one of await other.evaluate(cutTexts)) if (!before.has(one)) found.push(`${name} spaced: ${one}`);
    await other.screenshot({ path: `${PICTURES}/${name.replaceAll(' ', '-')}-spaced.png` });
    await other.evaluate(spaceText, false);
    for (const one of new Set(await other.evaluate(restless))) found.push(`${name} ${one}`);
  };
  for (const { name, hash, ready, act } of LIBRARY) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await go(page, hash);
    await page.locator(ready).first().waitFor({ timeout: 5000 }).catch(() => found.push(`${name}: not ready`));
    await act?.(page);
    await narrow(page, name);
  }
  for (const path of ['options.html', 'welcome.html', 'popup.html']) {
    const other = await tidemark.open(path);
    await other.emulateMedia({ reducedMotion: 'reduce' });
    await other.locator('main').waitFor();
    await other.waitForTimeout(500);
    await narrow(other, path);
    await other.close();
  }
  console.log(found.splice(0).join('\n'));
});

test('walks', async ({ tidemark }) => {
  for (const [path, width] of [['library.html#today', 640], ['library.html#search/memory', 1280], ['library.html#queue', 640], ['library.html#queue?look=board', 1280], ['options.html', 640], ['popup.html', 400], ['welcome.html', 640], ['library.html#insights', 640]] as const) {
    const page = await tidemark.open(path);
    await page.setViewportSize({ width, height: 400 });
    await page.locator('main').waitFor();
    await page.waitForTimeout(700);
    const { stops, ...wrong } = await walk(page);
    console.log(path, stops.length, JSON.stringify(wrong), stops.slice(0, 60).join(' > '));
    await page.close();
  }
});

test('overlay', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  await page.locator('dt > tidemark-badge').nth(2).waitFor();
  for (const one of await page.evaluate(audit, 'others' as const)) found.push(`listing: ${one}`);
  const overlayAxe = async (name: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      for (const { html, target } of nodes)
        if (JSON.stringify(target).includes('tidemark')) found.push(`${name}: axe ${id} ${html.slice(0, 200)}`);
  };
  await overlayAxe('listing');
  await page.locator('tidemark-badge').first().locator('a').press('Enter');
  await page.locator('tidemark-card').waitFor();
  await page.waitForTimeout(500);
  console.log(await page.locator('tidemark-card').ariaSnapshot());
  for (const one of await page.evaluate(audit, 'others' as const)) found.push(`card: ${one}`);
  await overlayAxe('card');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await page.screenshot({ path: `${PICTURES}/card-forced.png` });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  console.log(found.splice(0).join('\n'));
});

test('trees', async ({ tidemark, popup }) => {
  console.log((await popup.locator('body').ariaSnapshot()).slice(0, 6000));
  const page = await tidemark.open('library.html#queue');
  await page.locator('.queue-list [data-paper-key]').first().waitFor();
  console.log((await page.locator('body').ariaSnapshot()).slice(0, 9000));
});
