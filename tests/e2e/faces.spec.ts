import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { FACES, hasFace, WIDEST } from '../support/fonts.ts';
import { CHROME_BUILD, launch, type Launched } from '../support/launch.ts';
import { overflowing } from '../support/overflowing.ts';
import { syncedProfile } from '../support/synced-profile.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'faces', start: 'fresh' });

const PICTURES = '.output/pictures/faces';
const LISTING = 'https://arxiv.org/list/cs.LG/recent';

/** Pages of ours and the widths that they must hold. */
const PAGES: [path: string, width: number][] = [
  ['popup.html', 400],
  ['library.html#today', 1200],
  ['library.html#today', 480],
  ['library.html#queue', 480],
  ['options.html', 480],
  ['sidepanel.html', 320],
];

/** The face in which the page's text is really set. */
async function faceOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'footer',
  });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

async function expectWordsHeld(tidemark: Launched, face: string): Promise<void> {
  const found: string[] = [];
  for (const [path, width] of PAGES) {
    const page = await tidemark.open(path);
    await page.setViewportSize({ width, height: 580 });
    await page.locator('main *').first().waitFor();
    if (path === 'popup.html') {
      await page.locator('[data-paper-key]').first().waitFor();
      expect(await faceOf(page)).toEqual([face]);
      const synced = page.locator('footer .synced');
      await synced.evaluate((element) => (element.textContent = 'Synced 59 min ago'));
      const cut = await synced.evaluate((one) => one.scrollWidth - one.clientWidth);
      if (cut > 0) found.push(`the popup’s foot cuts its words by ${cut} px`);
      await page.screenshot({ path: `${PICTURES}/${face}.png` });
    }
    for (const what of await page.evaluate(overflowing))
      found.push(`${path} at ${width} px: ${what}`);
    await page.close();
  }
  expect.soft(found).toEqual([]);
}

async function expectRowsKept({ context }: Launched, face: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 900 });
  await page.goto(LISTING);
  await page.waitForFunction(() => performance.getEntriesByName('tidemark:overlay').length > 0);
  await page.screenshot({ path: `${PICTURES}/rows ${face}.png` });
  // In one turn: the overlay marks again what is taken away.
  const [marked, bare] = await page.evaluate(() => {
    const heights = (): number[] =>
      [...document.querySelectorAll('dt')].map((row) => row.getBoundingClientRect().height);
    const before = heights();
    for (const host of document.querySelectorAll('tidemark-badge')) host.remove();
    return [before, heights()];
  });
  expect.soft(marked).toEqual(bare);
}

for (const face of FACES.filter(hasFace)) {
  test(`${face}: our pages hold their words, and no row of a listing grows at 400 px`, async ({
    world,
    moment,
  }) => {
    const profile = await syncedProfile(moment);
    const { port, clock } = world;
    const tidemark = await launch({
      port,
      clock,
      face,
      profile,
      headless: true,
      extension: CHROME_BUILD,
    });
    if (face !== WIDEST) await expectRowsKept(tidemark, face);
    await expectWordsHeld(tidemark, face);
    await tidemark.close();
    await rm(profile, { recursive: true, force: true });
  });
}
