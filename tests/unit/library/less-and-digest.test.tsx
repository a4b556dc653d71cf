// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { LessLikeThisProvider } from '../../../components/less-like-this.ts';
import { sheetGroups } from '../../../components/keys/sheet-groups.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { DigestPage } from '../../../entrypoints/library/digest/DigestPage.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, entriesOf, paperRow, render, until } from '../../support/render.tsx';
import { type } from '../../support/type-keys.ts';

const papers = ['2608.00001', '2608.00002', '2608.00003'].map((id) => paperRow(id));

it('fewer like a paper: by its key, which the sheet names, and by its button, which Tab reaches', async () => {
  const less = vi.fn();
  const entries = entriesOf(papers).map((entry) => ({ ...entry, reason: 'near to “Sand”' }));
  const list = (
    <LessLikeThisProvider value={less}>
      <ListView entries={entries} label="P" options={NO_OPTIONS} onOptions={() => undefined} />
    </LessLikeThisProvider>
  );
  const { page } = await render(list);
  await act(async () => void type('j'));
  await act(async () => void type('-'));
  expect(less).toHaveBeenCalledExactlyOnceWith(papers[1]);
  expect(sheetGroups().flatMap(({ lines }) => lines.flatMap(({ keys }) => keys))).toContain('-');
  const buttons = [...page.querySelectorAll<HTMLElement>('.facts button')].filter(
    ({ textContent }) => textContent === 'Less like this',
  );
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
});

it('no list that gives no reasons names the key', async () => {
  await render(
    <ListView entries={entriesOf(papers)} label="P" options={NO_OPTIONS} onOptions={vi.fn()} />,
  );
  expect(sheetGroups().flatMap(({ lines }) => lines.flatMap(({ keys }) => keys))).not.toContain(
    '-',
  );
});

/** The digest over a day with these papers, the first of them opened. */
async function digest(ids: readonly string[]) {
  const reader = readerWith({ marks: { opened: new Set(['arxiv:2608.00001']), done: new Set() } });
  const shown = await render(null, reader);
  const put = (some: readonly string[]): Promise<unknown> =>
    shown.db.days.put({
      day: '2026-08-21',
      ids: [...some],
      upvotes: some.map((_, n) => 20 - n),
      readAt: '',
      etags: [],
    });
  await shown.db.papers.bulkPut(papers);
  await put(ids);
  await shown.again(<DigestPage />, reader);
  await until(() => shown.page.querySelector('[data-paper-key]') !== null);
  return { ...shown, reader, put };
}

it('the digest is marked as read at one press, all that was not, as one change with its way back', async () => {
  const { page, reader } = await digest(papers.map(({ id }) => id));
  await click(page.querySelector('[title="Mark all read"]'));
  const [[some, change, words] = []] = vi.mocked(reader.actions.change).mock.calls;
  expect(some?.map(({ id }) => id).sort()).toEqual(['2608.00002', '2608.00003']);
  expect(change).toEqual({ opened: true });
  expect(words?.(2)).toBe('Marked 2 papers as read.');
});

it('the digest does not move under the focus; what is new in it waits behind a line', async () => {
  const { page, put } = await digest(['2608.00001', '2608.00002']);
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  const keys = (): (string | undefined)[] =>
    [...page.querySelectorAll<HTMLElement>('[data-paper-key]')].map(
      (row) => row.dataset['paperKey'],
    );
  const before = keys();
  await put(['2608.00003', '2608.00002', '2608.00001']);
  await until(() => page.querySelector('.news button') !== null);
  expect(keys()).toEqual(before);
  expect(page.querySelector('.news')?.textContent).toBe('1 new paper: show it');
});
