// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeleteAll } from '../../../entrypoints/options/DeleteAll.tsx';
import { DevicesSection } from '../../../entrypoints/options/devices/DevicesSection.tsx';
import { t } from '../../../utils/i18n/t.ts';
import type { Left } from '../../../utils/queue/sync/left.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render, until } from '../../support/render.tsx';

const asked = vi.hoisted((): string[] => []);

// Handles that the browser has closed, as IndexedDB here cannot keep them.
vi.mock('../../../utils/queue/sync/kept/devices-db.ts', async (original) => ({
  ...(await original<object>()),
  keptOf: async (_db: unknown, name: string) => {
    if (name !== 'folder' && name !== 'group') return undefined;
    return { name, requestPermission: () => Promise.resolve(void asked.push(name)) };
  },
}));

beforeEach(() => {
  asked.splice(0);
  vi.stubGlobal('showDirectoryPicker', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

async function press(left: Left[]) {
  const send = vi.fn(() => Promise.resolve({ left, asked: [...asked] }));
  const { page } = await render(<DeleteAll />, readerWith(), send as never);
  const buttons = [...page.querySelectorAll('button')];
  await click(buttons.find((one) => one.textContent === t('options.deleteYes')));
  const said = (): string => page.querySelector('[role="status"]')?.textContent.trim() ?? '';
  await until(() => said() !== '');
  return { send, said };
}

it('asks for both folders from the press, before anything is deleted', async () => {
  const { send, said } = await press([]);
  expect(await send.mock.results[0]?.value).toEqual({ left: [], asked: ['folder', 'group'] });
  expect(said()).toBe(t('options.deleted'));
});

it('says what is left, and not that everything was deleted', async () => {
  const file = { folder: 'papers', file: 'tidemark-aaaaaaaa.json' };
  const { said } = await press([{ place: 'folder', ...file }, { place: 'account' }]);
  const words = [t('options.deletedHere'), t('options.left.file', file), t('options.left.account')];
  expect(said()).toBe(words.join(' '));
});

it('asks for the folder also before the files of devices are removed from it', async () => {
  const send = vi.fn((_name: string) => Promise.resolve({ asked: [...asked] }));
  const { page, db } = await render(<DevicesSection />, readerWith(), send as never);
  const off = { state: 'off' as const };
  await db.state.put({
    name: 'devices',
    value: { account: off, folder: off, others: [], came: 0 },
  });
  const find = (selector: string) => page.querySelector<HTMLElement>(selector);
  // Also once it is off: what was written stays until the reader removes it.
  await until(() => find('[data-sync-clear="folder"]') !== null);
  await click(find('[data-sync-clear="folder"]'));
  await click(find('[data-sync="folder"] dialog .danger'));
  await until(() => send.mock.calls.some(([name]) => name === 'syncClear'));
  expect(asked).toEqual(['folder']);
  expect(await send.mock.results[0]?.value).toEqual({ asked: ['folder'] });
});
