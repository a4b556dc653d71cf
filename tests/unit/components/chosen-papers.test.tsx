// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ListView } from '../../../components/list/ListView.tsx';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { sheetGroups } from '../../../components/keys/sheet-groups.ts';
import type { Reader } from '../../../components/reader-context.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, entriesOf, paperRow, render, until } from '../../support/render.tsx';
import { type } from '../../support/type-keys.ts';

const ids = Array.from({ length: 12 }, (_, n) => `2608.0000${String.fromCodePoint(97 + n)}`);
const papers = ids.map((id) => paperRow(id));
const entries = entriesOf(papers);
const list = <PaperList entries={entries} label="Papers" />;

async function keys(...all: string[]): Promise<void> {
  for (const one of all) {
    const shiftKey = one.startsWith('Shift+');
    await act(async () => void type(one.replace('Shift+', ''), { shiftKey }));
  }
}
const chosen = (page: Element): (string | undefined)[] =>
  [...page.querySelectorAll<HTMLElement>('[data-paper-key]:has(.choose:checked)')].map(
    ({ dataset }) => dataset['paperKey']?.at(-1),
  );
const changed = (reader: Reader) =>
  vi
    .mocked(reader.actions.change)
    .mock.calls.map(([some, change, words]) => [
      some.map(({ id }) => id.at(-1)).join(''),
      change,
      words(some.length),
    ]);
const bar = (page: Element) => page.querySelector('.chosen-bar');
const button = (page: Element, words: string) =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words);

describe('papers are chosen', () => {
  it('one by one, on and on with Shift, all to here, all that are shown, and none', async () => {
    const { page } = await render(list);
    expect(bar(page)).toBeNull();
    await keys('x');
    expect(chosen(page)).toEqual(['a']);
    await keys('j', 'j', 'x', 'x');
    expect(chosen(page)).toEqual(['a']);
    await keys('Shift+j', 'Shift+j');
    expect(chosen(page)).toEqual(['a', 'c', 'd', 'e']);
    await keys('j', 'j', 'Shift+x');
    expect(chosen(page)).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
    await keys('*', 'a');
    expect(chosen(page)).toHaveLength(12);
    await keys('Escape');
    expect(chosen(page)).toEqual([]);
    expect(bar(page)).toBeNull();
  });

  it('by the box, with Shift all between; the list says so, and no row gets room for it', async () => {
    const { page } = await render(list);
    const boxes = page.querySelectorAll<HTMLInputElement>('.choose');
    expect(boxes.length).toBe(12);
    await click(boxes[4]);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true });
    await act(async () => void boxes[1]?.dispatchEvent(event));
    expect(chosen(page)).toEqual(['b', 'c', 'd', 'e']);
    expect(page.querySelector('[data-choosing]')).not.toBeNull();
    expect(page.querySelectorAll('.choose')).toHaveLength(12);
  });

  it('what the filters hide is not among them', async () => {
    const { page, again } = await render(list);
    await keys('*', 'a');
    await again(<PaperList entries={entries.slice(3)} label="Papers" />);
    await until(() => bar(page) !== null);
    expect(bar(page)?.textContent).toContain('9 chosen');
  });
});

describe('what is done to many', () => {
  it('by keys, as one change each; the rows’ own letters mean all of them', async () => {
    const reader = readerWith();
    const { page } = await render(list, reader);
    await keys('x', 'Shift+j', 's', 'd', 'Shift+i');
    expect(changed(reader)).toEqual([
      ['ab', { save: true }, 'Saved 2 papers.'],
      ['ab', { done: true }, 'Marked 2 papers as done.'],
      ['ab', { opened: true }, 'Marked 2 papers as read.'],
    ]);
    expect(reader.actions.toggleSave).not.toHaveBeenCalled();
    await until(() => bar(page) !== null);
    await keys('l');
    expect(document.activeElement?.closest('.chosen-bar')).not.toBeNull();
  });

  it('by the bar, which says how many', async () => {
    const done = new Set(['arxiv:2608.0000a', 'arxiv:2608.0000b']);
    const reader = readerWith({ marks: { opened: new Set(), done } });
    const { page } = await render(list, reader);
    await keys('x', 'Shift+j');
    await until(() => bar(page) !== null);
    expect(bar(page)?.textContent).toContain('2 chosen');
    await click(button(page, 'Save'));
    await click(button(page, 'Done'));
    expect(button(page, 'Mark read')?.disabled).toBe(true);
    await click(button(page, 'Choose all 12'));
    await click(button(page, 'Mark read'));
    expect(changed(reader).map(([some, change]) => [some, change])).toEqual([
      ['ab', { save: true }],
      ['ab', { done: false }],
      ['cdefghijkl', { opened: true }],
    ]);
    await click(button(page, 'Choose none'));
    expect(chosen(page)).toEqual([]);
    expect(document.activeElement?.className).toBe('title');
  });

  it('the sheet says what it is that letters do now', async () => {
    await render(list);
    const says = (): string[] =>
      sheetGroups().flatMap(({ lines }) => lines.map(({ words }) => words));
    expect(says()).toContain('help.save');
    expect(says()).not.toContain('keys.saveChosen');
    await keys('x');
    expect(says()).toContain('keys.saveChosen');
    expect(says()).not.toContain('help.save');
  });
});

describe('a list as a whole', () => {
  const view = (options = NO_OPTIONS) => (
    <ListView
      entries={entries}
      label="Papers"
      options={options}
      onOptions={() => undefined}
      toolbar
    />
  );

  it('is marked as read, all that is shown and was not', async () => {
    const opened = new Set(['arxiv:2608.0000a']);
    const reader = readerWith({ marks: { opened, done: new Set() } });
    const { page } = await render(view(), reader);
    await click(button(page, 'Mark all read'));
    await keys('Shift+i');
    expect(changed(reader).map(([some]) => some)).toEqual(['bcdefghijkl', 'bcdefghijkl']);
  });

  it('hides what is done', async () => {
    const done = new Set(['arxiv:2608.0000a']);
    const reader = readerWith({ marks: { opened: new Set(), done } });
    const { page } = await render(view({ ...NO_OPTIONS, undone: true }), reader);
    expect(page.querySelector('[data-papers]')?.getAttribute('data-papers')).toBe('11');
  });
});
