import type { DriverPage } from '../../support/drivers/driver.ts';
import { forumId } from '../../support/world/openreview-pages.ts';
import { venuePapers } from '../../support/world/venues.ts';
import { expect, test } from '../both/fixture.ts';
import { ready } from './ready.ts';
import { GIVEN_NOW } from '../../support/clock/clock.ts';

test.describe.configure({ mode: 'serial' });

const LISTS = [
  'https://proceedings.neurips.cc/paper_files/paper/2026',
  'https://proceedings.mlr.press/v300/',
  'https://openaccess.thecvf.com/CVPR2026?day=all',
  'https://aclanthology.org/volumes/2026.sample-long/',
];
const GROUP = 'https://openreview.net/group?id=Sample.org/2026/Conference';
const DBLP = 'https://dblp.org/db/conf/sample/sample2026.html';
const TOGGLE = 'input[data-site="dblp"]';

const listed = venuePapers(GIVEN_NOW);
const half = Math.ceil(listed.length / 2);
const idsOf = (papers: typeof listed): string[] =>
  papers.filter((one) => one.featured).map((one) => one.paper.id);

async function expectMarks(page: DriverPage, ids: string[]): Promise<void> {
  await expect.poll(() => page.attributes('tidemark-badge', 'data-arxiv-id')).toEqual(ids);
}

test('lists of four venues: exactly the featured papers, by title', async ({
  driver,
  pictures,
}) => {
  await ready(driver);
  const page = await driver.visit('https://arxiv.org/list/cs.LG/recent');
  for (const url of LISTS) {
    await page.goto(url);
    await expectMarks(page, idsOf(listed));
    const grades = await page.attributes('tidemark-badge', 'data-match');
    expect(new Set(grades)).toEqual(new Set(['title']));
    await page.screenshot(`${pictures}/venue-${new URL(url).host}.png`);
  }
  await page.close();
});

test('OpenReview: tabs within the site, and a paper of its own', async ({ driver, pictures }) => {
  const page = await driver.visit(GROUP);
  await expectMarks(page, idsOf(listed.slice(0, half)));
  await page.screenshot(`${pictures}/openreview.png`);
  const press = (name: string): Promise<void> =>
    name === 'poster'
      ? page.evaluate(() =>
          [...document.querySelectorAll('button')]
            .find((one) => one.textContent === 'poster')
            ?.click(),
        )
      : page.evaluate(() =>
          [...document.querySelectorAll('button')]
            .find((one) => one.textContent === 'oral')
            ?.click(),
        );
  await press('poster');
  await expectMarks(page, idsOf(listed.slice(half)));
  await press('oral');
  await expectMarks(page, idsOf(listed.slice(0, half)));
  const first = listed[1]?.paper;
  if (!first) throw new Error('no paper');
  await page.goto(`https://openreview.net/forum?id=${forumId(first)}`);
  await page.waitFor(
    `h2.citation_title > tidemark-badge[data-paper-key="openreview:${forumId(first)}"]`,
  );
  await page.close();
});

test('an optional site: nothing before, marks once it is granted, none once it is taken back', async ({
  driver,
}) => {
  const page = await driver.visit(DBLP);
  expect(await page.count('tidemark-badge')).toBe(0);
  const options = await driver.open('options.html');
  await options.click(TOGGLE);
  await options.waitFor(`${TOGGLE}:checked`);
  await page.goto(DBLP);
  await expectMarks(page, idsOf(listed));
  await options.click(TOGGLE);
  await options.waitFor(`${TOGGLE}:not(:checked)`);
  await expect.poll(() => page.count('tidemark-badge')).toBe(0);
  await page.goto(DBLP);
  // Nothing of ours comes, so there is nothing to wait for.
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.count('tidemark-badge')).toBe(0);
  await options.close();
  await page.close();
});
