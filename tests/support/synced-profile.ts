import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { clockFrom } from './clock/clock.ts';
import { hurry } from './hurry.ts';
import { progress } from './kill/state.ts';
import { CHROME_BUILD, launch } from './launch.ts';
import { ofWorker } from './of-worker.ts';
import { startWorld } from './world/world.ts';

const WORLD = resolve(import.meta.dirname, 'world');
const CLOCK = resolve(import.meta.dirname, 'clock');
const PROFILES = ofWorker('profiles');

/** The first two weeks were copied so long before a spec begins; a list is fresh for ten minutes. */
const BEFORE_MS = 5 * 60_000;

/** Names build, world and moment, so that a profile of another one is not used. */
function stampOf(moment: Date): string {
  const hash = createHash('sha256').update(`${moment.toISOString()} ${process.env['TZ']}`);
  for (const folder of [CHROME_BUILD, WORLD, CLOCK])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:js|json|ts)$/.test(name)) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Runs in one of our pages: whether today and the fourteen days before it are copied. */
async function firstDaysAreThere(): Promise<boolean> {
  const open = indexedDB.open('tidemark');
  await new Promise((resolve) => open.addEventListener('success', resolve));
  const count = open.result.transaction('days').objectStore('days').count();
  await new Promise((resolve) => count.addEventListener('success', resolve));
  open.result.close();
  return count.result >= 15;
}

/** Runs in one of our pages. The archive stays at two weeks, so that specs begin alike. */
export async function pauseBackfill(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ tidemark: 'backfill', data: { paused: true } });
}

/** Lets a new install copy its first two weeks, once for each build and moment. */
async function make(profile: string, moment: Date): Promise<void> {
  const clock = clockFrom(new Date(moment.getTime() - BEFORE_MS));
  const world = await startWorld(clock);
  const browser = await launch({
    port: world.port,
    clock,
    headless: true,
    extension: CHROME_BUILD,
    profile,
  });
  await hurry(await browser.worker());
  const popup = await browser.open('popup.html');
  await popup.evaluate(pauseBackfill);
  await popup.locator('[data-papers]').waitFor({ timeout: 60_000 });
  // Not `waitForFunction`, which takes a promise for a yes.
  await expect.poll(() => popup.evaluate(firstDaysAreThere), { timeout: 60_000 }).toBe(true);
  await popup.locator('.status progress').waitFor({ state: 'detached' });
  // What stands on pages is written too.
  await expect
    .poll(async () => (await popup.evaluate(progress)).dirty, { timeout: 60_000 })
    .toBe(0);
  await browser.close();
  await world.close();
}

/** A copy, for one spec, of a profile in which the first two weeks of the sample world are there, and the backfill is paused. */
export async function syncedProfile(moment: Date): Promise<string> {
  const made = join(PROFILES, stampOf(moment));
  if (!existsSync(join(made, 'ready'))) {
    await rm(PROFILES, { recursive: true, force: true });
    await make(join(made, 'profile'), moment);
    await cp(join(CHROME_BUILD, 'manifest.json'), join(made, 'ready'));
  }
  const copy = await mkdtemp(join(tmpdir(), 'tidemark-synced-'));
  await cp(join(made, 'profile'), copy, { recursive: true });
  return copy;
}
