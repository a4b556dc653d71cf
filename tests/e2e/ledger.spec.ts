import { mkdir, writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Launched } from '../support/launch.ts';
import type { World } from '../support/world/world.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'ledger' });

const CARDS = 'cdn-thumbnails.huggingface.co';
const PICTURES = '.output/pictures/ledger';

/** Hosts and reasons of every row, oldest first. */
async function rowsOf(options: Page): Promise<string[]> {
  const cells = await options.locator('.requests tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const { reason, outcome } = (row as HTMLElement).dataset;
      return `${row.children[1]?.textContent} ${reason} ${outcome}`;
    }),
  );
  return cells.reverse();
}

/** Those that the worker did not make by its own clock, as it may at any moment. */
const byHand = (rows: readonly string[]): string[] => rows.filter((row) => !/ clock /.test(row));

/** Opens options with an empty ledger, and forgets what the world has answered. */
async function cleared(tidemark: Launched, world: World): Promise<Page> {
  const options = await tidemark.open('options.html#network');
  await expect(options.locator('[data-requests]')).toBeVisible();
  const clear = options.getByRole('button', { name: 'Clear the list' });
  if (await clear.isEnabled()) await clear.click();
  await expect(clear).toBeDisabled();
  world.log.splice(0);
  return options;
}

/** What the server saw of the feed's hosts. */
const seen = ({ log }: World): string[] =>
  log.filter(({ host }) => host.endsWith('huggingface.co')).map(({ host }) => host);

/** How many pictures it was asked for. */
const asked = ({ log }: World): number => log.filter(({ host }) => host === CARDS).length;

test('every request stands in the ledger with its reason, the failed ones too', async ({
  tidemark,
  world,
}) => {
  const options = await cleared(tidemark, world);
  const popup = await tidemark.open('popup.html');
  const press = popup.getByRole('button', { name: 'Read the feed now' });
  const comes = (reason: string, outcome: string, n: number) =>
    expect(options.locator(`[data-reason="${reason}"][data-outcome="${outcome}"]`)).toHaveCount(n);
  await press.click();
  await expect(options.locator('[data-reason="press"]')).toHaveCount(1);
  const library = await tidemark.open('library.html#day/2024-02-29');
  await expect(library.locator('[data-papers]')).not.toHaveAttribute('data-papers', '0');
  await comes('day', '200', 1);
  expect((await rowsOf(options)).map((one) => one.split(' ')[0])).toEqual(seen(world));
  // The browser itself tries once more on a connection that was cut: the server may see two of this one.
  world.mode = 'drop';
  await press.click();
  await comes('press', 'failed', 1);
  world.mode = '503';
  await press.click();
  await comes('press', '503', 1);
  world.mode = 'ok';
  await press.click();
  await expect(options.locator('[data-reason="press"]')).toHaveCount(4);
  await expect(options.locator('[data-outcome="asked"]')).toHaveCount(0);
  const rows = await rowsOf(options);
  expect(byHand(rows).map((one) => one.replace(/ (?:200|304)$/, ' ok'))).toEqual([
    'huggingface.co press ok',
    'huggingface.co day ok',
    'huggingface.co press failed',
    'huggingface.co press 503',
    'huggingface.co press ok',
  ]);
  await expect(options.locator('details summary').first()).toContainText(`${rows.length} requests`);
  await expect(options.locator('details summary').first()).toContainText(/\d without an answer/);
  const sizes = await options.locator('.requests td:last-child').allTextContents();
  expect(sizes.filter((size) => /^[\d.]+ (?:B|kB)$/.test(size)).length).toBeGreaterThan(1);
});

test('pictures stand there too; a host that is switched off is not asked, and that is said', async ({
  tidemark,
  world,
}) => {
  world.pictures = true;
  const options = await cleared(tidemark, world);
  await options.getByLabel(/Load pictures/).check();
  const popup = await tidemark.open('popup.html');
  const key = await popup.locator('[data-paper-key]').first().getAttribute('data-paper-key');
  await popup.close();
  const library = await tidemark.open(`library.html#paper/${key}`);
  await expect(library.locator('.media img')).toBeVisible();
  await expect(options.locator('[data-outcome="loaded"]')).toHaveCount(1);
  expect(byHand(await rowsOf(options))).toEqual([`${CARDS} card loaded`]);
  expect(asked(world)).toBe(1);

  await options.getByLabel(CARDS).uncheck();
  await expect(library.locator('.media')).toContainText(`Requests to ${CARDS} are switched off`);
  await library.reload();
  await expect(library.locator('.media')).toContainText('switched off');
  expect(asked(world)).toBe(1);
  await options.getByLabel(CARDS).check();
  await expect(library.locator('.media img')).toBeVisible();
  await expect(options.locator('[data-reason="card"]')).toHaveCount(2);
  await options.getByLabel(/Load pictures/).uncheck();
});

