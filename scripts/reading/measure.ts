import { clockFrom, GIVEN_NOW } from '../../tests/support/clock/clock.ts';
import { startChromium } from '../../tests/support/drivers/chromium.ts';
import type { Driver, DriverPage } from '../../tests/support/drivers/driver.ts';
import { startFirefox } from '../../tests/support/drivers/firefox.ts';
import { startBare } from '../../tests/support/drivers/late-install.ts';
import { newestIds } from '../../tests/support/world/papers.ts';
import { startWorld, type World } from '../../tests/support/world/world.ts';

export type Which = Driver['name'];

const start = { chromium: startChromium, firefox: startFirefox };
const PAGES = [
  'https://arxiv.org/list/cs.LG/recent',
  'https://proceedings.neurips.cc/paper_files/paper/2026',
];
/** A feed on an ordinary line. */
const FEED_WAIT_MS = 200;
const ROW = 'main [data-papers] > [data-paper-key]';
const LONGEST_MS = 60_000;

/** Until the first mark on each of two pages that were open before: papers known by their ids, and by their titles. */
export async function firstMarks(which: Which): Promise<number[]> {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  world.feedWait = FEED_WAIT_MS;
  const bare = await startBare(which, world.port, world.clock);
  try {
    const pages = await Promise.all(PAGES.map((url) => bare.visit(url)));
    await bare.install();
    const installed = performance.now();
    return await Promise.all(
      pages.map(async (page) => {
        await page.waitForSelector('tidemark-badge', { timeout: LONGEST_MS });
        return performance.now() - installed;
      }),
    );
  } finally {
    await bare.browser.close();
    await world.close();
  }
}

const asksForPdf = ({ log }: World): number =>
  log.filter(({ url }) => url.startsWith(`/pdf/${newestIds()[0]}`)).length;

/** From the opening of the popup until the best paper's PDF is asked for. */
async function toPdf(
  driver: Driver,
  world: World,
  press: (popup: DriverPage) => Promise<void>,
): Promise<number> {
  const before = asksForPdf(world);
  const begun = performance.now();
  const popup = await driver.open('popup.html');
  await popup.waitFor(ROW);
  await press(popup);
  while (asksForPdf(world) === before) {
    if (performance.now() - begun > LONGEST_MS) throw new Error('no PDF was asked for');
    await new Promise((done) => setTimeout(done, 2));
  }
  const ms = performance.now() - begun;
  await popup.close();
  return ms;
}

async function byPointer(popup: DriverPage): Promise<void> {
  await popup.click(`${ROW} a.title`);
  await popup.waitFor('.details');
  await popup.click('.details a[href*="/pdf/"]');
}

/** The keys that save three papers; an error where they do not. */
async function saveThree({ open }: Driver): Promise<number> {
  const keys = ['s', 'j', 's', 'j', 's'];
  const popup = await open('popup.html');
  await popup.waitFor(ROW);
  for (const key of keys) await popup.press(key);
  await popup.waitFor(`${ROW}:nth-child(3) .save[aria-pressed="true"]`);
  const saved = await popup.count(`${ROW} .save[aria-pressed="true"]`);
  await popup.close();
  if (saved !== 3) throw new Error(`${saved} papers are saved`);
  return keys.length;
}

export interface Reading {
  byKey: number[];
  byPointer: number[];
  keysToSaveThree: number;
}

/** So often each way is gone; the first time, when nothing is warm, is not counted. */
const TIMES = 7;

export async function reading(which: Which): Promise<Reading> {
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const driver = await start[which](world.port, world.clock, false, 'en');
  try {
    await driver.hurry(10);
    const ways = { byKey: [] as number[], byPointer: [] as number[] };
    for (let n = 0; n < TIMES; n += 1) {
      const key = await toPdf(driver, world, (popup) => popup.press('p'));
      const pointer = await toPdf(driver, world, byPointer);
      if (n === 0) continue;
      ways.byKey.push(key);
      ways.byPointer.push(pointer);
    }
    return { ...ways, keysToSaveThree: await saveThree(driver) };
  } finally {
    await driver.close();
    await world.close();
  }
}
