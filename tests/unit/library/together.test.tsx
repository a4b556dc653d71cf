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

async function show(members: SharedList[] | undefined, queue = [MINE], more = {}) {
  const db = openDevicesDb();
  if (members) {
    await keep(db, 'together', {
      id: 'aaaaaaaa',
      name: 'Ada',
      state: false,
      notes: false,
      ...more,
    });
    await keep(db, 'members', members);
  }
  const send = vi.fn(() => Promise.resolve({}));
  const actions = { save: vi.fn(), remove: vi.fn(), tell: vi.fn() };
  const piece = <TogetherPage queue={queue} actions={actions as unknown as QueueActions} />;
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

it('shows what a member saved no more once they are hidden here, and says so', async () => {
  const { page, row } = await show([BEN]);
  await until(() => row('doi:10.1000/1') !== null);
  await act(() => keep(openDevicesDb(), 'hidden', [BEN.id]));
  await until(() => row('doi:10.1000/1') === null);
  expect(row('doi:10.1000/2')?.dataset['savers']).toBe('1');
  expect(page.textContent).toContain(t('together.someHidden', { n: 1 }));
  expect(page.querySelector('select')).toBeNull();
});

it('shows everything where the member whose papers were asked for is gone; two of one name are two', async () => {
  const papers = [
    { keys: ['doi:10.1000/3' as const], title: 'x', authors: [], url: '', savedAt: AT },
  ];
  const other: SharedList = { ...BEN, id: 'cccccccc', papers };
  const { page, row } = await show([BEN, other]);
  await until(() => row('doi:10.1000/3') !== null);
  await act(async () => {
    const choice = page.querySelector('select');
    if (choice) choice.value = 'cccccccc';
    choice?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect([row('doi:10.1000/1'), row('doi:10.1000/3')?.dataset['savers']]).toEqual([null, '1']);
  await act(() => keep(openDevicesDb(), 'members', [{ ...BEN, name: 'Benedict' }]));
  await until(() => row('doi:10.1000/1') !== null);
  expect(page.querySelector('select')?.value).toBe('');
});

it('folds long notes, in letters and in lines', async () => {
  const long = `${'😀'.repeat(700)}end`;
  const lines = Array.from({ length: 40 }, (_, n) => `line ${n}`).join('\n');
  const [first, second] = BEN.papers;
  if (first === undefined || second === undefined) throw new Error('two papers');
  const papers = [
    { ...first, notes: long },
    { ...second, notes: lines },
  ];
  const { row } = await show([{ ...BEN, papers }]);
  const notes = (key: string) => row(key)?.querySelector('blockquote p')?.textContent ?? '';
  await until(() => row('doi:10.1000/1') !== null);
  expect(notes('doi:10.1000/1')).toBe(`${'😀'.repeat(600)} …`);
  expect(notes('doi:10.1000/2').split('\n')).toHaveLength(12);
  const more = row('doi:10.1000/1')?.querySelector<HTMLElement>('blockquote button');
  expect([more?.textContent, more?.getAttribute('aria-expanded')]).toEqual([
    t('summary.more'),
    'false',
  ]);
  await click(more);
  expect(notes('doi:10.1000/1')).toBe(long);
});

it('a paper without title or address is called so, and its title leads nowhere; one’s own to its page here', async () => {
  const key = 'ref:0123456789abcdef' as const;
  const own = 'ref:fedcba9876543210' as const;
  const paper = { authors: [], url: '', savedAt: AT };
  const papers = [
    { ...paper, keys: [key], title: ' ' },
    { ...paper, keys: [own], title: 'Mine too' },
  ];
  const { row } = await show(
    [{ ...BEN, papers }],
    [queueItem({ id: 'two', keys: [own], title: 'Mine too' })],
  );
  await until(() => row(key) !== null);
  expect(row(key)?.querySelector('h3')?.textContent).toBe(t('together.untitled'));
  expect(row(key)?.querySelector('h3 a')).toBeNull();
  expect(row(own)?.querySelector('h3 a')?.getAttribute('href')).toContain(`library.html#paper/`);
});

it.each([
  ['permission', 'button', 'devices.folderAllow'],
  ['gone', 'a', 'together.toOptions'],
] as const)(
  'a folder that %s keeps us from has the way on beside its words',
  async (trouble, what, words) => {
    const { page, actions } = await show([BEN], [MINE], { trouble: `trouble.folder.${trouble}` });
    await until(() => page.querySelector(`.trouble ${what}`)?.textContent === t(words));
    if (trouble === 'gone') return;
    await click(page.querySelector('.trouble button'));
    await until(() => actions.tell.mock.calls.length > 0);
    expect(actions.tell).toHaveBeenCalledWith({ text: t('trouble.folder.permission') });
  },
);

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
