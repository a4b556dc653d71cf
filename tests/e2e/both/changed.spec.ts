import type { DriverPage } from '../../support/drivers/driver.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'changed' });

const LIST = 'https://proceedings.neurips.cc/paper_files/paper/2026';
const CHANGED = `${LIST}?changed`;
const REASON = 'The site has changed (NeurIPS proceedings)';

/** The version whose bar has said it. `options` must be open before the page, which stays in front. */
const toldBy = (options: DriverPage): Promise<string | undefined> =>
  options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { get(key: string): Promise<Record<string, { toldBy?: string }>> } };
      };
    };
    const key = 'bar:proceedings.neurips.cc';
    return (await chrome.storage.local.get(key))[key]?.toldBy;
  });

interface Popups {
  action: { openPopup(): Promise<void> };
  extension: { getViews(what: { type: 'popup' }): Window[] };
}

/** Runs in a page of ours, behind the page in front: what the popup says of that. */
async function saidByPopup(): Promise<string> {
  const { chrome: api } = globalThis as unknown as { chrome: Popups };
  await api.action.openPopup();
  for (;;) {
    const popup = api.extension.getViews({ type: 'popup' })[0];
    const words = popup?.document.querySelector('.this-page, .status[role="status"] span');
    if (popup && words) {
      popup.close();
      return words.textContent;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

test('a list in its known form: nothing is said', async ({ driver }) => {
  await ready(driver);
  const options = await driver.open('options.html');
  await options.waitFor('.problems');
  const page = await driver.visit(LIST);
  await page.waitFor('tidemark-bar');
  // As long as it takes to be said elsewhere.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 5000)));
  expect(await toldBy(options)).toBeUndefined();
  expect(await options.text('.problems')).not.toContain('changed');
  expect(await options.evaluate(saidByPopup)).toMatch(/^\d+ of \d+ papers/);
  await page.close();
  await options.close();
});

test('a list in another form: bar, popup and diagnostics say so, once a visit, and plain links are marked', async ({
  driver,
  pictures,
}) => {
  const options = await driver.open('options.html');
  await options.waitFor('.problems');
  const page = await driver.visit(CHANGED);
  await expect.poll(() => options.text('.problems')).toContain(REASON);
  await expect.poll(() => toldBy(options)).toBeDefined();
  expect(await page.count('tidemark-bar')).toBe(1);
  expect(await options.evaluate(saidByPopup)).toContain('NeurIPS proceedings has changed');
  expect(await page.count('x-work tidemark-badge')).toBeGreaterThan(0);
  await page.screenshot(`${pictures}/changed.png`);
  await page.close();
  const again = await driver.visit(CHANGED);
  await expect.poll(() => options.text('.problems')).toContain(`${REASON} × 2`);
  await again.screenshot(`${pictures}/changed-again.png`);
  await again.close();
  await options.close();
});
