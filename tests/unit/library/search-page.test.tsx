// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it } from 'vitest';
import { SearchPage } from '../../../entrypoints/library/search/SearchPage.tsx';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { paperRow, render, until } from '../../support/render.tsx';

const papers = [
  paperRow('2608.00001', { title: 'Sand', summary: 'Of diffusion.' }),
  paperRow('2608.00002', { title: 'Diffusion of tides', summary: 'Diffusion.' }),
];

async function opened(query: string) {
  const { page, db, again } = await render(<p />);
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  await act(() => again(<SearchPage query={query} cut={false} />));
  await until(() => page.querySelector('[role="status"]') !== null);
  await until(() => page.querySelector('[data-copied]') !== null);
  return page;
}

it('says which word no paper has, and offers the search as it was typed', async () => {
  const page = await opened('difusion ');
  expect(page.textContent).toContain('2 papers.');
  expect(page.textContent).toContain('No paper says “difusion”; showing “diffusion”.');
  const exactly = [...page.querySelectorAll('a')].find((one) =>
    one.textContent.includes('exactly'),
  );
  expect(exactly?.getAttribute('href')).toBe(`#search/${encodeURIComponent('"difusion"')}`);
});

it('shows a line of what has the words where the title has them not', async () => {
  const page = await opened('diffusion ');
  expect(page.textContent).not.toContain('No paper says');
  const rows = [...page.querySelectorAll('li.row')].map(
    (row) => row.querySelector('.excerpt')?.innerHTML,
  );
  expect(rows).toEqual([undefined, '<bdi>Of <mark>diffusion</mark>.</bdi>']);
});
