import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { folderProfile, newFolder, type FolderProfile } from '../support/folders/folder-profile.ts';
import { seeded } from '../support/world/random.ts';
import { startWorld } from '../support/world/world.ts';
import { command, key, table } from './queue-commands.ts';

const KILLS = 60;
/** Each so many-th kill takes the whole browser; and then the other device exchanges. */
const BROWSER_EVERY = 10;
const LONGEST_LIFE_MS = 400;

const seed = process.env['TIDEMARK_SEED'] ?? randomUUID();

const isDone = (answer: unknown): boolean => (answer as { ok?: boolean } | undefined)?.ok === true;

async function join({ page }: FolderProfile): Promise<void> {
  await page().locator('[data-sync="folder"] button').first().click();
  await page().locator('[data-sync-join]').click();
  await expect(page().locator('[data-sync="folder"] [data-sync-state="ok"]')).toBeVisible();
}

/** Saves a paper, writes a note, exchanges; gives what was acknowledged before the worker was killed. */
async function work({ page }: FolderProfile, n: number): Promise<string[]> {
  const acked: string[] = [];
  try {
    const paper = { keys: [key(n)], snapshot: { title: `Paper ${n}` } };
    if (isDone(await command(page(), 'save', paper))) acked.push('save');
    const row = (await table(page(), 'queue')).find(({ title }) => title === `Paper ${n}`);
    const notes = { id: row?.['id'], notes: `words ${n}`, base: '' };
    if (isDone(await command(page(), 'setNotes', notes))) acked.push('notes');
    if (isDone(await command(page(), 'syncNow', {}))) acked.push('exchange');
  } catch {
    // The worker, or the page, was ended: what was not acknowledged may be there or not.
  }
  return acked;
}

async function queueOf({ page }: FolderProfile): Promise<string[]> {
  const rows = await table(page(), 'queue');
  return rows.map(({ keys, state, notes }) => JSON.stringify([keys, state, notes])).sort();
}

async function disturb(one: FolderProfile, other: FolderProfile): Promise<string[][]> {
  const random = seeded(seed);
  const acked: string[][] = [];
  for (let n = 0; n < KILLS; n += 1) {
    const stream = work(one, n);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    const takesAll = n % BROWSER_EVERY === BROWSER_EVERY - 1;
    await (takesAll ? one.killBrowser() : one.killWorker());
    acked.push(await stream);
    if (takesAll) await command(other.page(), 'syncNow', {});
  }
  return acked;
}

test(`${KILLS} kills in a stream of saves, notes and exchanges by a folder: nothing is lost, nothing doubled`, async () => {
  test.setTimeout(900_000);
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const folder = await newFolder();
  const [one, other] = [await folderProfile(world, folder), await folderProfile(world, folder)];
  for (const device of [one, other]) await join(device);
  const acked = await disturb(one, other);
  for (const device of [one, other, one, other])
    expect(isDone(await command(device.page(), 'syncNow', {}))).toBe(true);
  const queue = await queueOf(one);
  expect(await queueOf(other)).toEqual(queue);
  for (const [n, steps] of acked.entries()) {
    const found = queue.filter((line) => line.includes(`"${key(n)}"`));
    expect(found.length, `paper ${n} once`).toBeLessThan(2);
    if (steps.includes('save')) expect(found, `paper ${n}`).toHaveLength(1);
    if (steps.includes('notes')) expect(found[0]).toContain(`"words ${n}"`);
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  expect(names).toHaveLength(2);
  const count = (step: string): number => acked.filter((all) => all.includes(step)).length;
  console.log(
    `kill loop of exchanges by a folder, seed ${seed}: ${KILLS} kills (${KILLS / BROWSER_EVERY} of the browser); ` +
      `acknowledged ${count('save')} saves, ${count('notes')} notes, ${count('exchange')} exchanges`,
  );
  // A loop that kills before everything, or after everything, shows nothing.
  expect(count('save')).toBeGreaterThan(KILLS / 4);
  expect(count('exchange')).toBeLessThan(KILLS);
  for (const device of [one, other]) await device.end();
  await rm(folder, { recursive: true });
  await world.close();
});
