// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { SearchPage } from '../../../entrypoints/library/search/SearchPage.tsx';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { click, paperRow, render, until } from '../../support/render.tsx';
import type { Services } from '../../../components/services.tsx';
import type { Notice } from '../../../components/notice.ts';
import { parseSettings, SETTINGS_KEY } from '../../../utils/settings.ts';
import { type } from '../../support/type-into.ts';

const papers = [
  paperRow('2608.00001', { title: 'Sand', summary: 'Of diffusion.' }),
  paperRow('2608.00002', { title: 'Diffusion of tides', summary: 'Diffusion.' }),
];

async function opened(query: string) {
  const send = vi.fn(() => Promise.resolve({}));
  const tell = vi.fn<(notice: Notice | undefined) => void>();
  const { page, db, again, browser } = await render(<p />, undefined, send as Services['send']);
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  await act(() => again(<SearchPage query={query} cut={false} tell={tell} onFound={vi.fn()} />));
  await until(() => page.querySelector('[role="status"]') !== null);
  await until(() => page.querySelector('[data-copied]') !== null);
  const stored = async () =>
    parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]).searches;
  return { page, send, tell, stored };
}

it('says which word no paper has, and offers the search as it was typed', async () => {
  const { page } = await opened('difusion ');
  expect(page.textContent).toContain('2 papers.');
  expect(page.textContent).toContain('No paper says “difusion”; showing “diffusion”.');
  const exactly = [...page.querySelectorAll('a')].find((one) =>
    one.textContent.includes('exactly'),
  );
  expect(exactly?.getAttribute('href')).toBe(`#search/${encodeURIComponent('"difusion"')}`);
});

it('shows a line of what has the words where the title has them not', async () => {
  const { page } = await opened('diffusion ');
  expect(page.textContent).not.toContain('No paper says');
  const rows = [...page.querySelectorAll('li.row')].map(
    (row) => row.querySelector('.excerpt')?.innerHTML,
  );
  expect(rows).toEqual([undefined, '<bdi>Of <mark>diffusion</mark>.</bdi>']);
});

it('what is saved is looked at now, whether it found anything or not', async () => {
  const { page, send, stored } = await opened('nowhere');
  await click([...page.querySelectorAll('button')].find((one) => one.textContent.includes('Save')));
  await until(() => page.querySelector('.saved-bar input') !== null);
  const [saved] = await stored();
  expect(send).toHaveBeenCalledWith('noteVisit', { list: `search/${saved?.id}` });
});

it('saves the search that is shown, names it, and deletes it with a way back', async () => {
  const { page, tell, stored } = await opened('diffusion');
  const button = (name: string): Element | null =>
    [...page.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
    ) ?? null;
  await click(button('Save this search'));
  await until(() => page.querySelector('.saved-bar input') !== null);
  const [saved] = await stored();
  expect(saved).toEqual({ id: saved?.id, name: '', query: 'diffusion' });
  await type(page.querySelector('.saved-bar input') as HTMLInputElement, 'Slow ones');
  await act(async () => page.querySelector('form')?.requestSubmit());
  await until(
    () => page.querySelector<HTMLInputElement>('.saved-bar input')?.value === 'Slow ones',
  );
  expect((await stored())[0]?.name).toBe('Slow ones');
  await click(button('Delete this saved search'));
  await until(() => button('Save this search') !== null);
  expect(await stored()).toEqual([]);
  const notice = tell.mock.lastCall?.[0];
  expect(notice?.text).toBe('The search “Slow ones” is deleted.');
  await act(async () => notice?.undo?.());
  await until(() => page.querySelector('.saved-bar input') !== null);
  expect((await stored())[0]).toEqual({ ...saved, name: 'Slow ones' });
});
