import { mkdirSync } from 'node:fs';
import { launch, CHROME_BUILD } from '../support/launch.ts';
import { startWorld } from '../support/world/world.ts';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { test } from '@playwright/test';
test('pictures', async () => {
  mkdirSync('/tmp/pictures-first', { recursive: true });
  for (const words of ['en', 'de'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      if (words === 'de' && colorScheme === 'dark') continue;
      const world = await startWorld(clockFrom(GIVEN_NOW), { holdsFeed: true });
      const b = await launch({
        port: world.port,
        clock: world.clock,
        headless: true,
        extension: CHROME_BUILD,
        colorScheme,
        words,
      });
      const page = await b.open('welcome.html');
      for (const [w, h] of [
        [1280, 800],
        [700, 900],
        [320, 700],
      ] as const) {
        await page.setViewportSize({ width: w, height: h });
        await page.waitForTimeout(400);
        await page.screenshot({
          path: `/tmp/pictures-first/welcome-${words}-${colorScheme}-${w}.png`,
          fullPage: w < 1000,
        });
        console.log(
          words,
          colorScheme,
          w,
          await page.evaluate(() => [
            document.documentElement.scrollHeight,
            document.documentElement.scrollWidth,
          ]),
        );
      }
      const popup = await b.open('popup.html');
      await popup.setViewportSize({ width: 400, height: 580 });
      await popup.waitForTimeout(500);
      await popup.screenshot({
        path: `/tmp/pictures-first/popup-first-${words}-${colorScheme}.png`,
      });
      await b.close();
      await world.close();
    }
});
