import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { sendOurs } from '../support/send-ours.ts';
import type { Launched } from '../support/launch.ts';
import { clickMark, expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const UNDO = /^Removed from the queue. Press to undo: /;
const CARD = /: in Tidemark$/;

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'undo' });

/** A list whose first featured paper is saved with a tag. */
async function savedOnList(tidemark: Launched) {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const seen = await closedRoots(page);
  const badge = page.locator('tidemark-badge').first();
  const key = (await badge.getAttribute('data-paper-key')) ?? '';
  const ours = await tidemark.open('library.html#queue');
  const snapshot = { title: 'A paper', authors: [] };
  await sendOurs(ours, 'save', { keys: [key], snapshot });
  await sendOurs(ours, 'setTags', { key, tags: ['kept tag'] });
  await page.bringToFront();
  await seen.wait('link', /\. Saved/);
  const row = ours.locator(`[data-papers] [data-paper-key="${key}"]`);
  await expect(row).toContainText('kept tag');
  return { page, seen, badge, row };
}

const boxOf = (page: Page): Promise<string> =>
  page
    .locator('tidemark-badge')
    .evaluateAll((hosts) => JSON.stringify(hosts.map((host) => host.getBoundingClientRect())));

test('by mouse: the badge itself says so, and brings it back with all that belongs to it', async ({
  tidemark,
}) => {
  const { page, seen, row } = await savedOnList(tidemark);
  await page.locator('tidemark-badge').first().hover();
  const before = await boxOf(page);
  await clickMark(page, 'tidemark-badge', 'save');
  await seen.wait('button', UNDO);
  await expect(row).toHaveCount(0);
  expect(await boxOf(page)).toBe(before);
  await page.screenshot({
    path: '.output/pictures/undo-in-a-badge.png',
    clip: { x: 80, y: 290, width: 620, height: 200 },
  });
  await seen.click('button', UNDO);
  await expect(row).toContainText('kept tag');
  await seen.wait('link', /\. Saved/);
  expect(await boxOf(page)).toBe(before);
});

test('by keyboard, and after ten seconds no longer', async ({ tidemark }) => {
  const { page, seen, row } = await savedOnList(tidemark);
  await page.locator('tidemark-badge').first().hover();
  await page.mouse.move(0, 700);
  await page.keyboard.press(']');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await seen.wait('button', UNDO);
  await page.keyboard.press('Enter');
  await expect(row).toContainText('kept tag');
  await page.keyboard.press('Space');
  await seen.wait('button', UNDO);
  await seen.gone('button', UNDO, 14_000);
  await expect(row).toHaveCount(0);
  await seen.wait('button', /^Save to Tidemark: /);
});

test('in the card, in its own line', async ({ tidemark }) => {
  const { page, seen, row } = await savedOnList(tidemark);
  await clickMark(page, 'tidemark-badge', 'pill');
  const card = await seen.wait('dialog', CARD);
  await seen.wait('StaticText', /machine-made/);
  const before = await seen.box(card);
  await seen.click('button', 'Saved');
  await seen.wait('button', 'Undo');
  expect(await seen.box(card)).toEqual(before);
  await page.screenshot({ path: '.output/pictures/undo-in-the-card.png' });
  await seen.click('button', 'Undo');
  await seen.wait('button', 'Saved');
  await expect(row).toContainText('kept tag');
});
