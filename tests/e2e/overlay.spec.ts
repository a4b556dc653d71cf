import { closedRoots } from '../support/closed-roots.ts';
import { newestPapers } from '../support/world/papers.ts';
import { clickMark, expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const SAVED = /^Saved. Press to remove from the queue: /;

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'overlay' });

test('a tab that was open before the feed came gets its badges', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await expect(page.locator('tidemark-badge').first()).toBeAttached({ timeout: 30_000 });
});

for (const path of ['recent', 'new', 'pastweek', '2026-11', '2026']) {
  test(`exactly the featured papers of /list/cs.LG/${path} are marked`, async ({ tidemark }) => {
    const page = await tidemark.context.newPage();
    await page.goto(`https://arxiv.org/list/cs.LG/${path}`);
    const expected = await page
      .locator('dt a[title="Abstract"]')
      .evaluateAll((links) =>
        links.map((link) => link.id).filter((id) => Number(id.slice(5)) < 20_000),
      );
    const badges = page.locator('dt > tidemark-badge');
    await expect(badges).toHaveCount(expected.length);
    expect(expected.length).toBeGreaterThan(0);
    const marked = await badges.evaluateAll((hosts) =>
      hosts.map((host) => host.getAttribute('data-arxiv-id')),
    );
    expect(marked).toEqual(expected);
  });
}

test('a badge carries the public facts, and nothing private', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const first = newestPapers()[0];
  const badge = page.locator(`tidemark-badge[data-arxiv-id="${first?.paper.id}"]`);
  await expect(badge).toHaveAttribute('data-paper-key', `arxiv:${first?.paper.id}`);
  await expect(badge).toHaveAttribute('data-upvotes', String(first?.paper.upvotes));
  await expect(badge).toHaveAttribute('data-rank', '1');
  await expect(badge).toHaveAttribute(
    'data-day',
    first?.paper.submittedOnDailyAt?.slice(0, 10) ?? '',
  );
  await expect(badge).toHaveAttribute('data-match', 'id');
  expect(
    await badge.evaluate((host) => [host.shadowRoot, host.textContent, host.childElementCount]),
  ).toEqual([null, '', 0]);
});

for (const width of [1200, 400]) {
  test(`no row grows at ${width} px, and nothing shifts`, async ({ tidemark, world }) => {
    const page = await tidemark.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(LISTING);
    await page.waitForFunction(() => performance.getEntriesByName('tidemark:overlay').length > 0);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce(
                  (sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value,
                  0,
                ),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    // In one turn: the overlay marks again what is taken away.
    const { marked, bare, count } = await page.evaluate(() => {
      const heights = (): number[] =>
        [...document.querySelectorAll('dt')].map((row) => row.getBoundingClientRect().height);
      const before = heights();
      const hosts = document.querySelectorAll('tidemark-badge');
      for (const host of hosts) host.remove();
      return { marked: before, bare: heights(), count: hosts.length };
    });
    expect(count).toBeGreaterThan(0);
    expect(marked).toEqual(bare);
    expect(shift).toBe(0);
    expect(world.unexpected()).toEqual([]);
  });
}

test('the worker asleep: badges all the same, and visiting pages asks nothing', async ({
  tidemark,
  world,
}) => {
  await tidemark.stopWorkers();
  const from = world.log.length;
  const page = await tidemark.context.newPage();
  const id = newestPapers()[0]?.paper.id;
  for (const url of [
    LISTING,
    `https://arxiv.org/abs/${id}`,
    'https://arxiv.org/list/cs.LG/new',
    'https://arxiv.org/abs/2611.20001',
    'https://www.arxiv.org/list/cs.AI/recent',
  ]) {
    await page.goto(url);
    await expect(page.locator('tidemark-badge, tidemark-save').first()).toBeAttached();
  }
  const asked = world.log
    .slice(from)
    .filter(({ host, url }) => !host.endsWith('arxiv.org') || url.includes('IgnoreMe'));
  expect(asked).toEqual([]);
});

test('an abstract page: a badge when featured, a quiet save control when not, nothing on an error page', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(`https://arxiv.org/abs/${newestPapers()[1]?.paper.id}v2`);
  await expect(page.locator('h1.title > tidemark-badge')).toHaveAttribute('data-rank', '2');
  await page.goto('https://arxiv.org/abs/2611.20007');
  await expect(page.locator('h1.title > tidemark-save')).toHaveAttribute(
    'data-paper-key',
    'arxiv:2611.20007',
  );
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await page.goto('https://arxiv.org/abs/2611.00002');
  await expect(page.locator('tidemark-badge, tidemark-save')).toHaveCount(0);
});

test('save on a page that is not featured: nothing in the page changes, the queue has it', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://arxiv.org/abs/2611.20003');
  const title = await page.locator('meta[name="citation_title"]').getAttribute('content');
  const seen = await closedRoots(page);
  await clickMark(page, 'tidemark-save', 'save');
  await seen.wait('button', SAVED);
  const save = page.locator('tidemark-save');
  expect(await save.evaluate((host) => host.getAttributeNames())).toEqual(['data-paper-key']);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  const library = await tidemark.open('library.html#queue');
  const row = library.locator('[data-paper-key="arxiv:2611.20003"]');
  await expect(row).toContainText(title ?? '');
  await row.locator('button[aria-pressed="true"]').click();
  await expect(row).toHaveCount(0);
  await seen.wait('button', /^Save to Tidemark: /);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
});

test('pause takes every mark away at once, and resume brings them back', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
  const options = await tidemark.open('options.html');
  await options.getByLabel('Pause everywhere').check();
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await options.getByLabel('Pause everywhere').uncheck();
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
});

test('marks come back when another script wipes them, and the page is measured', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const badges = page.locator('tidemark-badge');
  await expect(badges.first()).toBeAttached();
  const count = await badges.count();
  await badges.evaluateAll((hosts) => hosts.forEach((host) => host.remove()));
  await expect(badges).toHaveCount(count);
  const measures = await page.evaluate(() =>
    performance
      .getEntriesByName('tidemark:overlay')
      .map((entry) => (entry as PerformanceMeasure).detail),
  );
  expect(measures[0]).toEqual({ sightings: 50, badges: count });
});
