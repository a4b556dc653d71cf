// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { SteadyList } from '../../../entrypoints/library/list/SteadyList.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { click, entriesOf, paperRow, render } from '../../support/render.tsx';

const list = (...ids: string[]) => (
  <SteadyList
    entries={entriesOf(ids.map((id) => paperRow(id)))}
    label="Papers"
    options={NO_OPTIONS}
    onOptions={() => undefined}
  />
);

const keysIn = (page: HTMLElement): (string | undefined)[] =>
  [...page.querySelectorAll<HTMLElement>('[data-paper-key]')].map((row) => row.dataset['paperKey']);

it('a list the focus is in keeps its order, and says how many papers are new', async () => {
  const { page, again } = await render(list('2608.00001', '2608.00002'));
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  await again(list('2608.00003', '2608.00001', '2608.00002'));
  expect(keysIn(page)).toEqual(['arxiv:2608.00001', 'arxiv:2608.00002']);
  expect(page.querySelector('.news')?.textContent).toBe('1 new paper: show it');
  await click(page.querySelector('.news button'));
  expect(keysIn(page)).toHaveLength(3);
  expect(page.querySelector('.news')?.textContent).toBe('');
});

it('a list that nobody is in follows at once', async () => {
  const { page, again } = await render(list('2608.00001', '2608.00002'));
  await again(list('2608.00002', '2608.00001'));
  expect(keysIn(page)).toEqual(['arxiv:2608.00002', 'arxiv:2608.00001']);
  expect(page.querySelector('.news')?.textContent).toBe('');
});
