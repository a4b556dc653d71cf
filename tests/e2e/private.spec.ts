import type { Page } from '@playwright/test';
import type { Launched } from '../support/launch.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'private' });

const REFUSED = 'In private windows Tidemark writes nothing.';

/** Tables that hold what the reader did; the worker's own work goes on beside this. */
const READERS = [
  'queue',
  'removed',
  'gone',
  'marks',
  'looks',
  'undo',
  'staged',
  'snapshots',
  'verdicts',
  'live',
  'siteVisits',
  'met',
  'problems',
];

interface Local {
  get(keys: null): Promise<Record<string, unknown>>;
}
declare const chrome: { storage: { local: Local }; extension: object };

/** Runs in a page of ours: everything that is the reader's, as text. */
async function written(tables: string[]): Promise<string> {
  const opening = indexedDB.open('tidemark');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const work = opening.result.transaction([...tables, 'state'], 'readonly');
  const rows = (table: string): IDBRequest<unknown[]> => work.objectStore(table).getAll();
  const requests = tables.map((table) => [table, rows(table)] as const);
  const states = rows('state') as IDBRequest<{ name: string; value: { lastLookAt?: string } }[]>;
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  opening.result.close();
  const local = await chrome.storage.local.get(null);
  const mine = Object.entries(local).filter(([key]) => !/^(?:t|k|m)\d+:/.test(key));
  const value = (name: string) => states.result.find((row) => row.name === name)?.value;
  return JSON.stringify({
    rows: requests.map(([table, { result }]) => [table, result]),
    looked: value('sync')?.lastLookAt,
    visits: value('visits'),
    mine,
  });
}

/** A page of ours as it is in a private window: the browser says so of it. */
async function openPrivately(tidemark: Launched, path: string): Promise<Page> {
  const page = await tidemark.context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(chrome.extension, 'inIncognitoContext', { value: true });
  });
  await page.goto(`chrome-extension://${tidemark.extensionId}/${path}`);
  return page;
}

test('in private windows nothing is written, from popup, library and options', async ({
  tidemark,
}) => {
  const normal = await tidemark.open('options.html');
  await expect(normal.locator('.private')).toHaveCount(0);
  const before = await normal.evaluate(written, READERS);

  const popup = await openPrivately(tidemark, 'popup.html');
  await expect(popup.locator('.private')).toContainText('writes nothing');
  await popup.locator('[data-papers] button.save').first().click();
  await expect(popup.locator('.notice')).toContainText(REFUSED);
  await popup.locator('[data-papers] .title').first().click();
  await popup.getByRole('button', { name: 'Read the feed now' }).click();
  await popup.screenshot({ path: '.output/pictures/trouble/private-popup.png' });

  const library = await openPrivately(tidemark, 'library.html#today');
  await expect(library.locator('.private')).toContainText('writes nothing');
  await library.locator('[data-papers] button.save').first().click();
  await expect(library.locator('.notice')).toContainText(REFUSED);
  await library.getByRole('button', { name: 'Calendar' }).click();
  for (const view of ['week', 'trending', 'missed', 'queue', 'insights']) {
    await library.evaluate((to) => (location.hash = to), view);
    await expect(library.locator('main h2, main .period-nav').first()).toBeVisible();
  }

  const options = await openPrivately(tidemark, 'options.html#backup');
  await options.getByLabel('Theme').selectOption('dark');
  await options.locator('input[type=file]').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"tidemark-backup","version":1,"queue":[]}'),
  });
  await options.getByRole('button', { name: 'Replace my queue' }).click();
  await expect(options.getByText(REFUSED)).toBeVisible();

  expect(await normal.evaluate(written, READERS)).toBe(before);
});

test('in a normal window the same are written', async ({ tidemark }) => {
  const normal = await tidemark.open('options.html');
  const before = await normal.evaluate(written, READERS);
  const popup = await tidemark.open('popup.html');
  await popup.locator('[data-papers] button.save').first().click();
  await expect(popup.locator('button.save[aria-pressed="true"]')).toHaveCount(1);
  expect(await normal.evaluate(written, READERS)).not.toBe(before);
});
