// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DevicesSection } from '../../../entrypoints/options/devices/DevicesSection.tsx';
import type { DevicesState, JoinPreview } from '../../../utils/db/device-values.ts';
import { t } from '../../../utils/i18n/t.ts';
import { keep, openDevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import { keyOfPassphrase } from '../../../utils/queue/sync/seal/passphrase-key.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render, until } from '../../support/render.tsx';
import { type as typeInto } from '../../support/type-into.ts';

const NO = { count: 0, titles: [] };
const PREVIEW: JoinPreview = {
  comes: { count: 7, titles: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'] },
  goes: NO,
  merges: { count: 1, titles: ['Both'] },
  removed: NO,
  notes: NO,
  devices: [{ id: 'bbbbbbbb', name: 'Laptop', lastSeen: '2026-08-21T08:00:00.000Z', places: [] }],
};

const STATE: DevicesState = {
  id: 'aaaaaaaa',
  name: 'Work',
  account: { state: 'off' },
  folder: { state: 'off' },
  others: [],
  came: 0,
};

/** The section over a state of the worker's; `send` answers as the worker does. */
async function show(state: Partial<DevicesState>, answers: Record<string, unknown> = {}) {
  const send = vi.fn((name: string) => {
    const answer = answers[name] ?? {};
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const { page, db } = await render(<DevicesSection />, readerWith(), send as never);
  await db.state.put({ name: 'devices', value: { ...STATE, ...state } });
  await until(() => page.querySelector('[data-sync="account"]') !== null);
  if ('showDirectoryPicker' in globalThis)
    await until(() => page.querySelector('[data-together]') !== null);
  const find = (selector: string): HTMLElement | null => page.querySelector(selector);
  const button = (words: string): HTMLButtonElement | undefined =>
    [...page.querySelectorAll('button')].find((one) => one.textContent === words);
  return { page, send, find, button, says: (words: string) => page.textContent.includes(words) };
}

const pickedFolder = (answer: PermissionState = 'granted') => ({
  name: 'papers',
  requestPermission: () => Promise.resolve(answer),
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await openDevicesDb().kept.clear();
});

describe('the account', () => {
  it('is asked about once, with what would come and go, before anything is switched on', async () => {
    const { find, send, says, button } = await show({}, { syncPreview: PREVIEW });
    await click(find('[data-sync="account"] input[type="checkbox"]'));
    await until(() => find('[data-join="comes"]') !== null);
    expect(send.mock.calls.map(([name]) => name)).toEqual(['syncPreview']);
    expect(says(t('devices.join.comes', { n: 7 }))).toBe(true);
    expect(says(t('devices.join.more', { n: 2 }))).toBe(true);
    expect(find('[data-join="merges"]')?.dataset['count']).toBe('1');
    expect(find('[data-join="goes"]')).toBeNull();
    await click(button(t('devices.join.yes')));
    expect(send).toHaveBeenLastCalledWith('syncSwitch', { place: 'account', on: true });
  });

  it('names a device without a name by its id in the question', async () => {
    const devices = PREVIEW.devices.map((one) => ({ ...one, name: '' }));
    const { find, says } = await show({}, { syncPreview: { ...PREVIEW, devices } });
    await click(find('[data-sync="account"] input[type="checkbox"]'));
    await until(() => says(t('devices.join.with', { names: 'bbbbbbbb' })));
  });

  it('stays off where the reader would rather not', async () => {
    const { find, send } = await show({}, { syncPreview: PREVIEW });
    const isTicked = (): boolean | undefined =>
      find('[data-sync="account"] input')?.matches(':checked');
    await click(find('[data-sync="account"] input[type="checkbox"]'));
    expect(isTicked()).toBe(true);
    await click(find('.join button:not([data-sync-join])'));
    expect(isTicked()).toBe(false);
    expect(send.mock.calls.map(([name]) => name)).toEqual(['syncPreview']);
  });

  it('joining can be taken back', async () => {
    const answers = { syncPreview: PREVIEW, syncSwitch: { undo: 'token' }, undo: { kept: 0 } };
    const { find, send, button } = await show({}, answers);
    await click(find('[data-sync="account"] input[type="checkbox"]'));
    await until(() => find('[data-join="comes"]') !== null);
    await click(button(t('devices.join.yes')));
    await until(() => button(t('notice.undo')) !== undefined);
    await click(button(t('notice.undo')));
    expect(send).toHaveBeenLastCalledWith('undo', { token: 'token' });
  });

  it('is switched off at once, and what it stored there is removed only after a second word', async () => {
    const { find, send, button } = await show({ account: { state: 'ok' } });
    await click(find('[data-sync="account"] input[type="checkbox"]'));
    expect(send).toHaveBeenLastCalledWith('syncSwitch', { place: 'account', on: false });
    await click(find('[data-sync-clear="account"]'));
    expect(send).toHaveBeenCalledTimes(1);
    await click(button(t('devices.clearYes')));
    expect(send).toHaveBeenLastCalledWith('syncClear', { place: 'account' });
  });

  it('says what would come even where that cannot be told: why not', async () => {
    const { find, says } = await show({}, { syncPreview: new Error('No network.') });
    await click(find('[data-sync="account"] input[type="checkbox"]'));
    await until(() => says('No network.'));
  });
});

describe('how it goes', () => {
  it.each(['off', 'ok', 'waiting', 'full', 'error'] as const)('%s', async (state) => {
    const { find, says } = await show({ account: { state } });
    const mark = find('[data-sync="account"] [data-sync-state]');
    expect(mark?.dataset['syncState']).toBe(state);
    expect(says(t(`devices.state.${state}`))).toBe(true);
  });

  it('says the bytes, what stays here, since when, and what is in the way', async () => {
    const { says } = await show({
      account: {
        state: 'full',
        since: '2026-08-01T08:00:00.000Z',
        lastExchange: '2026-08-21T08:00:00.000Z',
        used: { bytes: 98_304, of: 102_400 },
        left: { items: 3, notes: 1, marks: 0 },
        refused: 2,
        trouble: 'trouble.seal.wrong',
      },
    });
    expect(says(t('devices.used', { used: 98_304, of: 102_400 }))).toBe(true);
    expect(says(t('devices.left.items', { n: 3 }))).toBe(true);
    expect(says(t('devices.left.notes', { n: 1 }))).toBe(true);
    expect(says(t('devices.left.marks', { n: 0 }))).toBe(false);
    expect(says(t('devices.refused', { n: 2 }))).toBe(true);
    expect(says(t('trouble.seal.wrong'))).toBe(true);
  });

  it('names by its id a device of which nothing could be read, and says so', async () => {
    const since = '2026-08-21T08:00:00.000Z';
    const lost = { id: 'cccccccc', name: '', lastSeen: since, places: ['account'] as const };
    const { send, find, says } = await show({
      others: [{ ...lost, unread: [{ print: 1, since }] }],
    });
    expect(says('cccccccc')).toBe(true);
    expect(says(t('devices.unread'))).toBe(true);
    await click(find('[data-device="cccccccc"] button'));
    expect(send).toHaveBeenLastCalledWith('syncForget', { device: 'cccccccc' });
    await until(() => says(t('devices.forgotten', { name: 'cccccccc' })));
  });

  it('names each device, with when it was seen, and forgets one', async () => {
    const { send, find, says } = await show({ others: PREVIEW.devices });
    expect(says('Laptop')).toBe(true);
    await click(find('[data-device="bbbbbbbb"] button'));
    expect(send).toHaveBeenLastCalledWith('syncForget', { device: 'bbbbbbbb' });
    await until(() => says(t('devices.forgotten', { name: 'Laptop' })));
  });
});

describe('a folder', () => {
  beforeEach(() => {
    // The handle of a browser can be kept; this one, which is made here, cannot: its functions are left out.
    vi.stubGlobal('showDirectoryPicker', vi.fn());
  });

  it('is not offered where the browser gives none, but a file is', async () => {
    vi.unstubAllGlobals();
    const { find } = await show({});
    expect(find('[data-sync="folder"]')).toBeNull();
    expect(find('[data-sync="file"] button')?.textContent).toBe(t('devices.fileSave'));
  });

  it('that the reader did not choose, or may not be written, changes nothing', async () => {
    const cancelled = new DOMException('cancelled', 'AbortError');
    const pickers = [
      () => Promise.reject(cancelled),
      () => Promise.resolve(pickedFolder('denied')),
    ];
    for (const picker of pickers) {
      vi.stubGlobal('showDirectoryPicker', picker);
      const { find, send } = await show({});
      await click(find('[data-sync="folder"] button'));
      expect(send).not.toHaveBeenCalled();
    }
  });

  it('that the browser keeps from us is asked for again by a press', async () => {
    const { button, says } = await show({
      folder: { state: 'error', trouble: 'trouble.folder.permission' },
    });
    expect(says(t('trouble.folder.permission'))).toBe(true);
    expect(button(t('devices.folderAllow'))).toBeDefined();
  });
});

describe('the passphrase', () => {
  it('is asked for where another device uses one, and a wrong one is said', async () => {
    const { salt, rounds, name } = await keyOfPassphrase('eight letters');
    await keep(openDevicesDb(), 'locked', [{ salt, rounds, name }]);
    const { find, says, button } = await show({});
    await until(() => find('[data-passphrase="asked"]') !== null);
    const field = find('input[type="password"]') as HTMLInputElement;
    await typeInto(field, 'another one');
    await click(find('form.passphrase button'));
    await until(() => says(t('trouble.seal.wrong')));
    await typeInto(field, 'eight letters');
    await click(find('form.passphrase button'));
    await until(() => find('[data-passphrase="set"]') !== null);
    await click(button(t('devices.passphraseDrop')) ?? null);
    await until(() => find('[data-passphrase="none"]') !== null);
  });
});
