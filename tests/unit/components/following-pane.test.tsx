// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaperList } from '../../../components/list/PaperList.tsx';
import type { Reader } from '../../../components/reader-context.tsx';
import { entriesOf, paperRow, render } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';
import { type } from '../../support/type-keys.ts';

const ids = ['2608.00001', '2608.00002', '2608.00003', '2608.00004'];
const list = <PaperList entries={entriesOf(ids.map((id) => paperRow(id)))} label="Papers" />;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('a pane that was closed stays closed, and what stood in it does not count as opened', async () => {
  const reader = readerWith();
  let again: ((next: React.ReactNode, as?: Reader) => Promise<void>) | undefined;
  const shows: (string | undefined)[] = [];
  const withShown = (id: string | undefined): Reader => {
    if (shows.at(-1) !== id) shows.push(id);
    const show = ({ id: next }: { id: string }): void => void again?.(list, withShown(next));
    const shown = id === undefined ? undefined : (`arxiv:${id}` as const);
    return { ...reader, pane: { shown, show, hide: vi.fn() } };
  };
  ({ again } = await render(list, withShown(undefined)));
  await act(async () => void type('j'));
  await act(async () => void type('j'));
  expect(shows).toEqual([undefined, ids[1]]);
  await again(list, withShown(undefined));
  await act(async () => vi.advanceTimersByTime(5000));
  expect(shows).toEqual([undefined, ids[1], undefined]);
  expect(reader.actions.opened).not.toHaveBeenCalled();
  await act(async () => void type('j'));
  expect(shows.at(-1)).toBe(ids[3]);
  await act(async () => vi.advanceTimersByTime(5000));
  expect(reader.actions.opened).toHaveBeenCalledExactlyOnceWith(`arxiv:${ids[3]}`);
});
