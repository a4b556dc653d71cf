import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { clickMark, expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const CARD = /: in Tidemark$/;

test.use({ spec: 'card' });

async function listing(page: Page) {
  await page.goto(LISTING);
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
  return closedRoots(page);
}

test('by mouse: it opens, stays in the window, saves with a state, and goes at a click elsewhere @day', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  await clickMark(page, 'tidemark-badge', 'pill');
  const card = await seen.wait('dialog', CARD);
  await seen.wait('StaticText', /machine-made/);
  const { left, top, right, bottom } = await seen.box(card);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(1200);
  expect(bottom).toBeLessThanOrEqual(800);
  await seen.click('button', 'Save');
  await seen.wait('button', 'Saved');
  const { bottom: after } = await seen.box(await seen.wait('dialog', CARD));
  expect(after).toBe(bottom);
  await seen.wait('combobox', 'State');
  await seen.click('textbox', 'Tags, with commas between');
  await page.keyboard.type('to cite, agents,, agents');
  await page.mouse.click(5, 790);
  await seen.gone('dialog', CARD);
  expect(await page.locator('tidemark-card').count()).toBe(0);
  await clickMark(page, 'tidemark-badge', 'pill');
  await seen.wait('dialog', CARD);
  await seen.wait('textbox', 'Tags, with commas between');
  // A script of the page finds what stands in a field.
  expect(await page.evaluate("window.find('to cite')")).toBe(false);
  await seen.click('textbox', 'Tags, with commas between');
  await expect
    .poll(async () => (await seen.find('textbox', 'Tags, with commas between'))?.value)
    .toBe('to cite, agents');
});

test('by keyboard: Enter brings the focus in, Tab stays in, Escape gives it back', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('dt:has(tidemark-badge) a[title="Abstract"]');
    [...(link?.parentElement?.querySelectorAll('a') ?? [])].at(-1)?.focus();
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await seen.wait('dialog', CARD);
  await seen.wait('StaticText', /machine-made/);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tidemark-card');
  const names: string[] = [];
  const isRound = (): boolean => names.filter((name) => name === 'Open in Tidemark').length === 2;
  while (!isRound() && names.length < 60) {
    await page.keyboard.press('Tab');
    const at = (await seen.tree()).find(({ focused, role }) => focused && role !== 'RootWebArea');
    names.push(at?.name ?? '');
  }
  expect(isRound()).toBe(true);
  expect(names).toContain('Upvote on Hugging Face, in a new tab');
  await page.keyboard.press('Escape');
  await seen.gone('dialog', CARD);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tidemark-badge');
});

test('hovering opens it after a pause, and leaving closes it; a passing pointer does not', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  const badge = page.locator('tidemark-badge').first();
  const box = await badge.boundingBox();
  if (!box) throw new Error('no badge');
  await page.mouse.move(box.x + 12, box.y + 9);
  // Shorter than the pause after which it opens, then longer: nothing comes.
  await page.waitForTimeout(100);
  await page.mouse.move(5, 700);
  await page.waitForTimeout(500);
  expect(await seen.find('dialog', CARD)).toBeUndefined();
  await page.mouse.move(box.x + 12, box.y + 9);
  await seen.wait('dialog', CARD);
  await page.mouse.move(5, 700);
  await seen.gone('dialog', CARD);
});

test('from the card to the library', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  await clickMark(page, 'tidemark-badge', 'pill');
  const opened = tidemark.context.waitForEvent('page');
  await seen.click('button', 'Open in Tidemark');
  const library = await opened;
  await expect(library).toHaveURL(/library\.html#paper\/arxiv:/);
  await expect(library.locator('article.paper h2')).not.toBeEmpty();
});

test('a page learns nothing: no content, one box for all, no key that is pressed in it', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { spied: keys });
    for (const type of ['keydown', 'keyup', 'beforeinput', 'input'])
      window.addEventListener(type, (event) => keys.push(event.type), true);
  });
  await clickMark(page, 'tidemark-badge', 'pill');
  await seen.wait('dialog', CARD);
  const host = page.locator('tidemark-card');
  expect(
    await host.evaluate((one) => [one.shadowRoot, one.textContent, one.getAttributeNames()]),
  ).toEqual([null, '', ['popover']]);
  expect(await host.boundingBox()).toEqual({ x: 0, y: 0, width: 1200, height: 800 });
  await seen.click('button', /^Saved?$/);
  await page.keyboard.press('q');
  expect(await page.evaluate(() => (window as unknown as { spied: string[] }).spied)).toEqual([]);
});

test('opened, done and saved change no width that a page could measure', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  const badge = page.locator('dt > tidemark-badge').last();
  await expect(badge).toBeAttached();
  const key = (await badge.getAttribute('data-paper-key')) ?? '';
  const width = async (): Promise<number | undefined> => (await badge.boundingBox())?.width;
  const before = await width();
  const seen = await closedRoots(page);
  const ours = await tidemark.open('options.html');
  const send = (tidemarkCommand: string, data: object): Promise<unknown> =>
    ours.evaluate(
      ([command, more]) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        };
        return chrome.runtime.sendMessage({ tidemark: command, data: more });
      },
      [tidemarkCommand, data] as const,
    );
  await send('setDone', { key, done: true });
  await seen.wait('link', /\. Done$/);
  expect(await width()).toBe(before);
  await send('save', { keys: [key], snapshot: { title: 'A paper', authors: [] } });
  await seen.wait('link', /\. Saved\. Done$/);
  expect(await width()).toBe(before);
});
