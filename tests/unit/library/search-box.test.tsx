// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { expect, it, vi } from 'vitest';
import { SearchBox } from '../../../entrypoints/library/layout/SearchBox.tsx';
import { press, render } from '../../support/render.tsx';

function Page() {
  const box = useRef<HTMLInputElement>(null);
  return (
    <>
      <SearchBox box={box} query="tides" searching />
      <a className="title" tabIndex={0} href="#paper">
        Tides
      </a>
    </>
  );
}

it('Escape leaves the box and keeps its words, so that keys are keys again; Down goes to the list', async () => {
  // This DOM does not know the element `search`.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { page } = await render(<Page />);
  const box = page.querySelector<HTMLInputElement>('input');
  await act(async () => box?.focus());
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await act(async () => box?.dispatchEvent(escape));
  // Chromium would empty the box.
  expect(escape.defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(document.body);
  expect(box?.value).toBe('tides');
  await act(async () => box?.focus());
  await press('ArrowDown');
  expect(document.activeElement?.className).toBe('title');
});
