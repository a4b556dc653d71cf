import { expect, test } from './fixture.ts';
import { savePapers } from './queue-commands.ts';

/**
 * What assistive technology is told, as files beside this one; after a change that is meant:
 * `npm run test:e2e -- trees --project=chromium --update-snapshots`, then read what git shows. In them a list
 * may hold more than it names.
 */
test.use({ spec: 'trees', openRoots: true });

test('the tree of the popup', async ({ popup }) => {
  await popup.getByRole('searchbox').fill('memory routing without');
  await expect(popup.locator('[data-papers]')).toHaveAttribute('data-papers', '1');
  await expect(popup.locator('body')).toMatchAriaSnapshot({ name: 'popup.aria.yml' });
});

test('the tree of marks, and of a card', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  const badge = page.locator('tidemark-badge').first();
  await expect(badge).toMatchAriaSnapshot({ name: 'badge.aria.yml' });
  await badge.locator('a').press('Enter');
  const card = page.locator('tidemark-card');
  await expect(card.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(card).toMatchAriaSnapshot({ name: 'card.aria.yml' });
});

test('the trees of the queue, as a list and as a board', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.locator('main').waitFor();
  await savePapers(page, 2);
  await expect(page.locator('.queue-list')).toHaveAttribute('data-papers', '2');
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'queue.aria.yml' });
  await page.getByRole('button', { name: 'Board' }).click();
  await expect(page.locator('.board [data-paper-key]')).toHaveCount(2);
  await expect(page.locator('.board')).toMatchAriaSnapshot({ name: 'board.aria.yml' });
});
