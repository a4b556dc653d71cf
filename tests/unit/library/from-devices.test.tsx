// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { liveQuery } from 'dexie';
import { expect, it, onTestFinished, vi } from 'vitest';
import { CameLine } from '../../../entrypoints/library/queue/CameLine.tsx';
import { NotesTold } from '../../../entrypoints/library/queue/notes/NotesTold.tsx';
import { loadState, updateState } from '../../../utils/db/state.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { Notes } from '../../../utils/queue/sync/replica.ts';
import { queueItem } from '../../support/queue-item.ts';
import { readerWith } from '../../support/reader-with.ts';
import { render, until } from '../../support/render.tsx';

const CLOCKS = ['0mn000000aaaaaaaa', '0mn000000bbbbbbbb'] as const;
const NOTES: Notes = {
  versions: [
    { clock: CLOCKS[0], text: 'of a' },
    { clock: CLOCKS[1], text: 'of b' },
  ],
  known: {},
};

it('the queue says once how many papers came, and that they were seen; what comes meanwhile adds up', async () => {
  const send = vi.fn(() => Promise.resolve({}));
  const { page, db } = await render(<CameLine />, readerWith(), send as never);
  let heard = 0;
  const listening = liveQuery(() => loadState(db, 'devices')).subscribe((now) => {
    heard = now.came;
  });
  onTestFinished(() => listening.unsubscribe());
  // Two changes that follow at once are heard as one.
  async function came(n: number): Promise<void> {
    await act(() => updateState(db, 'devices', (old) => ({ ...old, came: n })));
    await until(() => heard === n);
  }
  await came(3);
  await until(() => page.textContent === t('devices.came', { n: 3 }));
  expect(send).toHaveBeenCalledExactlyOnceWith('syncSeen', {});
  await came(0);
  expect(page.textContent).toBe(t('devices.came', { n: 3 }));
  await came(2);
  await until(() => page.textContent === t('devices.came', { n: 5 }));
});

it('where a folder is shared, looking at the queue reads it', async () => {
  const send = vi.fn(() => Promise.resolve({}));
  const { db } = await render(<CameLine />, readerWith(), send as never);
  await act(() => updateState(db, 'devices', (old) => ({ ...old, folder: { state: 'ok' } })));
  await until(() => send.mock.calls.length > 0);
  expect(send).toHaveBeenCalledExactlyOnceWith('syncNow', {});
});

it('notes that are two texts say why, until the reader makes one of them', async () => {
  const item = queueItem({ id: 'one', notes: 'of a\n\n---\n\nof b' });
  const { page, db, again } = await render(<NotesTold item={item} />);
  await act(() => db.agreed.put({ name: 'item one', value: { notes: NOTES } }));
  await until(() => page.textContent === t('devices.twoNotes'));
  await again(<NotesTold item={{ ...item, notes: 'one of both' }} />);
  await until(() => page.textContent === '');
});

it('notes for which the account has no room say that they stay here, unless a folder takes them', async () => {
  const item = queueItem({ id: 'one', notes: 'long' });
  const { page, db } = await render(<NotesTold item={item} />);
  const account = await loadState(db, 'account');
  const on = (folder: 'off' | 'ok') =>
    act(() =>
      updateState(db, 'devices', (old) => ({
        ...old,
        account: { state: 'full' },
        folder: { state: folder },
      })),
    );
  await act(() => db.state.put({ name: 'account', value: { ...account, stays: ['one'] } }));
  expect(page.textContent).toBe('');
  await on('off');
  await until(() => page.textContent === t('devices.notesStay'));
  await on('ok');
  await until(() => page.textContent === '');
});
