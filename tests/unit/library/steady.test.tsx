// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { useHeld } from '../../../entrypoints/library/paper/use-held.ts';
import { LineAbove } from '../../../entrypoints/library/list/LineAbove.tsx';
import { ListView, type ListViewProps } from '../../../components/list/ListView.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { click, entriesOf, paperRow, render } from '../../support/render.tsx';

const list = (...ids: string[]) => without(new Set(), ...ids);
const without = (gone: ReadonlySet<string>, ...ids: string[]) => (
  <ListView
    gone={gone}
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

it('what the reader takes out goes at once and comes back to its place, and no other row moves', async () => {
  const [a, b, c, d] = ['2608.00001', '2608.00002', '2608.00003', '2608.00004'] as const;
  const short = (page: HTMLElement): string =>
    keysIn(page)
      .map((key) => key?.at(-1))
      .join('');
  const { page, again } = await render(list(a, b, c));
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  // The profile has changed by itself: one is known now, the others are in another order.
  await again(list(c, b));
  expect(short(page)).toBe('123');
  expect(page.querySelector('.news')?.textContent).toContain('order');
  // Fewer like the second: it goes, although what follows from it changes the rest too.
  await again(without(new Set([b]), d, c));
  expect(short(page)).toBe('13');
  await again(list(b, c, d));
  expect(short(page)).toBe('123');
  await act(async () => (document.activeElement as HTMLElement).blur());
  await again(list(c, b));
  expect(short(page)).toBe('32');
});

it('what is taken back comes to its place at once, also where the list moved on meanwhile', async () => {
  const [a, b, c, d] = ['2608.00001', '2608.00002', '2608.00003', '2608.00004'] as const;
  const short = (page: HTMLElement): string =>
    keysIn(page)
      .map((key) => key?.at(-1))
      .join('');
  const { page, again } = await render(list(a, b, c));
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  await again(without(new Set([b]), d, c, a));
  expect(short(page)).toBe('13');
  await click(page.querySelector('.news button'));
  expect(short(page)).toBe('431');
  // Back among others that have changed their order once more: those wait, it does not.
  await again(list(c, b, d, a));
  expect(short(page)).toBe('4231');
  expect(page.querySelector('.news')?.textContent).toContain('order');
});

const byVotes = (votes: Record<string, number>, more: Partial<ListViewProps> = {}) => (
  <ListView
    entries={entriesOf(Object.entries(votes).map(([id, upvotes]) => paperRow(id, { upvotes })))}
    label="Papers"
    options={{ ...NO_OPTIONS, sort: 'upvotes' }}
    onOptions={() => undefined}
    {...more}
  />
);
const lastDigits = (page: HTMLElement): string =>
  keysIn(page)
    .map((key) => key?.at(-1))
    .join('');

it('rows in an order of the reader’s do not move when their numbers change, and another order is followed at once', async () => {
  const { page, again } = await render(byVotes({ '2608.00001': 30, '2608.00002': 20 }));
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  await again(byVotes({ '2608.00001': 31, '2608.00002': 20 }));
  expect(page.textContent).toContain('31');
  const now = { '2608.00001': 31, '2608.00002': 40 };
  await again(byVotes(now));
  expect(lastDigits(page)).toBe('12');
  expect(page.querySelector('.news')?.textContent).toContain('order');
  await click(page.querySelector('.news button'));
  expect(lastDigits(page)).toBe('21');
  await again(byVotes(now, { options: NO_OPTIONS }));
  expect(lastDigits(page)).toBe('12');
  await again(byVotes(now, { options: NO_OPTIONS, fits: ({ paper }) => paper.upvotes > 35 }));
  expect(lastDigits(page)).toBe('2');
});

it('an answer to what the reader asks comes at once, wherever the pointer is', async () => {
  const { page, again } = await render(byVotes({ '2608.00001': 30 }, { follows: true }));
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  await again(byVotes({ '2608.00002': 30 }, { follows: true }));
  expect(lastDigits(page)).toBe('2');
});

it('a line over the list that has no more to say keeps its room while the reader is in the list', async () => {
  const both = (words?: string) => (
    <>
      <LineAbove words={words} />
      {list('2608.00001')}
    </>
  );
  const { page, again } = await render(both('3 days are not copied'));
  const line = (): HTMLElement | null => page.querySelector('.hint');
  await act(async () => page.querySelector<HTMLElement>('.title')?.focus());
  await again(both('2 days are not copied'));
  expect(line()?.textContent).toBe('2 days are not copied');
  await again(both());
  expect(line()?.style.visibility).toBe('hidden');
  expect(line()?.textContent).toBe('2 days are not copied');
  await act(async () => (document.activeElement as HTMLElement).blur());
  await again(both());
  expect(line()).toBeNull();
});

function Held({ found }: { found: { of: string; rows: string[] } }) {
  const rows = useHeld(found) ?? [];
  return (
    <ul data-papers={rows.length}>
      {rows.map((row) => (
        <li key={row}>
          <a href="#x">{row}</a>
        </li>
      ))}
    </ul>
  );
}

it('a short list beside a paper holds still while the reader is in it, and follows another paper at once', async () => {
  const held = (of: string, ...rows: string[]) => <Held found={{ of, rows }} />;
  const { page, again } = await render(held('a', 'one', 'two'));
  await act(async () => page.querySelector('a')?.focus());
  await again(held('a', 'two', 'three'));
  expect(page.textContent).toBe('onetwo');
  await again(held('b', 'four'));
  expect(page.textContent).toBe('four');
  await again(held('b', 'five'));
  expect(page.textContent).toBe('five');
});
