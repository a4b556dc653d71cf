import { mkdir, rm } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { CHROME_BUILD, launch, type Launched } from '../support/launch.ts';
import { syncedProfile } from '../support/synced-profile.ts';
import { startWorld, type World } from '../support/world/world.ts';
import { command, key, savePapers, table } from './queue-commands.ts';

interface Scope {
  chrome: {
    storage: {
      sync: {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        clear(): Promise<void>;
      };
    };
  };
}

interface Device {
  browser: Launched;
  page: Page;
  profile: string;
}

type Area = Record<string, unknown>;

async function device(world: World): Promise<Device> {
  const profile = await syncedProfile(GIVEN_NOW);
  const { port, clock } = world;
  const browser = await launch({ port, clock, headless: true, extension: CHROME_BUILD, profile });
  return { browser, page: await browser.open('options.html'), profile };
}

async function join({ page }: Device): Promise<void> {
  const account = page.locator('[data-sync="account"]');
  await account.locator('input[type="checkbox"]').check();
  await page.locator('[data-sync-join]').click();
  await expect(account.locator('[data-sync-state="ok"]')).toBeVisible();
}

const areaOf = ({ page }: Device): Promise<Area> =>
  page.evaluate(() => (globalThis as unknown as Scope).chrome.storage.sync.get(null));

/** As the browser's account brings it: what is there stays, or is replaced as a whole. */
const bring = ({ page }: Device, area: Area, how: 'added' | 'replaced'): Promise<void> =>
  page.evaluate(
    async ([items, isReplaced]) => {
      const { sync } = (globalThis as unknown as Scope).chrome.storage;
      if (isReplaced) await sync.clear();
      await sync.set(items);
    },
    [area, how === 'replaced'] as const,
  );

async function queueOf({ page }: Device): Promise<string[]> {
  const rows = await table(page, 'queue');
  return rows
    .map(({ keys, state, notes, tags }) => JSON.stringify([keys, state, notes, tags]))
    .sort();
}

async function carry(a: Device, b: Device, how: 'added' | 'replaced'): Promise<void> {
  for (const [from, to] of [
    [a, b],
    [b, a],
    [a, b],
  ] as const) {
    const before = await areaOf(from);
    await bring(to, before, how);
    await command(to.page, 'syncNow', {});
  }
}

for (const how of ['added', 'replaced'] as const)
  test(`two profiles whose accounts are carried to and fro, ${how}: both queues are equal, nothing is lost, nothing comes back`, async () => {
    const world = await startWorld(clockFrom(GIVEN_NOW));
    const [a, b] = [await device(world), await device(world)];
    await savePapers(a.page, 3);
    await command(b.page, 'save', { keys: [key(9)], snapshot: { title: 'Paper 9' } });
    await command(b.page, 'save', { keys: [key(2)], snapshot: { title: 'Paper 2' } });
    for (const one of [a, b]) await join(one);
    await carry(a, b, how);
    await expect.poll(() => queueOf(a)).toHaveLength(4);
    await expect.poll(() => queueOf(b)).toEqual(await queueOf(a));

    const old = await areaOf(a);
    await command(a.page, 'setState', { key: key(1), state: 'done' });
    await command(b.page, 'setTags', { key: key(1), tags: ['sea'] });
    await command(b.page, 'remove', { key: key(2) });
    await carry(a, b, how);
    // What is old comes once more.
    await bring(b, old, 'added');
    await command(b.page, 'syncNow', {});
    await carry(a, b, how);
    await expect.poll(() => queueOf(a)).toHaveLength(3);
    await expect.poll(() => queueOf(b)).toEqual(await queueOf(a));
    expect((await queueOf(a)).join(' ')).toContain('"done","",["sea"]');

    for (const { browser, profile } of [a, b]) {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    }
    await world.close();
  });

/** A profile that was closed, once more. */
async function reopened({ profile }: Device, { port, clock }: World): Promise<Device> {
  const browser = await launch({ port, clock, headless: true, extension: CHROME_BUILD, profile });
  return { browser, page: await browser.open('options.html'), profile };
}

const exchange = ({ page }: Device): Promise<unknown> => command(page, 'syncNow', {});

/** What each has goes to each, and each exchanges. */
async function meet(...all: Device[]): Promise<void> {
  for (const from of all) {
    await exchange(from);
    const area = await areaOf(from);
    for (const to of all) if (to !== from) await bring(to, area, 'added');
  }
  for (const one of all) await exchange(one);
}

async function note({ page }: Device, n: number, notes: string): Promise<void> {
  const row = (await table(page, 'queue')).find(({ title }) => title === `Paper ${n}`);
  const base = row?.['notes'];
  await command(page, 'setNotes', { id: row?.['id'], notes, base });
}

test('three profiles, of which one is closed meanwhile, with deliveries that are lost and come twice: all have the same, both notes are kept', async () => {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const [a, b, opened] = [await device(world), await device(world), await device(world)];
  await savePapers(a.page, 3);
  await command(b.page, 'save', { keys: [key(8)], snapshot: { title: 'Paper 8' } });
  await command(opened.page, 'save', { keys: [key(9)], snapshot: { title: 'Paper 9' } });
  for (const one of [a, b, opened]) await join(one);
  await meet(a, b, opened);
  await meet(a, b, opened);
  await expect.poll(() => queueOf(a)).toHaveLength(5);
  for (const one of [b, opened]) await expect.poll(() => queueOf(one)).toEqual(await queueOf(a));

  await opened.browser.close();
  const early = await areaOf(a);
  await note(a, 1, 'written on the laptop');
  await note(b, 1, 'written at work');
  await command(a.page, 'remove', { key: key(2) });
  await command(b.page, 'setState', { key: key(8), state: 'done' });
  // What a writes is lost on its way; what b writes comes twice, and then what a had before.
  await exchange(a);
  await exchange(b);
  const ofB = await areaOf(b);
  for (const area of [ofB, ofB]) {
    await bring(a, area, 'added');
    await exchange(a);
  }
  await bring(b, early, 'added');
  await exchange(b);

  const c = await reopened(opened, world);
  await note(c, 3, 'from the one that was closed');
  await bring(c, early, 'added');
  await meet(c, a, b);
  await meet(a, c, b);
  await meet(b, c, a);
  await expect.poll(() => queueOf(a)).toHaveLength(4);
  for (const one of [b, c]) await expect.poll(() => queueOf(one)).toEqual(await queueOf(a));
  const words = (await queueOf(c)).join(' ');
  for (const said of ['on the laptop', 'at work', 'that was closed', '"done"'])
    expect(words).toContain(said);
  expect(words).not.toContain(key(2));

  const library = await c.browser.open('library.html#queue');
  await library.locator(`[data-paper-key="${key(1)}"] .title`).click();
  await expect(library.locator('[data-notes-kept="two"]')).toBeVisible();
  await expect(library.locator('.markdown hr')).toBeAttached();
  await mkdir('.output/pictures', { recursive: true });
  await library.screenshot({ path: '.output/pictures/two-notes.png' });

  for (const { browser, profile } of [a, b, c]) {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
  await world.close();
});
