import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { savePapers } from './queue-commands.ts';

test.use({ spec: 'came' });

/** Another device is met by the account, and brought so many papers. */
const brought = (page: Page, came: number): Promise<void> =>
  page.evaluate(
    (n) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tidemark');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const states = opening.result.transaction('state', 'readwrite').objectStore('state');
          const value = {
            name: '',
            account: { state: 'ok' },
            folder: { state: 'off' },
            others: [],
          };
          const writing = states.put({ name: 'devices', value: { ...value, came: n } });
          writing.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    came,
  );

test('that papers came is said whole, and moves nothing', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await savePapers(page, 2);
  for (const width of [1200, 700, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const places: number[] = [];
    for (const n of [0, 7]) {
      await brought(page, n);
      await page.reload();
      await page.locator('.queue-list [data-paper-key]').first().waitFor();
      const line = page.locator('.came');
      if (n > 0) await expect(line).toHaveText(/^7 papers came or changed/);
      else await expect(line).toBeAttached();
      const [wide, room] = await line.evaluate((one) => [one.scrollWidth, one.clientWidth]);
      expect(wide).toBeLessThanOrEqual(room ?? 0);
      places.push((await page.locator('.queue-bar').boundingBox())?.y ?? 0);
    }
    expect(places[1], `${width} px`).toBe(places[0]);
    await page.screenshot({ path: `.output/pictures/came-${width}.png` });
  }
});
