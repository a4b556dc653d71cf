// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { TogetherPage } from '../../../entrypoints/library/together/TogetherPage.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { t } from '../../../utils/i18n/t.ts';
import { keep, openDevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import type { SharedList } from '../../../utils/queue/together/shared-list.ts';
import { queueItem } from '../../support/queue-item.ts';
import { readerWith } from '../../support/reader-with.ts';
import { click, render, until } from '../../support/render.tsx';

const AT = '2026-08-21T08:00:00.000Z';
const BEN: SharedList = {
  id: 'bbbbbbbb',
  name: 'Ben',
  at: AT,
  papers: [
    {
      keys: ['doi:10.1000/1'],
      title: 'Of the tides',
      authors: ['Ada Tide'],
      url: 'https://doi.org/10.1000/1',
      savedAt: AT,
      state: 'reading',
      notes: '<b>plain</b> words',
    },
    { keys: ['doi:10.1000/2'], title: 'Of the moon', authors: [], url: '', savedAt: AT },
  ],
};
const MINE = queueItem({ id: 'one', keys: ['doi:10.1000/2'], title: 'Of the moon' });

afterEach(async () => {
  await openDevicesDb().kept.clear();
});

async function show(members: SharedList[] | undefined) {
  const db = openDevicesDb();
  if (members) {
    await keep(db, 'together', { id: 'aaaaaaaa', name: 'Ada', state: false, notes: false });
    await keep(db, 'members', members);
  }
  const send = vi.fn(() => Promise.resolve({}));
  const actions = { save: vi.fn(), remove: vi.fn() };
  const piece = <TogetherPage queue={[MINE]} actions={actions as unknown as QueueActions} />;
  const { page } = await render(piece, readerWith(), send as never);
  const row = (key: string) => page.querySelector<HTMLElement>(`[data-paper-key="${key}"]`);
  return { page, send, actions, row };
}

it('shows who saved what, what they share of it, and saves it on a press', async () => {
  const { page, row, actions, send } = await show([BEN]);
  await until(() => row('doi:10.1000/1') !== null);
  expect(send).toHaveBeenCalledExactlyOnceWith('togetherNow', {});
  expect(row('doi:10.1000/1')?.textContent).toContain(t('together.savedBy', { names: 'Ben' }));
  expect(row('doi:10.1000/1')?.textContent).toContain('<b>plain</b> words');
  expect(row('doi:10.1000/1')?.textContent).toContain(
    t('together.stateOf', { name: 'Ben', state: t('state.reading') }),
  );
  expect(row('doi:10.1000/2')?.dataset['savers']).toBe('2');
  await click(row('doi:10.1000/1')?.querySelector('button'));
  expect(actions.save).toHaveBeenCalledWith(
    'doi:10.1000/1',
    expect.objectContaining({ title: 'Of the tides', url: 'https://doi.org/10.1000/1' }),
  );
  await click(row('doi:10.1000/2')?.querySelector('button'));
  expect(actions.remove).toHaveBeenCalledWith('doi:10.1000/2');
  const choice = page.querySelector('select');
  await act(async () => {
    if (choice) choice.selectedIndex = 1;
    choice?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(row('doi:10.1000/1')).toBeNull();
  expect(row('doi:10.1000/2')).not.toBeNull();
});

it('says that nobody else has written yet', async () => {
  const { page } = await show([]);
  await until(() => page.textContent.includes(t('together.none')));
});

it('says, where nothing is shared, that it is not, and asks the worker for nothing', async () => {
  const { page, send } = await show(undefined);
  await until(() => page.textContent.includes(t('together.off')));
  expect(send).not.toHaveBeenCalled();
});

it('draws a long list in steps', async () => {
  const papers = Array.from({ length: 230 }, (_, n) => ({
    keys: [`doi:10.1000/n${n}` as const],
    title: `Part ${n}`,
    authors: [],
    url: '',
    savedAt: AT,
  }));
  const { page } = await show([{ ...BEN, papers }]);
  const rows = () => page.querySelectorAll('.together-item').length;
  await until(() => rows() === 100);
  const more = () =>
    [...page.querySelectorAll('button')].find(
      (one) => one.textContent === t('together.more', { n: 131 }),
    );
  await click(more());
  expect(rows()).toBe(200);
});
