import { expect, test } from '../both/fixture.ts';
import { newestIds } from '../../support/world/papers.ts';
import { ready } from './ready.ts';

test.describe.configure({ mode: 'serial' });
// What other specs have saved is not what is counted on here.
test.use({ install: 'queue-safe' });

const [FIRST = '', SECOND = ''] = newestIds();
const row = (id: string): string => `[data-paper-key="arxiv:${id}"]`;
const item = (id: string): string => `.queue-list ${row(id)}`;

test('notes are stored as they are typed, and when the page goes in the same moment', async ({
  driver,
  pictures,
}) => {
  await ready(driver);
  const popup = await driver.open('popup.html');
  for (const id of [FIRST, SECOND]) {
    await popup.click(`${row(id)} button.save`);
    await popup.waitFor(`${row(id)} button.save[aria-pressed="true"]`);
  }
  await popup.close();
  const page = await driver.open('library.html#queue');
  await page.waitFor(item(FIRST));
  await page.focus(`${item(FIRST)} .title`);
  await page.press('e');
  await page.waitFor('.notes textarea');
  await page.type('Kept as typed');
  await expect.poll(() => page.text('.notes [data-notes]')).toBe('Saved as you type');
  await page.screenshot(`${pictures}/notes.png`);
  await page.type(', and the last words');
  await page.goto(page.url().replace(/library.*/, 'options.html'));
  await page.close();
  const next = await driver.open('library.html#queue');
  await next.waitFor(item(FIRST));
  // By keyboard, as above: a row may still move under a pointer while the page is built.
  await next.focus(`${item(FIRST)} .title`);
  await next.press('e');
  await next.waitFor('.notes textarea');
  const words = () => document.querySelector<HTMLTextAreaElement>('.notes textarea')?.value ?? '';
  await expect.poll(() => next.evaluate(words)).toBe('Kept as typed, and the last words');
  await next.close();
});

test('removed in one click: Undo at once, or Restore later, brings its notes back', async ({
  driver,
  pictures,
}) => {
  const page = await driver.open('library.html#queue');
  await page.click(`${item(FIRST)} button.save`);
  await page.waitFor(item(FIRST), true);
  await page.click('.notice button');
  await page.waitFor(item(FIRST));
  await page.click(`${item(FIRST)} button.save`);
  await page.waitFor(item(FIRST), true);
  await page.click('.list-head a[href="#queue/removed"]');
  await page.waitFor(`.removed-list ${row(FIRST)}`);
  await page.click(`.removed-list ${row(FIRST)} .title`);
  await page.waitFor('.removed-list .markdown');
  await expect.poll(() => page.text('.removed-list .markdown')).toContain('Kept as typed');
  await page.screenshot(`${pictures}/removed.png`);
  await page.click(`.removed-list ${row(FIRST)} > button`);
  await page.waitFor(`.removed-list ${row(FIRST)}`, true);
  await page.click('.list-head a[href="#queue"]');
  await page.waitFor(item(FIRST));
  await page.close();
});
