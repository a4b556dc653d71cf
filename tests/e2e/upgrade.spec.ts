import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ConsoleMessage, type Page } from '@playwright/test';
import { VERSIONS } from '../../utils/open-db/open-db.ts';
import { ITEM_VERSION } from '../../utils/queue/item/upgrade.ts';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { givenPath } from '../support/clock/given-build.ts';
import { hurry } from '../support/hurry.ts';
import { readRaw, writeRaw, type Rows } from '../support/kill/raw-db.ts';
import { CHROME_BUILD, launch } from '../support/launch.ts';
import { settled } from '../support/real-page.ts';
import { startWorld } from '../support/world/world.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const OLD_VERSION = '0.0.9';

/** What the release before this one left behind, as it was frozen. */
const BEFORE = ITEM_VERSION - 1;
const old = VERSIONS.filter(({ items }) => items <= BEFORE);
const frozen = join(import.meta.dirname, `../fixtures/frozen/v${BEFORE}`);
const read = <T>(name: string): T => JSON.parse(readFileSync(join(frozen, name), 'utf8')) as T;
const { tables } = read<{ tables: Rows }>('database.json');
const stored = read<Record<string, unknown>>('storage-local.json');
const stores = Object.assign({}, ...old.map((one) => one.stores)) as Record<string, string>;

interface Scope {
  chrome: {
    runtime: { reload(): void };
    storage: { local: { set(values: object): Promise<void> } };
  };
}

/** A copy of the build that says it is of another version. */
async function buildOf(version: string, folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}

/** A profile of somebody who loads extensions from folders: without that, Chromium switches one off that is loaded anew. */
async function developersProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'tidemark-upgrade-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

const badges = (page: Page): Promise<number> => page.locator('dt > tidemark-badge').count();

test('an update under open tabs: marks stay, the queue is whole, one line says what is new', async () => {
  test.setTimeout(120_000);
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const build = join(await mkdtemp(join(tmpdir(), 'tidemark-build-')), 'chrome-mv3');
  await cp(CHROME_BUILD, build, { recursive: true });
  await buildOf(OLD_VERSION, build);
  const profile = await developersProfile();
  const { context, worker, open, close } = await launch({
    profile,
    port: world.port,
    clock: world.clock,
    headless: true,
    extension: build,
  });
  const complaints: string[] = [];
  const listen = (message: ConsoleMessage): void => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  context.on('console', listen);
  context.on('weberror', (error) => complaints.push(error.error().message));
  await hurry(await worker());

  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  await expect.poll(() => context.pages().some(isWelcome)).toBe(true);
  await context.pages().find(isWelcome)?.close();

  const listing = await context.newPage();
  await listing.goto(LISTING);
  await expect.poll(() => badges(listing)).toBeGreaterThan(2);

  const bare = await open('manifest.json');
  const session = await context.newCDPSession(bare);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const { tables: copied } = await readRaw(bare);
  // The archive stays; what is the reader’s is that of the old release, which knew nothing of greetings.
  const state = copied['state']?.filter(({ name }) => name !== 'welcome');
  await writeRaw(bare, {
    version: (old.at(-1)?.n ?? 0) * 10,
    stores,
    tables: { ...copied, ...tables, state: state ?? [] },
  });
  await bare.evaluate(
    (values) => (globalThis as unknown as Scope).chrome.storage.local.set(values),
    stored,
  );
  await listing.reload();
  await settled(listing);
  const before = await badges(listing);

  await buildOf('0.1.0', givenPath(build));
  // The page that asks goes with the extension, and Playwright does not see the worker that comes.
  const closed = bare.waitForEvent('close');
  await bare.evaluate(() => {
    setTimeout(() => (globalThis as unknown as Scope).chrome.runtime.reload(), 100);
  });
  await closed;
  await expect(async () => {
    const page = await open('manifest.json');
    await page.close();
  }).toPass();

  expect(await badges(listing)).toBe(before);
  const raw = await open('manifest.json');
  const kept = tables['queue']?.map(({ id }) => id);
  await expect.poll(async () => (await readRaw(raw)).version).toBe(VERSIONS.length * 10);
  expect((await readRaw(raw)).tables['queue']?.map(({ id }) => id)).toEqual(kept);

  const popup = await open('popup.html');
  const news = popup.locator('[data-news]');
  await expect(news).toHaveCount(1);
  await news.getByRole('button').click();
  await expect(news).toHaveCount(0);
  await popup.reload();
  await popup.locator('[data-papers]').waitFor();
  await expect(news).toHaveCount(0);
  expect(context.pages().some(isWelcome)).toBe(false);

  await listing.reload();
  await expect.poll(() => badges(listing)).toBeGreaterThan(2);
  expect(complaints).toEqual([]);
  await close();
  await world.close();
  for (const folder of [join(build, '..'), profile])
    await rm(folder, { recursive: true, force: true });
});
