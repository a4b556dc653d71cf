// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ListView } from '../../../components/list/ListView.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PopupFoot } from '../../../entrypoints/popup/PopupFoot.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { heard } from '../../support/abilities/hear.ts';
import { entriesOf, paperRow, render } from '../../support/render.tsx';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const notice = (text?: string) => (
  <Notice notice={text === undefined ? undefined : { text, undo: vi.fn() }} onDismiss={vi.fn()} />
);

it('saved, and its undo: one word each, in a region that was there, without the names of its buttons', async () => {
  const { page, again } = await render(notice());
  const region = page.querySelector('[role=status]');
  expect(region?.textContent).toBe('');
  expect(await heard(page, () => again(notice('Saved “Tides”.')), settle)).toEqual([
    'Saved “Tides”.',
  ]);
  expect(page.querySelector('[role=status]')).toBe(region);
  expect(page.querySelectorAll('button')).toHaveLength(2);
  expect(await heard(page, () => again(notice('Taken back.')), settle)).toEqual(['Taken back.']);
  expect(await heard(page, () => again(notice()), settle)).toEqual([]);
});

const entries = entriesOf([
  paperRow('2608.00001', { githubRepo: 'https://github.com/a/b' }),
  paperRow('2608.00002'),
  paperRow('2608.00003'),
]);
const list = (options = NO_OPTIONS, shown = entries) => (
  <ListView entries={shown} label="Papers" options={options} onOptions={vi.fn()} toolbar />
);

it('a count is told when the reader narrows a list, once; not when it comes, and not when news come', async () => {
  const { page, again } = await render(list());
  expect(await heard(page, () => again(list(NO_OPTIONS, entries.slice(0, 2))), settle)).toEqual([]);
  const narrow = { ...NO_OPTIONS, code: true };
  expect(await heard(page, () => again(list(narrow)), settle)).toEqual(['1 paper fits']);
  expect(await heard(page, () => again(list()), settle)).toEqual(['3 papers fit']);
});

const foot = (answered: boolean, lastReadAt: string) => (
  <PopupFoot
    sync={{ skew: 0, lastReadAt }}
    settings={undefined}
    host={undefined}
    answered={answered}
    onSettings={vi.fn()}
  />
);

it('that the feed was read is told after a press, once, and not each minute', async () => {
  const { page, again } = await render(foot(false, '2026-08-21T15:00:00.000Z'));
  const later = '2026-08-21T15:20:00.000Z';
  expect(await heard(page, () => again(foot(false, later)), settle)).toEqual([]);
  expect(await heard(page, () => again(foot(true, later)), settle)).toEqual(['The feed was read']);
});
