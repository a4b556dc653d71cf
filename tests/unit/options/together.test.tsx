// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DevicesSection } from '../../../entrypoints/options/devices/DevicesSection.tsx';
import { t } from '../../../utils/i18n/t.ts';
import { keep, keptOf, openDevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import type { Together } from '../../../utils/queue/together/shared-list.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render, until } from '../../support/render.tsx';
import { type as typeInto } from '../../support/type-into.ts';

const ON: Together = { id: 'aaaaaaaa', name: 'Ada', state: false, notes: false };

/** A handle that IndexedDB keeps: nothing of its own is a function. */
class PickedFolder {
  readonly name = 'lab papers';
  requestPermission(): Promise<PermissionState> {
    return Promise.resolve('granted');
  }
}

beforeEach(() => {
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(new PickedFolder()));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await openDevicesDb().kept.clear();
});

async function show() {
  const send = vi.fn(() => Promise.resolve({}));
  const { page } = await render(<DevicesSection />, readerWith(), send as never);
  const find = <E extends HTMLElement>(selector: string): E | null =>
    page.querySelector<E>(selector);
  await until(() => find('[data-together]') !== null);
  const button = (words: string): HTMLButtonElement | undefined =>
    [...page.querySelectorAll<HTMLButtonElement>('[data-together] button')].find(
      (one) => one.textContent === words,
    );
  return { page, send, find, button };
}

it('nothing is shared before the reader chose a folder, gave a name and pressed; notes and states only once ticked', async () => {
  const { find, button, send } = await show();
  expect(find('[data-together-form]')).toBeNull();
  await click(button(t('together.choose')));
  await until(() => find('[data-together-form]') !== null);
  expect(find('[data-together]')?.textContent).toContain(t('together.writes'));
  expect(send).not.toHaveBeenCalled();
  expect(button(t('together.start'))?.disabled).toBe(true);
  await typeInto(find('[data-together-form] [type="text"]') as HTMLInputElement, ' Ada ');
  await click(button(t('together.start')));
  expect(send).toHaveBeenLastCalledWith('togetherShare', {
    name: 'Ada',
    state: false,
    notes: false,
  });
  await click(find('[data-together-share="notes"]'));
  await click(button(t('together.start')));
  expect(send).toHaveBeenLastCalledWith('togetherShare', {
    name: 'Ada',
    state: false,
    notes: true,
  });
});

it('is stopped by one press', async () => {
  await keep(openDevicesDb(), 'together', ON);
  const { find, button, send } = await show();
  await until(() => find('[data-together="on"]') !== null);
  await click(button(t('together.stop')));
  expect(send).toHaveBeenLastCalledWith('togetherStop', {});
});

it.each([
  ['trouble.folder.permission', 'devices.folderAllow'],
  ['trouble.folder.gone', 'together.choose'],
] as const)('%s is said, with the way on', async (trouble, way) => {
  await keep(openDevicesDb(), 'together', { ...ON, trouble });
  const { find, button } = await show();
  await until(() => find('[data-together] .trouble')?.textContent === t(trouble));
  expect(button(t(way))).toBeDefined();
});

it('a folder that the reader would rather not use is forgotten with "Not now"', async () => {
  const { find, button, send } = await show();
  await click(button(t('together.choose')));
  await until(() => find('[data-together-form]') !== null);
  await click(button(t('devices.join.no')));
  await until(() => find('[data-together-form]') === null);
  expect(await keptOf(openDevicesDb(), 'group')).toBeUndefined();
  expect(send).not.toHaveBeenCalled();
});
