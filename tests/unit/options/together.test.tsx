// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DevicesSection } from '../../../entrypoints/options/devices/DevicesSection.tsx';
import { t } from '../../../utils/i18n/t.ts';
import { keep, keptOf, openDevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import type { SharedList, Together } from '../../../utils/queue/together/shared-list.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render, until } from '../../support/render.tsx';
import { type as typeInto } from '../../support/type-into.ts';

const SHARED = { name: 'Ada', state: false, notes: false };
const ON: Together = { id: 'aaaaaaaa', name: 'Ada', state: false, notes: false };

/** A handle that IndexedDB keeps: nothing of its own is a function. */
class PickedFolder {
  readonly name = 'lab papers';
  requestPermission(): Promise<PermissionState> {
    return Promise.resolve('granted');
  }
  isSameEntry({ name }: { name: string }): Promise<boolean> {
    return Promise.resolve(name === this.name);
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
  const send = vi.fn((_name?: string) => Promise.resolve({}));
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

it('what is ticked, and no longer ticked, counts at once, whatever becomes of the name', async () => {
  await keep(openDevicesDb(), 'together', { ...ON, notes: true });
  await keep(openDevicesDb(), 'group', new PickedFolder() as never);
  const { find, send } = await show();
  await until(() => find('[data-together-form]') !== null);
  await typeInto(find('[data-together-form] [type="text"]') as HTMLInputElement, 'Ad');
  await click(find('[data-together-share="notes"]'));
  expect(send).toHaveBeenLastCalledWith('togetherShare', expect.objectContaining(SHARED));
});

it('the folder of one’s own devices is no group’s', async () => {
  await keep(openDevicesDb(), 'folder', { name: 'lab papers' } as never);
  const { page, button } = await show();
  await click(button(t('together.choose')));
  await until(() => page.textContent.includes(t('together.sameFolder')));
  expect(await keptOf(openDevicesDb(), 'group')).toBeUndefined();
});

it('nor is a group’s folder one for one’s own devices', async () => {
  await keep(openDevicesDb(), 'group', { name: 'lab papers' } as never);
  const { page, find, send } = await show();
  await click(find('[data-sync="folder"] button'));
  await until(() => page.textContent.includes(t('together.sameFolder')));
  expect(await keptOf(openDevicesDb(), 'folder')).toBeUndefined();
  expect(send).not.toHaveBeenCalled();
});

it('a list that could not be taken out is not said to be', async () => {
  await keep(openDevicesDb(), 'together', ON);
  const { page, find, button, send } = await show();
  send.mockResolvedValue({ trouble: 'trouble.folder.permission' });
  await until(() => find('[data-together="on"]') !== null);
  await click(button(t('together.stop')));
  await until(() => page.textContent.includes(t('trouble.folder.permission')));
  expect(page.textContent).not.toContain(t('together.stopped'));
});

it('is stopped by one press', async () => {
  await keep(openDevicesDb(), 'together', ON);
  const { find, button, send } = await show();
  await until(() => find('[data-together="on"]') !== null);
  await click(button(t('together.stop')));
  await until(() => send.mock.calls.length > 0);
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

const BEN: SharedList = { id: 'bbbbbbbb', name: 'Ben', at: '2026-08-21T08:00:00.000Z', papers: [] };

it('names who is left out, and why', async () => {
  const first = [
    { file: 'tidemark-together-bbbbbbbb.json', why: 'closed' as const },
    { file: 'tidemark-together-cccccccc.json', why: 'later' as const },
  ];
  await keep(openDevicesDb(), 'members', [BEN]);
  await keep(openDevicesDb(), 'together', { ...ON, left: { n: 9, first }, unshared: 3 });
  const { page } = await show();
  const lines = () => [...page.querySelectorAll('.left-out li')].map((one) => one.textContent);
  await until(() => lines()[0] === t('together.left.closed', { name: 'Ben' }));
  expect(lines().slice(1)).toEqual([
    t('together.left.later', { name: 'tidemark-together-cccccccc.json' }),
    t('together.left.more', { n: 7 }),
    t('together.unshared', { n: 3 }),
  ]);
});

it('hides a member on this device, and shows them again', async () => {
  await keep(openDevicesDb(), 'members', [BEN]);
  await keep(openDevicesDb(), 'together', ON);
  const { find } = await show();
  const hidden = () => keptOf(openDevicesDb(), 'hidden');
  const toggle = () => find('[data-member="bbbbbbbb"] button');
  await until(
    () => toggle()?.getAttribute('aria-label') === t('together.hideThis', { name: 'Ben' }),
  );
  await click(toggle());
  await until(() => toggle()?.textContent === t('together.show'));
  expect(await hidden()).toEqual(['bbbbbbbb']);
  await click(toggle());
  await until(() => toggle()?.textContent === t('together.hide'));
  expect(await hidden()).toEqual([]);
});

it('another folder in place of one that is gone is used at once', async () => {
  await keep(openDevicesDb(), 'together', { ...ON, trouble: 'trouble.folder.gone' });
  const { button, send } = await show();
  await until(() => button(t('together.choose')) !== undefined);
  await click(button(t('together.choose')));
  await until(() => send.mock.calls.length > 0);
  expect(send).toHaveBeenLastCalledWith('togetherNow', {});
  expect((await keptOf(openDevicesDb(), 'group'))?.name).toBe('lab papers');
});

it('leaves the focus where it was once the list is shared, and on the heading where its button goes', async () => {
  const db = openDevicesDb();
  const { find, button, send } = await show();
  send.mockImplementation((name?: string) =>
    name === 'togetherShare'
      ? keep(db, 'together', ON).then(() => ({}))
      : db.kept.clear().then(() => ({})),
  );
  await click(button(t('together.choose')));
  await until(() => find('[data-together-form]') !== null);
  await typeInto(find('[data-together-form] [type="text"]') as HTMLInputElement, 'A\u202Eda\0 ');
  const start = button(t('together.start'));
  start?.focus();
  await click(start);
  await until(() => find('[data-together="on"]') !== null);
  expect(send).toHaveBeenCalledWith('togetherShare', SHARED);
  expect(document.activeElement?.textContent).toBe(t('together.change'));
  // What IndexedDB keeps of this handle has no functions.
  await act(() => db.kept.delete('group'));
  const stop = button(t('together.stop'));
  stop?.focus();
  await click(stop);
  await until(() => find('[data-together="off"]') !== null);
  expect(document.activeElement?.textContent).toBe(t('together.title'));
  // Without it no browser takes the focus there.
  expect(document.activeElement?.getAttribute('tabindex')).toBe('-1');
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
