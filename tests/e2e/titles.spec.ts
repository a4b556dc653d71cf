import type { BrowserContext, Page } from '@playwright/test';
import { subjectOf } from '../../utils/titles/verdict-format.ts';
import { settled } from '../support/real-page.ts';
import { featuredPaper } from '../support/world/featured-paper.ts';
import { escapeHtml } from '../support/world/html.ts';
import { expect, test } from './fixture.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';

test.use({ spec: 'titles' });

const LIST = 'https://papers.nips.cc/paper_files/paper/2026';

interface Row {
  title: string;
  authors: string[];
}

const featured = (rank: number) => featuredPaper(GIVEN_NOW, rank);

function item({ title, authors }: Row, n: number): string {
  const hash = n.toString(16).padStart(32, '0');
  const link = `<a title="paper title" href="/paper_files/paper/2026/hash/${hash}-Abstract-Conference.html">${escapeHtml(title)}</a>`;
  return `<li>${link} <i>${escapeHtml(authors.join(', '))}</i></li>`;
}

async function show(context: BrowserContext, rows: Row[]): Promise<Page> {
  const page = await context.newPage();
  const body = `<!doctype html><meta charset="utf-8"><title>A list</title><h4>Papers</h4><ul class="paper-list">${rows.map(item).join('')}</ul>`;
  await page.route(`${LIST}*`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(LIST);
  return page;
}

const mark = (page: Page, row: number) => page.locator('li').nth(row).locator('tidemark-badge');

const known = featured(1);
const changed = featured(2);
const ROWS: Row[] = [
  { title: known.title.toUpperCase(), authors: known.authors },
  { title: `${changed.title}, Revisited`, authors: changed.authors },
  { title: featured(3).title, authors: ['Nobody Known', 'Noone Either'] },
  { title: 'Nothing of the Kind at All', authors: ['Nobody Known'] },
  { title: 'Introduction', authors: [] },
];

async function say(page: Page, data: object): Promise<unknown> {
  return page.evaluate(
    (sent) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ tidemark: 'verdict', data: sent }),
    data,
  );
}

test('sure ones are marked from the title shards, the likely one later; nothing else', async ({
  tidemark,
}) => {
  const page = await show(tidemark.context, ROWS);
  await expect(mark(page, 0)).toHaveAttribute('data-match', 'title');
  await expect(mark(page, 0)).toHaveAttribute('data-arxiv-id', known.id);
  await expect(mark(page, 0)).toHaveAttribute('data-paper-key', `arxiv:${known.id}`);
  await expect(mark(page, 1)).toHaveAttribute('data-match', 'likely');
  await expect(mark(page, 1)).toHaveAttribute('data-arxiv-id', changed.id);
  await expect(page.locator('tidemark-badge')).toHaveCount(2);
});

test('the worker asleep: sure ones all the same', async ({ tidemark }) => {
  await tidemark.stopWorkers();
  const page = await show(tidemark.context, ROWS);
  await expect(mark(page, 0)).toHaveAttribute('data-match', 'title');
});

test('"not the same" takes the mark away for good, "the same" makes it sure, both can be taken back', async ({
  tidemark,
}) => {
  const own = await tidemark.open('options.html');
  const subject = subjectOf({ keys: ['url:https://papers.nips.cc/x'], ...(ROWS[1] as Row) });
  const page = await show(tidemark.context, ROWS);
  await expect(mark(page, 1)).toHaveAttribute('data-match', 'likely');
  expect(await say(own, { subject, id: changed.id, same: false })).toMatchObject({ ok: true });
  await expect(mark(page, 1)).toHaveCount(0);
  await page.reload();
  await expect(mark(page, 0)).toHaveCount(1);
  await settled(page);
  await expect(mark(page, 1)).toHaveCount(0);
  await say(own, { subject, id: changed.id, same: true });
  await expect(mark(page, 1)).toHaveAttribute('data-match', 'title');
  await say(own, { subject, id: changed.id, same: null });
  await expect(mark(page, 1)).toHaveAttribute('data-match', 'likely');
});

test('a row that is used again for another paper loses its mark, also when only its text changes', async ({
  tidemark,
}) => {
  const page = await show(tidemark.context, ROWS);
  await expect(mark(page, 0)).toHaveCount(1);
  await page.evaluate(() => {
    const text = document.querySelector('li a')?.firstChild;
    if (text) text.nodeValue = 'Quite Another Paper about Something';
  });
  await expect(mark(page, 0)).toHaveCount(0);
  await page.evaluate((title) => {
    const text = document.querySelector('li a')?.firstChild;
    if (text) text.nodeValue = title;
  }, known.title);
  await expect(mark(page, 0)).toHaveAttribute('data-arxiv-id', known.id);
});
