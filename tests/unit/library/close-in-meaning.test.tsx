// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { SearchPage } from '../../../entrypoints/library/search/SearchPage.tsx';
import { searchOf } from '../../../components/search-of.ts';
import { tendLsa } from '../../../utils/lsa/tend-lsa.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { click, render, until } from '../../support/render.tsx';
import { papersOf, subjectOf } from '../../support/search/subjects.ts';

afterEach(() => void vi.restoreAllMocks());

async function opened(query: string, isLearned: boolean) {
  const papers = papersOf(240);
  const { page, db, again } = await render(<p />);
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  const nothing = (): Promise<void> => Promise.resolve();
  const now = (): Date => new Date('2026-08-21T12:00:00Z');
  if (isLearned) await tendLsa({ db, now, pause: nothing, onCheckpoint: nothing });
  const show = (text: string): Promise<void> =>
    act(() =>
      again(
        <main>
          <SearchPage query={text} cut={false} tell={() => undefined} onFound={() => undefined} />
        </main>,
      ),
    );
  const prepare = vi.spyOn(searchOf(db), 'prepare');
  await show(query);
  await until(() => page.querySelector('[role="status"]') !== null);
  await until(() => page.querySelector('[data-copied]') !== null);
  const lists = (): string[] =>
    [...page.querySelectorAll('[data-papers]')].map(
      (list) => list.getAttribute('data-papers') ?? '',
    );
  const section = (): Element | null => page.querySelector('section.close-in-meaning');
  return { page, lists, section, db, prepare, again: show };
}

/** Keys of papers that stand in the page twice. */
function repeated(page: Element): string[] {
  const keys = [...page.querySelectorAll('[data-paper-key]')].map(
    (one) => one.getAttribute('data-paper-key') ?? '',
  );
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

it('a question that no paper answers whole shows what is close in meaning, with keywords that say why', async () => {
  const { page, lists, section, prepare } = await opened('peptide amino ', true);
  await until(() => section() !== null);
  expect(prepare).toHaveBeenCalledTimes(1);
  expect(page.textContent).toContain('No paper has all of this; 80 have some of it');
  // The best of those with some of the words, then what is close, each paper once.
  expect(lists()).toEqual(['10', '10']);
  expect(repeated(page)).toEqual([]);
  const close = [...(section()?.querySelectorAll('li') ?? [])];
  expect(close.every((li) => subjectOf(li.getAttribute('data-paper-key') ?? '') === 2)).toBe(true);
  const reasons = close.map((li) => li.querySelector('.reason')?.textContent ?? '');
  expect(reasons.some((reason) => reason.includes(' study'))).toBe(true);
  expect(section()?.querySelector('button[aria-pressed="false"]')).not.toBeNull();
  const more = [...page.querySelectorAll('button')].find((one) =>
    one.textContent.includes('Show the others too'),
  );
  await click(more);
  await until(() => lists()[0] === '80');
  expect(repeated(page)).toEqual([]);
  expect(document.activeElement?.closest('[data-index]')?.getAttribute('data-index')).toBe('10');
});

it('the list is cut before it is known what is close, so that no row goes', async () => {
  const { page, lists, db, again } = await opened('peptide amino ', true);
  await until(() => lists().length === 2);
  let go = (): void => undefined;
  const search = searchOf(db);
  const closeTo = vi
    .spyOn(search, 'closeTo')
    .mockImplementation(() => new Promise((resolve) => (go = () => resolve([]))));
  const lengths = new Set<string | undefined>();
  await again('amino peptide ');
  await until(() => closeTo.mock.calls.length > 0);
  lengths.add(lists()[0]);
  expect(page.textContent).not.toContain('Show the others too');
  act(go);
  await until(() => lists()[0] === '80');
  expect([...lengths]).toEqual(['10']);
});

it('what fails is said, and tried again', async () => {
  const { page, db, section, again } = await opened('tide ', true);
  const closeTo = vi.spyOn(searchOf(db), 'closeTo').mockRejectedValueOnce(new Error('the disk'));
  await again('peptide amino ');
  await until(() => page.querySelector('[role="alert"]') !== null);
  expect(page.querySelector('[role="alert"]')?.textContent).toContain(
    'The search by meaning failed: Error: the disk',
  );
  await click(page.querySelector('[role="alert"] button'));
  await until(() => section() !== null);
  expect(closeTo).toHaveBeenCalledTimes(2);
  expect(page.querySelector('[role="alert"]')).toBeNull();
});

it.each([
  ['before anything was learned', 'peptide amino ', false, '80'],
  ['of one word', 'peptide ', true, '40'],
  ['that is quoted', '"peptide" enzyme ', true, ''],
])('there is no such section for a search %s', async (_, query, isLearned, count) => {
  const { lists, section } = await opened(query, isLearned);
  await until(() => lists().length > 0);
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(section()).toBeNull();
  if (count !== '') expect(lists()).toEqual([count]);
});
