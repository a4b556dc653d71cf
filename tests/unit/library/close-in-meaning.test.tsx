// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it } from 'vitest';
import { SearchPage } from '../../../entrypoints/library/search/SearchPage.tsx';
import { tendLsa } from '../../../utils/lsa/tend-lsa.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { click, render, until } from '../../support/render.tsx';
import { papersOf, subjectOf } from '../../support/search/subjects.ts';

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
  await act(() => again(<SearchPage query={query} cut={false} tell={() => undefined} onFound={() => undefined} />));
  await until(() => page.querySelector('[role="status"]') !== null);
  await until(() => page.querySelector('[data-copied]') !== null);
  const lists = (): string[] =>
    [...page.querySelectorAll('[data-papers]')].map(
      (list) => list.getAttribute('data-papers') ?? '',
    );
  const section = (): Element | null => page.querySelector('section.close-in-meaning');
  return { page, lists, section };
}

it('a question that no paper answers whole shows what is close in meaning, with keywords that say why', async () => {
  const { page, lists, section } = await opened('peptide amino ', true);
  await until(() => section() !== null);
  expect(page.textContent).toContain('No paper has all of this; 80 have some of it');
  // The best of those with some of the words, then what is close, each paper once.
  expect(lists()).toEqual(['10', '10']);
  const keys = [...page.querySelectorAll('[data-paper-key]')].map(
    (one) => one.getAttribute('data-paper-key') ?? '',
  );
  expect(new Set(keys).size).toBe(keys.length);
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
  expect(section()).not.toBeNull();
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