test('from a private window nothing is written down', async ({ tidemark, world }) => {
  const options = await cleared(tidemark, world);
  await options.getByLabel(/Load pictures/).check();
  const popup = await tidemark.open('popup.html');
  const key = await popup.locator('[data-paper-key]').first().getAttribute('data-paper-key');
  const page = await tidemark.context.newPage();
  await page.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { extension: object } };
    Object.defineProperty(chrome.extension, 'inIncognitoContext', { value: true });
  });
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html#paper/${key}`);
  await expect(page.locator('.media img')).toBeVisible();
  // Were it written down, it would be before the next one.
  const normal = await tidemark.open(`library.html#paper/${key}`);
  await expect(normal.locator('.media img')).toBeVisible();
  await expect(options.locator('[data-reason="card"]')).toHaveCount(1);
  await options.getByLabel(/Load pictures/).uncheck();
});

test('by keyboard, and with nothing for axe', async ({ tidemark }) => {
  const options = await tidemark.open('options.html#network');
  const day = options.locator('.ledger summary').first();
  await expect(options.locator('.requests tbody tr').first()).toBeVisible();
  await day.focus();
  await options.keyboard.press('Enter');
  await expect(options.locator('.requests')).toHaveCount(0);
  await options.keyboard.press('Enter');
  await expect(options.locator('.requests tbody tr').first()).toBeVisible();
  await options.getByLabel('127.0.0.1:23119').focus();
  await options.keyboard.press('Space');
  await expect(options.getByLabel('127.0.0.1:23119')).not.toBeChecked();
  await options.keyboard.press('Space');
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: options }).include('#network').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('pictures of it: narrow and wide, light and dark, at 1× and 2×', async ({
  tidemark,
  world,
}) => {
  await mkdir(PICTURES, { recursive: true });
  const options = await tidemark.open('options.html#network');
  const popup = await tidemark.open('popup.html');
  for (const mode of ['ok', '503', 'drop', 'ok'] as const) {
    world.mode = mode;
    const before = world.log.length;
    await popup.getByRole('button', { name: 'Read the feed now' }).click();
    await expect.poll(() => world.log.length).toBeGreaterThan(before);
    await expect(popup.getByRole('button', { name: 'Read the feed now' })).toBeEnabled();
  }
  const session = await tidemark.context.newCDPSession(options);
  await expect(options.locator('.requests tbody tr').nth(4)).toBeVisible();
  for (const [width, scale] of [
    [400, 2],
    [1200, 1],
    [1200, 2],
  ] as const) {
    await options.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme });
      const over = await options.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over).toBe(0);
      const box = await options.locator('#network').boundingBox();
      if (!box) throw new Error('no ledger');
      const { data } = await session.send('Page.captureScreenshot', {
        captureBeyondViewport: true,
        clip: { ...box, scale },
      });
      const path = `${PICTURES}/${width}-${scale}x-${colorScheme}.png`;
      await writeFile(path, Buffer.from(data, 'base64'));
    }
  }
});

test('“Delete all my data” deletes it', async ({ tidemark }) => {
  const options = await tidemark.open('options.html');
  await options.getByRole('button', { name: 'Delete all my data' }).click();
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await expect(options.getByText('Everything was deleted')).toBeVisible();
  const left = await options.evaluate(async () => {
    const opening = indexedDB.open('tidemark-network');
    await new Promise((done) => opening.addEventListener('success', done));
    const { result } = opening;
    if (!result.objectStoreNames.contains('requests')) return 0;
    const count = result.transaction('requests').objectStore('requests').index('at').count();
    await new Promise((done) => count.addEventListener('success', done));
    result.close();
    return count.result;
  });
  // What the new start has asked since.
  expect(left).toBeLessThan(4);
});
