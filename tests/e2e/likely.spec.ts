import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { featuredPaper } from '../support/world/featured-paper.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';
import { clickMark, expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'likely' });

const LIST = 'https://papers.nips.cc/paper_files/paper/2026';
const known = featuredPaper(GIVEN_NOW, 2);
const title = `${known.title}, Revisited`;
const people = known.authors.join(', ');
const CARD = /: in Tidemark$/;

async function show(page: Page, dark = false): Promise<void> {
  const row = (text: string, by: string, n: number): string =>
    `<li><a title="paper title" href="/paper_files/paper/2026/hash/${String(n).padStart(32, '0')}-Abstract-Conference.html">${text}</a> <i>${by}</i></li>`;
  const style = dark ? '<style>body{background:#15181a;color:#ddd}a{color:#9cf}</style>' : '';
  const rows = [
    row('Nothing of the Kind at All', 'Nobody Known', 1),
    row(title, people, 2),
    row('On Watched Weather over Land', 'Nobody Else', 3),
  ];
  const body = `<!doctype html><meta charset="utf-8"><title>A list</title>${style}<h4>Papers</h4><ul class="paper-list">${rows.join('')}</ul>`;
  await page.route(`${LIST}*`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(LIST);
  const badge = page.locator('tidemark-badge');
  await expect(badge).toHaveAttribute('data-match', 'likely');
  // One without room is taken back until its place is found, and no Tab comes to it before.
  await expect(badge).toBeVisible();
}

test('the card compares both; yes and no are taken back there and in options', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await show(page);
  const seen = await closedRoots(page);
  await clickMark(page, 'tidemark-badge', 'pill');
  await seen.wait('button', 'No, another');
  await seen.wait('StaticText', /Revisited/);
  await seen.wait('StaticText', 'In the archive');
  await seen.click('button', 'No, another');
  await seen.wait('button', 'Undo');
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await seen.click('button', 'Undo');
  await expect(page.locator('tidemark-badge')).toHaveAttribute('data-match', 'likely');
  await seen.click('button', 'Yes, the same');
  await expect(page.locator('tidemark-badge')).toHaveAttribute('data-match', 'title');
  await seen.click('button', 'Close');
  await seen.gone('dialog', CARD);
  const options = await tidemark.open('options.html');
  const said = options.locator('.verdicts li');
  await expect(said).toContainText('is the same paper as');
  await options.screenshot({ path: '.output/pictures/options-verdicts.png', fullPage: true });
  await said.getByRole('button').click();
  await expect(said).toHaveCount(0);
  await expect(page.locator('tidemark-badge')).toHaveAttribute('data-match', 'likely');
  await options.close();
});

test('a watched word is shown in panel and layer, and nothing of the page changes', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await show(page);
  const bare = await page.locator('ul').evaluate((list) => list.outerHTML);
  const options = await tidemark.open('options.html');
  const form = options.getByRole('region', { name: 'Watched' });
  await form.getByLabel('Word or name').fill('watched weather');
  await form.getByRole('button', { name: 'Add' }).click();
  const seen = await closedRoots(page);
  await expect
    .poll(() => seen.drawnIn('tidemark-layer'))
    .toContainEqual(expect.stringMatching(/sign glyph eye/));
  expect(await page.locator('ul').evaluate((list) => list.outerHTML)).toBe(bare);
  await page.bringToFront();
  await page.screenshot({ path: '.output/pictures/watched.png' });
  await form.getByRole('button', { name: /Take “watched weather” away/ }).click();
  await expect
    .poll(async () => (await seen.drawnIn('tidemark-layer')).some((one) => one.includes('eye')))
    .toBe(false);
  await options.close();
});

test('by keyboard: the focus opens it, s saves, Escape closes it for good', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await show(page);
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { heard: keys });
    window.addEventListener('keydown', ({ key }) => keys.push(key), true);
  });
  const seen = await closedRoots(page);
  await page.locator('li a').nth(1).focus();
  await page.keyboard.press('Tab');
  await seen.wait('dialog', CARD);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tidemark-badge');
  await page.keyboard.press('s');
  await seen.wait('button', 'Saved');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName))
    .toBe('tidemark-card');
  await page.keyboard.press('s');
  await seen.wait('button', 'Save');
  await page.keyboard.press('Escape');
  await seen.gone('dialog', CARD);
  await page.waitForTimeout(600);
  expect(await seen.find('dialog', CARD)).toBeUndefined();
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).not.toContain('s');
});

test('it covers its badge in no window, however narrow and low', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await show(page);
  const seen = await closedRoots(page);
  for (const [width, height] of [
    [400, 700],
    [400, 400],
    [320, 568],
    [1200, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    await clickMark(page, 'tidemark-badge', 'pill');
    await seen.wait('button', 'No, another');
    const card = await seen.box(await seen.wait('dialog', CARD));
    const badge = await page.locator('tidemark-badge').boundingBox();
    const [top, bottom] = [badge?.y ?? 0, (badge?.y ?? 0) + (badge?.height ?? 0)];
    expect(card.top >= bottom || card.bottom <= top, `${width}×${height}`).toBe(true);
    expect(card.right).toBeLessThanOrEqual(width);
    expect(card.bottom).toBeLessThanOrEqual(height);
    await page.keyboard.press('Escape');
    await seen.gone('dialog', CARD);
  }
});

for (const dark of [false, true])
  for (const [name, width, height] of [
    ['wide', 1200, 800],
    ['narrow', 400, 700],
  ] as const)
    test(`pictures: ${dark ? 'dark' : 'light'}, ${name}`, async ({ tidemark }) => {
      const page = await tidemark.context.newPage();
      await page.setViewportSize({ width, height });
      await show(page, dark);
      const seen = await closedRoots(page);
      await clickMark(page, 'tidemark-badge', 'pill');
      await seen.wait('button', 'No, another');
      await seen.wait('StaticText', /In the archive/);
      const path = (scale: string): string =>
        `.output/pictures/likely-${dark ? 'dark' : 'light'}-${name}${scale}.png`;
      await page.screenshot({ path: path('') });
      const session = await page.context().newCDPSession(page);
      const clip = { x: 0, y: 0, width, height, scale: 2 };
      const { data } = await session.send('Page.captureScreenshot', { clip });
      await writeFile(path('-2x'), Buffer.from(data, 'base64'));
    });
