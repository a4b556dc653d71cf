import { HOSTILE_TITLE, newestIds } from '../../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
// The first run is over on an install that other specs have used.
test.use({ install: 'main', holdsFeed: true });

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const PLAIN = 'arxiv:2611.20003';
const LIST = '[data-papers]';
const ROW = '[data-papers] [data-paper-key]';

test('the first run says how far it is, and ends; a tab that was open before gets its badges @day', async ({
  driver,
  pictures,
  world,
}) => {
  const popup = await driver.open('popup.html');
  await popup.waitFor('.status progress');
  world.release();
  const page = await driver.visit(LISTING);
  await driver.hurry(10);
  await page.waitFor('dt > tidemark-badge');
  await page.screenshot(`${pictures}/listing.png`);
  await page.close();
  await popup.waitFor('.status', true);
  await popup.close();
});

test('exactly the featured papers of a listing are marked, with the public facts', async ({
  driver,
}) => {
  const page = await driver.visit(LISTING);
  await page.waitFor('dt > tidemark-badge');
  const listed = await page.attributes('dt a[title="Abstract"]', 'id');
  const featured = listed.filter((id) => Number(id?.slice(5)) < 20_000);
  expect(featured.length).toBeGreaterThan(0);
  expect(await page.attributes('tidemark-badge', 'data-arxiv-id')).toEqual(featured);
  expect(await page.attributes('tidemark-badge', 'data-match')).toEqual(featured.map(() => 'id'));
  expect(await page.text('tidemark-badge')).toBe('');
  await page.close();
});

test('an abstract page by its badge, and a save from a page that is not featured', async ({
  driver,
  pictures,
}) => {
  const page = await driver.visit(`https://arxiv.org/abs/${newestIds()[1]}v2`);
  await page.waitFor('h1 > tidemark-badge[data-rank="2"]');
  await page.screenshot(`${pictures}/abstract.png`);
  await page.goto(`https://arxiv.org/abs/${PLAIN.slice(6)}`);
  await page.click(`h1 > tidemark-save[data-paper-key="${PLAIN}"]`);
  const library = await driver.open('library.html#queue');
  await library.waitFor(`[data-paper-key="${PLAIN}"]`);
  expect(await page.count('h1 > tidemark-save')).toBe(1);
  await library.screenshot(`${pictures}/queue.png`);
  await library.close();
  await page.close();
});

test('the popup: rows by rank, hostile text as text, keyboard, save @day', async ({
  driver,
  pictures,
}) => {
  const popup = await driver.open('popup.html');
  await popup.resize(400, 580);
  await popup.waitFor(ROW);
  expect(await popup.attributes(LIST, 'data-papers')).toEqual([String(newestIds().length)]);
  const keys = await popup.attributes(ROW, 'data-paper-key');
  expect(keys[0]).toBe(`arxiv:${newestIds()[0]}`);
  expect(await popup.text(LIST)).toContain(HOSTILE_TITLE);
  await popup.focus(`${ROW} .title`);
  await popup.press('ArrowDown');
  await popup.press('Enter');
  await popup.press('s');
  await popup.waitFor(`[data-paper-key="${keys[1]}"] [aria-pressed="true"]`);
  await popup.screenshot(`${pictures}/popup.png`);
  await popup.close();
});

test('the copy of the archive is paused in the options', async ({ driver }) => {
  const options = await driver.open('options.html');
  await options.waitFor('.archive progress');
  await options.click('.archive button');
  await expect.poll(() => options.text('.archive')).toContain('Paused at');
  await options.close();
});

test('asleep: marks all the same, and visiting pages asks nothing', async ({ driver, world }) => {
  await driver.sleep();
  const from = world.log.length;
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-badge');
  await page.goto(`https://arxiv.org/abs/${newestIds()[0]}`);
  await page.waitFor('h1 > tidemark-badge[data-rank="1"]');
  const asked = world.log.slice(from).filter(({ host }) => host === 'huggingface.co');
  expect(asked).toEqual([]);
  await page.close();
});

test('pause everywhere takes every mark away, and resume brings them back', async ({
  driver,
  pictures,
}) => {
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-badge');
  const options = await driver.open('options.html');
  await options.screenshot(`${pictures}/options.png`);
  await options.click('input[type="checkbox"]', 6);
  await page.waitFor('tidemark-badge', true);
  await options.click('input[type="checkbox"]', 6);
  await page.waitFor('tidemark-badge');
  await options.close();
  await page.close();
});

test('a feed that is broken: the state is true, and the list is kept', async ({
  driver,
  world,
}) => {
  const popup = await driver.open('popup.html');
  await popup.waitFor(ROW);
  world.mode = '503';
  await popup.click('button[title="Read the feed now"]');
  await popup.waitFor('.status.warning');
  expect(await popup.text('.status')).toContain('The feed answered 503');
  expect(await popup.count(ROW)).toBeGreaterThan(0);
  world.mode = 'ok';
  await popup.close();
});
