// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it } from 'vitest';
import { MissedPage } from '../../../entrypoints/library/periods/MissedPage.tsx';
import { updateState } from '../../../utils/db/state.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { dayRow } from '../../support/paper.ts';
import { paperRow, render, until } from '../../support/render.tsx';

const about = (id: string, title: string, keyword: string, upvotes: number) =>
  paperRow(id, { title, summary: title, keywords: [keyword], upvotes });

it('what was missed has first what is near to the reader’s own papers, and says why; the rest by upvotes', async () => {
  const read = ['Tides in flow', 'Flow of boats', 'Flow in harbors'].map((title, n) =>
    about(`2607.0000${n}`, title, 'flow matching', 9),
  );
  const missed = [
    about('2608.00001', 'Gardens', 'moss', 300),
    about('2608.00002', 'A boat', 'flow matching', 1),
    about('2608.00003', 'Moss of gardens', 'moss', 200),
  ];
  const { page, db, again } = await render(<p />);
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut([...read, ...missed]);
    await indexPapers(db, [...read, ...missed]);
  });
  await db.days.put(
    dayRow(
      '2026-08-19',
      missed.map(({ id }) => id),
    ),
  );
  await updateState(db, 'visits', () => ({ seenThrough: '2026-08-18', visited: [] }));
  const keys = (): (string | null)[] =>
    [...page.querySelectorAll('[data-papers] > [data-paper-key]')].map((row) =>
      row.getAttribute('data-paper-key'),
    );
  await act(() => again(<MissedPage tell={() => undefined} />));
  await until(() => keys().length === 3);
  expect(keys()[0]).toBe('arxiv:2608.00001');
  await act(async () => {
    const openedAt = '2026-08-20T08:00:00.000Z';
    await db.marks.bulkPut(read.map(({ id }) => ({ key: arxivKey(id), openedAt })));
  });
  await until(() => keys()[0] === 'arxiv:2608.00002');
  expect(keys()).toEqual(['2', '1', '3'].map((n) => `arxiv:2608.0000${n}`));
  expect(page.querySelector('.reason')?.textContent).toContain('flow matching · near to');
});
