import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { VERSIONS } from '../../utils/open-db/open-db.ts';
import { readRaw, writeRaw } from '../support/kill/raw-db.ts';
import type { Launched } from '../support/launch.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'trouble' });

const PICTURES = '.output/pictures/trouble';
const PAGES = ['popup.html', 'library.html', 'sidepanel.html', 'options.html'] as const;

/** How the browser answers when it is asked to open the database. */
const OPENINGS = {
  unknown: 'UnknownError',
  private: 'InvalidStateError',
  full: 'QuotaExceededError',
  newer: 'VersionError',
} as const;

const WORDS: Record<keyof typeof OPENINGS, string> = {
  unknown: 'does not say why',
  private: 'Open Tidemark in a normal window.',
  full: 'Free some space',
  newer: 'Update Tidemark',
};

/** Opens a page of ours in which no database opens; Dexie itself tells the console of some of it. */
async function openWithout(
  tidemark: Launched,
  path: string,
  name: string | undefined,
): Promise<Page> {
  const page = await tidemark.context.newPage();
  await page.addInitScript((error) => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        const request = new EventTarget() as EventTarget & { onerror?: (event: Event) => void };
        request.addEventListener('error', (event) => request.onerror?.(event));
        if (error !== undefined)
          setTimeout(() => {
            Object.assign(request, { error: new DOMException('in a test', error) });
            request.dispatchEvent(new Event('error', { cancelable: true }));
          });
        return request;
      },
    });
  }, name);
  await page.goto(`chrome-extension://${tidemark.extensionId}/${path}`);
  return page;
}

test.beforeAll(() => mkdir(PICTURES, { recursive: true }));

test('a paper is saved, and its mirror written', async ({ tidemark }) => {
  const library = await tidemark.open('library.html#today');
  await library.locator('[data-papers] button.save').first().click();
  await expect(library.locator('button.save[aria-pressed="true"]')).toHaveCount(1);
});

for (const [name, error] of Object.entries(OPENINGS)) {
  // Why makes no difference to where it is said.
  for (const path of name === 'unknown' ? PAGES : PAGES.slice(0, 1)) {
    test(`${path}, the database ${name}: says so, and what is safe`, async ({ tidemark }) => {
      const page = await openWithout(tidemark, path, error);
      if (path === 'popup.html') await page.setViewportSize({ width: 400, height: 580 });
      const view = page.getByRole('alert');
      await expect(view).toContainText('Tidemark cannot open its database');
      await expect(view).toContainText(WORDS[name as keyof typeof OPENINGS]);
      await expect(view).toContainText('A copy of your queue (1 paper)');
      await expect(page.locator('body')).not.toContainText('Not synced yet');
      if (name === 'unknown')
        await page.screenshot({ path: `${PICTURES}/${path.replace('.html', '')}-store.png` });
    });
  }
}

test('a database that never answers is told of, and the queue’s copy can be saved', async ({
  tidemark,
}) => {
  const page = await openWithout(tidemark, 'library.html#queue', undefined);
  const view = page.getByRole('alert');
  await expect(view).toContainText('has not opened for ten seconds');
  const saving = page.waitForEvent('download');
  await view.getByRole('button', { name: 'Save a copy of the queue' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^tidemark-backup-.*\.json$/);
  await expect(view).toContainText('Saved a copy with 1 paper.');
});

test('a view that throws: in words, the rest of the page stays, and it ends elsewhere', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.addInitScript(() => {
    // The week's numbers of the queue are the only ones that are drawn with this.
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'formatRange', {
      value: () => {
        throw new RangeError('Invalid time value');
      },
    });
  });
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html#week`);
  const view = page.getByRole('alert');
  await expect(view).toContainText('Tidemark could not show this part');
  await expect(view).toContainText('RangeError: Invalid time value');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.screenshot({ path: `${PICTURES}/view.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${PICTURES}/view-dark.png` });
  await page.evaluate(() => (location.hash = 'queue'));
  await expect(page.locator('[data-papers="1"]')).toBeVisible();
  await expect(view).toHaveCount(0);
  const options = await tidemark.open('options.html');
  await expect(options.locator('.problems')).toContainText(
    'RangeError: Invalid time value (view period)',
  );
});

test('after a downgrade: says to update, marks stay, and the database stays as the later version left it', async ({
  tidemark,
}) => {
  const bare = await tidemark.open('manifest.json');
  await tidemark.stopWorkers();
  const version = (VERSIONS.length + 1) * 10;
  const { tables } = await readRaw(bare);
  const stores = Object.assign({}, ...VERSIONS.map((one) => one.stores)) as Record<string, string>;
  await writeRaw(bare, { version, stores, tables });
  for (const path of ['popup.html', 'library.html#queue']) {
    const page = await tidemark.open(path);
    await expect(page.getByRole('alert').first()).toContainText(WORDS.newer);
    await page.close();
  }
  const listing = await tidemark.context.newPage();
  await listing.goto('https://arxiv.org/list/cs.LG/recent');
  await expect(listing.locator('dt > tidemark-badge').first()).toBeAttached();
  const after = await readRaw(bare);
  expect(after.version).toBe(version);
  expect(after.tables['queue']).toEqual(tables['queue']);
});
