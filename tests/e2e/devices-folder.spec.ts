import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { folderProfile, newFolder, type FolderProfile } from '../support/folders/folder-profile.ts';
import { startWorld, type World } from '../support/world/world.ts';
import { command, key, savePapers, table } from './queue-commands.ts';

const PICTURES = '.output/pictures/devices';

type Device = FolderProfile;

const device = async (world: World): Promise<Device> => folderProfile(world, await newFolder());

async function joinBy(one: Device, comes: number, state = 'ok'): Promise<void> {
  const page = one.page();
  await page.locator('[data-sync="folder"] button').first().click();
  const yes = page.locator('[data-sync-join]');
  await expect(yes).toBeEnabled();
  const shown = page.locator('[data-join="comes"]');
  if (comes === 0) await expect(shown).toHaveCount(0);
  else await expect(shown).toHaveAttribute('data-count', String(comes));
  await yes.click();
  await expect(page.locator(`[data-sync="folder"] [data-sync-state="${state}"]`)).toBeVisible();
}

const filesIn = async ({ folder }: Device): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('tidemark-')).sort();

/** As a service carries: cut at first, then whole, and a second time as a copy of its own making. */
async function carry(from: Device, to: Device, how: 'whole' | 'cut' | 'twice'): Promise<void> {
  for (const name of await filesIn(from)) {
    const [source, target] = [join(from.folder, name), join(to.folder, name)];
    await cp(source, target);
    if (how === 'cut') await truncate(target, 300);
    if (how === 'twice')
      await cp(source, join(to.folder, name.replace('.json', ' (conflicted copy).json')));
  }
}

const exchange = async ({ page }: Device): Promise<void> =>
  void (await command(page(), 'syncNow', {}));

async function queueOf({ page }: Device): Promise<string[]> {
  const rows = await table(page(), 'queue');
  return rows.map(({ keys, state, notes }) => JSON.stringify([keys, state, notes])).sort();
}

async function end(one: Device): Promise<void> {
  await one.end();
  await rm(one.folder, { recursive: true, force: true });
}

test('two profiles share a real folder that is carried late, cut and twice: both queues are equal, nothing is lost', async () => {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const [a, b] = [await device(world), await device(world)];
  await savePapers(a.page(), 3);
  await joinBy(a, 0);
  expect(await filesIn(a)).toHaveLength(1);

  await carry(a, b, 'cut');
  await joinBy(b, 0, 'waiting');
  await command(b.page(), 'save', { keys: [key(9)], snapshot: { title: 'Paper 9' } });
  await carry(a, b, 'whole');
  await exchange(b);
  await expect.poll(() => queueOf(b)).toHaveLength(4);

  await carry(b, a, 'twice');
  await exchange(a);
  await expect.poll(() => queueOf(a)).toEqual(await queueOf(b));

  await command(a.page(), 'setState', { key: key(1), state: 'done' });
  await command(b.page(), 'remove', { key: key(2) });
  await exchange(a);
  await exchange(b);
  await carry(a, b, 'twice');
  await carry(b, a, 'whole');
  await exchange(a);
  // The service put an older file of its own back: it is written anew, and carried once more.
  await exchange(b);
  await carry(b, a, 'whole');
  await exchange(a);
  await expect.poll(() => queueOf(b)).toHaveLength(3);
  await expect.poll(() => queueOf(a)).toEqual(await queueOf(b));

  for (const one of [a, b]) await end(one);
  await world.close();
});

test('a passphrase seals the file, and the other device asks for it', async () => {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const [a, b] = [await device(world), await device(world)];
  await savePapers(a.page(), 2);
  await joinBy(a, 0);
  await a.page().locator('[data-passphrase] button').first().click();
  await a.page().locator('[data-passphrase] input').first().fill('eight letters');
  await a.page().locator('.passphrase button').click();
  await expect(a.page().locator('[data-passphrase="set"]')).toBeVisible();
  const textOf = async (one: Device): Promise<string> =>
    readFile(join(one.folder, (await filesIn(one))[0] ?? ''), 'utf8');
  await expect.poll(() => textOf(a)).not.toContain('Paper 1');

  await carry(a, b, 'whole');
  await joinBy(b, 0, 'error');
  await expect(b.page().locator('[data-passphrase="asked"]')).toBeVisible();
  await b.page().locator('.passphrase input').first().fill('another one');
  await b.page().locator('.passphrase button').first().click();
  await expect(b.page().locator('.passphrase .trouble')).not.toBeEmpty();
  await b.page().locator('.passphrase input').first().fill('eight letters');
  await b.page().locator('.passphrase button').first().click();
  await expect(b.page().locator('[data-passphrase="set"]')).toBeVisible();
  await exchange(b);
  await expect.poll(() => queueOf(b)).toHaveLength(2);

  for (const one of [a, b]) await end(one);
  await world.close();
});

/** A file of another device as this one wrote its own, with other words. */
async function putDevice({ folder }: Device, id: string, words: object): Promise<void> {
  const [own = ''] = await readdir(folder);
  const backup = JSON.parse(await readFile(join(folder, own), 'utf8')) as { devices: object };
  const devices = { ...backup.devices, device: id, stamp: id, ...words };
  await writeFile(join(folder, `tidemark-${id}.json`), JSON.stringify({ ...backup, devices }));
}

test('what of other devices cannot be read, and what was left out, is said in options', async () => {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const a = await device(world);
  await savePapers(a.page(), 2);
  await joinBy(a, 0);
  const [own = ''] = await filesIn(a);
  const { devices } = JSON.parse(await readFile(join(a.folder, own), 'utf8')) as {
    devices: { replica: object };
  };
  const items = { unsound: 'eaten', another: [] };
  await putDevice(a, 'bbbbbbbb', { name: 'Laptop', replica: { ...devices.replica, items } });
  await putDevice(a, 'cccccccc', { name: 'Phone', version: 9 });
  await exchange(a);
  const place = a.page().locator('[data-sync="folder"]');
  await expect(place).toContainText('2 entries of other devices were left out');
  await expect(place.locator('.trouble')).toContainText('has a later Tidemark');
  await expect(a.page().locator('[data-device="cccccccc"]')).toContainText('cannot be read here');
  await expect(a.page().locator('[data-device="bbbbbbbb"]')).not.toContainText('cannot be read');
  await mkdir(PICTURES, { recursive: true });
  await a
    .page()
    .locator('#devices')
    .screenshot({ path: `${PICTURES}/unread-refused.png` });
  await end(a);
  await world.close();
});

test('a folder that is gone is said, and the queue stays', async () => {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const a = await device(world);
  await savePapers(a.page(), 2);
  await joinBy(a, 0);
  await rm(a.folder, { recursive: true });
  await exchange(a);
  await expect(a.page().locator('[data-sync="folder"] [data-sync-state="error"]')).toBeVisible();
  await expect.poll(() => queueOf(a)).toHaveLength(2);
  await end(a);
  await world.close();
});
