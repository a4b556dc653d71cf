import { rm } from 'node:fs/promises';
import { clockFrom } from '../tests/support/clock/clock.ts';
import { startChromium } from '../tests/support/drivers/chromium.ts';
import { startFirefox } from '../tests/support/drivers/firefox.ts';
import { startWorld } from '../tests/support/world/world.ts';
import { hasRealDays, realDay, REAL_NOW } from './pictures/real-days.ts';
import { choose, take } from './pictures/take.ts';
import { useIt } from './pictures/use-it.ts';
import { VIEWS } from './pictures/views.ts';

/**
 * `npm run pictures [-- chromium|firefox] [VIEW …]`: our pages over the feed's real days, for a person to look at:
 * each view at each width in light, one width in dark, and one at twice the pixels. The days stand beside the tree
 * (shared/corpus); without them the sample world's invented ones are shown.
 */
const OUT = '.output/pictures-of-days';
const ONE_WIDTH = [1280];
const start = { chromium: startChromium, firefox: startFirefox };

const asked = process.argv.slice(2);
const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => asked.includes(name) || !asked.some((one) => one in start),
);
const names = asked.filter((one) => !(one in start));
const views = VIEWS.filter(({ name }) => names.length === 0 || names.includes(name));

async function pictures(browser: keyof typeof start, scale: 1 | 2): Promise<string[]> {
  const clock = clockFrom(REAL_NOW);
  const world = await startWorld(clock, hasRealDays ? { listOf: realDay } : {});
  const driver = await start[browser](world.port, clock, false, 'en', scale);
  const cut: string[] = [];
  const all = async (folder: string, isCompact: boolean, widths?: number[]): Promise<void> => {
    for (const view of views)
      if ((view.compact === true) === isCompact)
        cut.push(...(await take(driver, view, `${OUT}/${browser}/${folder}`, widths)));
  };
  try {
    await useIt(driver);
    if (scale === 2) await all('light-2x', false, ONE_WIDTH);
    else {
      await all('light', false);
      await choose(driver, 'dark');
      await all('dark', false, ONE_WIDTH);
      await choose(driver, 'compact');
      await all('dark', true, ONE_WIDTH);
      await choose(driver, 'light');
      await all('light', true);
    }
  } finally {
    await driver.close();
    await world.close();
  }
  return cut;
}

if (asked.length === 0) await rm(OUT, { recursive: true, force: true });
for (const browser of browsers)
  for (const scale of [1, 2] as const)
    for (const line of await pictures(browser, scale)) console.log(line);
console.log(`Pictures in ${OUT}/${hasRealDays ? '' : ', of invented days'}`);
