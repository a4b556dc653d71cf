// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { ReaderProvider } from '../../../components/reader-context.tsx';
import { arxivKey, type PaperKey } from '../../../utils/paper-key.ts';
import { click, entriesOf, paperRow, render } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';
import { type } from '../../support/type-keys.ts';

const ids = ['2608.00001', '2608.00002', '2608.00003', '2608.00004'];
const entries = entriesOf(ids.map((id) => paperRow(id)));
const reader = readerWith();

/** A list with a pane beside it, which says what it shows and can be closed. */
function WithPane() {
  const [shown, setShown] = useState<PaperKey>();
  const hide = (): void => setShown(undefined);
  const pane = { shown, show: ({ id }: { id: string }) => setShown(arxivKey(id)), hide };
  return (
    <ReaderProvider value={{ ...reader, pane }}>
      <PaperList entries={entries} label="Papers" />
      <button id="hide" onClick={hide}>
        {shown}
      </button>
    </ReaderProvider>
  );
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('a pane that was closed stays closed, and what stood in it does not count as opened', async () => {
  const { page } = await render(<WithPane />);
  const shown = (): string | undefined => page.querySelector('#hide')?.textContent;
  await act(async () => void type('j'));
  await act(async () => void type('j'));
  expect(shown()).toBe(`arxiv:${ids[1]}`);
  await click(page.querySelector('#hide'));
  await act(async () => void vi.advanceTimersByTime(5000));
  expect(shown()).toBe('');
  expect(reader.actions.opened).not.toHaveBeenCalled();
  await act(async () => void type('j'));
  expect(shown()).toBe(`arxiv:${ids[3]}`);
  await act(async () => void vi.advanceTimersByTime(5000));
  expect(reader.actions.opened).toHaveBeenCalledExactlyOnceWith(`arxiv:${ids[3]}`);
});
