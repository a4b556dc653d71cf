// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { NearSection } from '../../../entrypoints/options/NearSection.tsx';
import { updateState } from '../../../utils/db/state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings.ts';
import { paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';
import { click, render, until } from '../../support/render.tsx';
import { STORED } from '../../support/near-rows.ts';

async function shown(
  saved: number,
  some: Partial<Settings> = {},
  profile: unknown = STORED,
  inArchive = saved,
) {
  const change = vi.fn();
  const { page, db, again } = await render(<p />);
  const items = Array.from({ length: saved }, (_, n) =>
    queueItem({ id: `q${n}`, keys: [`arxiv:2608.0000${n}`] }),
  );
  await db.queue.bulkPut(items);
  await db.papers.bulkPut(Array.from({ length: inArchive }, (_, n) => paperRow(`2608.0000${n}`)));
  await updateState(db, 'near', () => ({ print: 'x', profile }) as never);
  const settings = { ...DEFAULT_SETTINGS, ...some };
  const show = (next: Partial<Settings>): Promise<void> =>
    act(() => again(<NearSection settings={{ ...settings, ...next }} change={change} />));
  await show({});
  await until(() => page.querySelector('section') !== null);
  const chips = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('.chip')];
  return { page, change, chips, show };
}

it('names the words, and takes out the one that is pressed', async () => {
  const { page, change, chips } = await shown(9);
  expect(chips().map((one) => one.textContent.trim())).toEqual(['silt forecasting', 'tide']);
  expect(page.querySelector('section')?.dataset['near']).toBe('2');
  expect(chips()[0]?.getAttribute('aria-label')).toBe('Take out “silt forecasting”');
  await click(chips()[0]);
  expect(change).toHaveBeenCalledWith({ notNear: ['silt forecasting'] });
});

it('brings back one, or all', async () => {
  const { page, change, chips } = await shown(9, { notNear: ['tide', 'moon'] });
  expect(chips().map((one) => one.textContent.trim())).toEqual([
    'silt forecasting',
    'tide',
    'moon',
  ]);
  await click(chips()[1]);
  expect(change).toHaveBeenCalledWith({ notNear: ['moon'] });
  await click(
    [...page.querySelectorAll('button')].find((one) => one.textContent === 'Bring all back'),
  );
  expect(change).toHaveBeenLastCalledWith({ notNear: [] });
});

it.each([
  [3, 'Save 5 more papers'],
  [7, 'Save 1 more paper,'],
])('with %i saved says how many are lacking', async (saved, words) => {
  const { page } = await shown(saved, {}, undefined);
  expect(page.textContent).toContain(words);
});

it('says that it is not worked out yet, also of what is no profile', async () => {
  for (const profile of [null, 'x', { terms: 7 }]) {
    const { page } = await shown(8, {}, profile);
    expect(page.textContent).toContain('Tidemark is working it out');
  }
});

it('lists of titles alone are a wish of the reader’s', async () => {
  const { page, change } = await shown(9);
  await click(page.querySelector('input'));
  expect(change).toHaveBeenCalledWith({ nearByTitle: true });
});

it('counts the saved papers that are in the archive, and says how many are not', async () => {
  const { page } = await shown(10, {}, { saved: 0, least: 0, terms: [] }, 0);
  expect(page.textContent).toContain('Save 8 more papers');
  expect(page.textContent).toContain('10 of your saved papers are not in the copied archive');
  expect(page.textContent).not.toContain('Tidemark is working it out');
  const { page: half } = await shown(9, {}, STORED, 8);
  expect(half.textContent).toContain('1 of your saved papers is not in the copied archive');
  expect(half.textContent).not.toContain('more paper');
});

it('the focus stays at the words when the one that has it goes', async () => {
  const { page, chips, show } = await shown(9, { notNear: ['moon'] });
  const press = async (n: number, next: Partial<Settings>): Promise<string | undefined> => {
    chips()[n]?.focus();
    await click(chips()[n]);
    await show(next);
    return document.activeElement?.textContent.trim();
  };
  expect(await press(0, { notNear: ['silt forecasting', 'moon'] })).toBe('tide');
  expect(await press(1, { notNear: ['moon'] })).toBe('moon');
  const reset = [...page.querySelectorAll('button')].find(
    (one) => one.textContent === 'Bring all back',
  );
  reset?.focus();
  await click(reset);
  await show({ notNear: [] });
  expect(document.activeElement?.textContent).toBe('What Tidemark thinks you read');
});
