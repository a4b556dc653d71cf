// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, entriesOf, paperRow, press, render, until } from '../../support/render.tsx';

const KEY = 'arxiv:2608.00001';

async function shown() {
  const reader = readerWith({ settings: { ...DEFAULT_SETTINGS, titleLink: 'pdf' } });
  const list = <PaperList entries={entriesOf([paperRow('2608.00001')])} label="Papers" />;
  const { page } = await render(list, reader);
  const title = page.querySelector<HTMLAnchorElement>('a.title');
  return { page, title, opened: reader.actions.opened };
}

/** A mouse event; gives whether the browser would follow the link. */
async function mouse(
  element: Element | null,
  type: string,
  more: MouseEventInit,
): Promise<boolean> {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...more });
  await act(async () => void element?.dispatchEvent(event));
  return !event.defaultPrevented;
}

it('a plain click opens in place, and the browser stays', async () => {
  const { page, title, opened } = await shown();
  expect(title?.href).toBe('https://arxiv.org/pdf/2608.00001');
  expect(title?.rel).toBe('noreferrer');
  await click(title);
  expect(page.querySelector('.details')).not.toBeNull();
  expect(opened).toHaveBeenCalledTimes(1);
});

it.each([
  ['ctrl', 'click', { ctrlKey: true }],
  ['⌘', 'click', { metaKey: true }],
  ['shift', 'click', { shiftKey: true }],
  ['alt', 'click', { altKey: true }],
  ['the middle button', 'auxclick', { button: 1 }],
] as const)('a click with %s is the browser’s, and is remembered', async (_, type, more) => {
  const { page, title, opened } = await shown();
  expect(await mouse(title, type, more)).toBe(true);
  expect(page.querySelector('.details')).toBeNull();
  expect(opened).toHaveBeenCalledWith(KEY);
});

it('the context menu opens nothing', async () => {
  const { title, opened } = await shown();
  expect(await mouse(title, 'auxclick', { button: 2 })).toBe(true);
  expect(opened).not.toHaveBeenCalled();
});

it('o opens where the title leads', async () => {
  const { title } = await shown();
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  title?.focus();
  await press('o');
  expect(open).toHaveBeenCalledWith(title?.href, '_blank', 'noopener,noreferrer');
  open.mockRestore();
});

it('the link and a line of Markdown are copied from the open row', async () => {
  const { page, title } = await shown();
  await click(title);
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const press = async (words: string): Promise<void> =>
    click([...page.querySelectorAll('button')].find(({ textContent }) => textContent === words));
  await press('Copy link');
  expect(writeText).toHaveBeenLastCalledWith(title?.href);
  await press('Copy as Markdown');
  await until(() => writeText.mock.calls.length === 2);
  expect(writeText.mock.lastCall?.[0]).toMatch(/^\[Paper 2608\.00001\]\(https:\/\/arxiv/);
  writeText.mockRejectedValue(new Error('no'));
  await press('Copy link');
  expect(page.textContent).toContain('did not let it be copied');
});
