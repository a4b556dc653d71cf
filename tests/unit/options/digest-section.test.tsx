// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { DigestSection } from '../../../entrypoints/options/DigestSection.tsx';
import { updateState } from '../../../utils/db/state.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render, until } from '../../support/render.tsx';

async function shown(allowed: boolean, at?: string) {
  const send = vi.fn(() => Promise.resolve({}));
  const { page, db, again, browser } = await render(<p />, readerWith(), send as never);
  const contains = vi.fn(() => Promise.resolve(allowed));
  const request = vi.fn(() => Promise.resolve(true));
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const permissions = { contains, request, onAdded: event, onRemoved: event };
  Object.assign(browser, { permissions });
  await updateState(db, 'digest', () => ({ at }));
  await act(() => again(<DigestSection />));
  await until(() => page.querySelector('section') !== null);
  const box = (): HTMLInputElement => page.querySelector('[type="checkbox"]') as HTMLInputElement;
  const time = (): HTMLInputElement | null => page.querySelector('[type="time"]');
  return { page, send, request, box, time };
}

it('off until the reader switches it on, which asks the browser in the same click', async () => {
  const { page, send, request, box, time } = await shown(false);
  expect(box().checked).toBe(false);
  expect(time()).toBeNull();
  await click(box());
  expect(request).toHaveBeenCalledWith({ permissions: ['notifications'] });
  expect(send).toHaveBeenCalledWith('setDigest', { at: '08:00' });
  expect(page.querySelector('section')?.dataset['digest']).toBe('');
});

it('shows its time, and switches off; without the browser’s leave it counts as off', async () => {
  const { send, box, time } = await shown(true, '19:05');
  expect(time()?.value).toBe('19:05');
  await click(box());
  expect(send).toHaveBeenCalledWith('setDigest', { at: null });
  expect((await shown(false, '19:05')).box().checked).toBe(false);
});
