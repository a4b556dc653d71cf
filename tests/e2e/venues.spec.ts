import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { forumId } from '../support/world/openreview-pages.ts';
import { venuePapers } from '../support/world/venues.ts';
import { clickMark, expect, test } from './fixture.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'venues', grants: ['https://dblp.org/*'] });

const GROUP = 'https://openreview.net/group?id=Sample.org/2026/Conference';
const LISTS = {
  NeurIPS: 'https://proceedings.neurips.cc/paper_files/paper/2026',
  PMLR: 'https://proceedings.mlr.press/v300/',
  CVF: 'https://openaccess.thecvf.com/CVPR2026?day=all',
  ACL: 'https://aclanthology.org/volumes/2026.sample-long/',
};
const DBLP = 'https://dblp.org/db/conf/sample/sample2026.html';

const listed = venuePapers(GIVEN_NOW);
const half = Math.ceil(listed.length / 2);
const idsOf = (papers: typeof listed): string[] =>
  papers.filter((one) => one.featured).map((one) => one.paper.id);

const marked = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('tidemark-badge')
    .evaluateAll((hosts) => hosts.map((host) => host.getAttribute('data-arxiv-id')));

async function expectMarks(page: Page, ids: string[]): Promise<void> {
  await expect.poll(() => marked(page)).toEqual(ids);
}

for (const [name, url] of Object.entries(LISTS)) {
  test(`${name}: exactly the featured papers are marked, by title; the same title by others is not`, async ({
    tidemark,
  }) => {
    const page = await tidemark.context.newPage();
    await page.goto(url);
    await expectMarks(page, idsOf(listed));
    for (const badge of await page.locator('tidemark-badge').all())
      await expect(badge).toHaveAttribute('data-match', 'title');
    expect(await page.locator('a tidemark-badge, .list-button-row tidemark-badge').count()).toBe(0);
  });
}

test('the conference as a list in the library: sorted, filtered in its address, exported', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTS.NeurIPS);
  await expectMarks(page, idsOf(listed));
  const seen = await closedRoots(page);
  await seen.wait('button', 'Show the marked papers of this page');
  await seen.click('button', 'Show the marked papers of this page');
  await seen.wait('dialog', 'Tidemark on this page');
  const opening = tidemark.context.waitForEvent('page');
  await seen.click('button', 'As a list');
  const library = await opening;
  const list = library.locator('main [data-papers]');
  await expect(list).toHaveAttribute('data-papers', String(new Set(idsOf(listed)).size));
  const votes = await library.locator('main .upvotes').allInnerTexts();
  const numbers = votes.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  await library.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(library).toHaveURL(/#listed\/.*\?has=code/);
  await library.screenshot({ path: '.output/pictures/conference.png' });
  await library.getByRole('button', { name: 'Export' }).click();
  // What the filter leaves.
  const left = await list.getAttribute('data-papers');
  await expect(library.getByRole('dialog')).toContainText(`Export ${left} papers`);
});

test('a paper of its own: NeurIPS, and OpenReview with an id that holds - and _', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  const hash = 'a'.repeat(32);
  await page.goto(
    `https://proceedings.neurips.cc/paper_files/paper/2026/hash/${hash}-Abstract-Conference.html`,
  );
  await expect(page.locator('h4 > tidemark-badge')).toHaveAttribute('data-match', 'title');
  const forum = forumId(listed[1]?.paper as (typeof listed)[0]['paper']);
  await page.goto(`https://openreview.net/forum?id=${forum}`);
  await expect(page.locator('h2.citation_title > tidemark-badge')).toHaveAttribute(
    'data-paper-key',
    `openreview:${forum}`,
  );
});

test('OpenReview: tabs and steps within the site, each page with its own marks', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(GROUP);
  await expectMarks(page, idsOf(listed.slice(0, half)));
  await page.getByRole('button', { name: 'poster' }).click();
  await expectMarks(page, idsOf(listed.slice(half)));
  await page.getByRole('button', { name: 'oral' }).click();
  await expectMarks(page, idsOf(listed.slice(0, half)));
  const first = listed[1]?.paper;
  await page.getByRole('link', { name: first?.title, exact: true }).first().click();
  await expect(page.locator('h2.citation_title > tidemark-badge')).toHaveAttribute(
    'data-arxiv-id',
    first?.id ?? '',
  );
  expect(await marked(page)).toHaveLength(1);
});

test('a list that is swapped under us a hundred times keeps no stale mark', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(GROUP);
  await expectMarks(page, idsOf(listed.slice(0, half)));
  const titles = listed.map(({ paper }) => [paper.title, paper.authors.join(', ')]);
  await page.evaluate(
    async ({ all, count }) => {
      const rows = [...document.querySelectorAll('.note')];
      for (let round = 0; round < 100; round += 1) {
        rows.forEach((row, i) => {
          const [title = '', authors = ''] = all[(i + round * 7) % count] ?? [];
          const link = row.querySelector('h4 > a')?.firstChild;
          const people = row.querySelector('.note-authors span')?.firstChild;
          if (link) link.nodeValue = title;
          if (people) people.nodeValue = authors;
        });
        if (round % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    { all: titles, count: listed.length },
  );
  const shown = Array.from({ length: half }, (_, i) => listed[(i + 99 * 7) % listed.length]);
  await expectMarks(page, idsOf(shown.filter((one) => one !== undefined)));
});

test('nothing on a challenge page, on a forum that is closed, on an empty venue', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  for (const path of ['/challenge?redirect=x', '/forum?id=Closed_-001']) {
    await page.goto(`https://openreview.net${path}`);
    // Nothing of ours comes, so there is nothing to wait for.
    await page.waitForTimeout(300);
    await expect(page.locator('tidemark-badge, tidemark-save')).toHaveCount(0);
  }
});

interface Saved {
  keys: string[];
  venue: string;
  year: number;
  evidence: { kind: string; text: string }[];
}

test('saved from a venue: with venue and year, one item with both keys; another venue is evidence', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTS.PMLR);
  const id = listed[1]?.paper.id ?? '';
  await clickMark(page, `tidemark-badge[data-arxiv-id="${id}"]`, 'save');
  const worker = await tidemark.worker();
  const saved = (): Promise<Saved[]> =>
    worker.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('tidemark');
          opening.onsuccess = () => {
            const all = opening.result.transaction('queue').objectStore('queue').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
          };
        }),
    );
  const keys = ['openreview:Pm_l-R001', `arxiv:${id}`];
  await expect
    .poll(saved)
    .toMatchObject([
      { keys: expect.arrayContaining(keys), venue: 'Sample Conference on Learning', year: 2026 },
    ]);
  await page.goto(LISTS.NeurIPS);
  await expect
    .poll(async () => (await saved())[0]?.evidence)
    .toMatchObject([{ kind: 'venue', text: 'NeurIPS 2026' }]);
  const items = await saved();
  expect(items).toHaveLength(1);
  expect(items[0]?.keys).toEqual(expect.arrayContaining(keys));
});

test('an optional site: nothing before, marks once it is granted, none once it is taken back', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(DBLP);
  // Nothing of ours comes, here and at the end, so there is nothing to wait for.
  await page.waitForTimeout(300);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);

  const options = await tidemark.open('options.html');
  const toggle = options.locator('input[data-site="dblp"]');
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expectMarks(page, idsOf(listed));
  await page.reload();
  await expectMarks(page, idsOf(listed));

  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await page.reload();
  await page.waitForTimeout(300);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
});
