import { closedRoots } from '../support/closed-roots.ts';
import { saveTenOfOneField } from '../support/near-world.ts';
import { expect, test } from './fixture.ts';

const LIST = 'https://arxiv.org/list/cs.LG/new?show=600';
const OPEN = 'Show the marked papers of this page';
const COUNT = /\d+ near to what you read/;
const REASON = /· \d+ of your saved/;

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'near' });

test('a reader saves ten papers, and a list of what is new names the near ones; a term taken out, they change', async ({
  tidemark,
}, info) => {
  const page = await tidemark.context.newPage();
  await page.goto(LIST);
  const seen = await closedRoots(page);
  await seen.click('button', OPEN);
  const said = async (): Promise<string> => (await seen.tree()).map(({ name }) => name).join('\n');
  await expect.poll(said).toContain('From 8 saved papers on');
  const options = await tidemark.open('options.html');
  await expect(options.locator('[data-near]')).toContainText('Save 8 more papers');
  const field = await options.evaluate(saveTenOfOneField);
  const chips = options.locator('[data-near] .chip');
  await expect(chips.filter({ hasText: field }).first()).toBeVisible({ timeout: 30_000 });
  await page.bringToFront();
  await expect.poll(() => seen.drawnIn('tidemark-layer')).toContain('sign glyph near');
  const near = (await seen.tree()).filter(
    ({ role, name }) => role === 'button' && REASON.test(name),
  );
  expect(near.length).toBeGreaterThan(0);
  await page.screenshot({ path: info.outputPath('near-light.png') });
  await page.emulateMedia({ colorScheme: 'dark' });

  const rows = (): Promise<number> =>
    page.locator('dt').evaluateAll((all) => all.filter((row) => row.checkVisibility()).length);
  const top = await page.evaluate(() => scrollY);
  await seen.click('button', near.at(-1)?.name ?? '');
  expect(await page.evaluate(() => scrollY)).not.toBe(top);
  await seen.click('checkbox', 'Only near');
  expect(await rows()).toBeLessThan(20);
  await page.reload();
  expect(await rows()).toBe(600);

  await options.bringToFront();
  await options.screenshot({ path: info.outputPath('options.png'), fullPage: true });
  await options.getByRole('button', { name: `Take out “${field.toLowerCase()}”` }).click();
  await page.bringToFront();
  await seen.click('button', OPEN);
  await expect.poll(said, { timeout: 30_000 }).not.toContain(`${field.toLowerCase()} ·`);
  await expect.poll(said).toMatch(COUNT);
});
