// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNotice } from '../../../../components/overlay/bar/notice.ts';
import { offerMore, type More } from '../../../../utils/overlay/more.ts';
import { createBar } from '../../../../components/overlay/bar/bar.ts';
import type { KeyGuard } from '../../../../utils/overlay/key-guard.ts';
import type { ListingPage } from '../../../../utils/overlay/parts.ts';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import { byReader, shadowRoots } from '../../../support/overlay-dom.ts';
import { t } from '../../../../utils/i18n/t.ts';

const page: ListingPage = {
  sightings: [],
  kept: [],
  markOf: () => undefined,
  isDone: () => false,
  today: '2026-08-21',
  dark: false,
  unread: 0,
  watching: '',
  abstract: null,
};
let sent: { tidemark: string; data: unknown }[];
let roots: ShadowRoot[];

beforeEach(() => {
  sent = [];
  roots = shadowRoots();
  offerMore({ createNotice } as More);
  const runtime = {
    getManifest: () => ({ version: '1.2.3' }),
    sendMessage: (message: (typeof sent)[0]) =>
      Promise.resolve({ ok: true, reply: void sent.push(message) }),
  };
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function setUp(stored: unknown) {
  const guard = { add: vi.fn(), remove: vi.fn() } as unknown as KeyGuard;
  const actions = { canSave: true } as Actions;
  const bar = createBar({ doc: document, actions, guard, stored });
  const notice = () => roots.at(-1)?.querySelector('.notice');
  return { bar, notice };
}

it('the bar says that a site has changed, and remembers that it did', async () => {
  const { bar, notice } = setUp(undefined);
  bar.update(page, undefined);
  expect(notice()).toBeNull();
  bar.update(page, 'PMLR');
  bar.update(page, 'PMLR');
  await vi.waitFor(() => expect(notice()).not.toBeNull());
  expect(roots.at(-1)?.querySelectorAll('.notice')).toHaveLength(1);
  expect(notice()?.querySelector('.words')?.getAttribute('data-words')).toBe(
    t('changed.words', { site: 'PMLR' }),
  );
  // No text that a script of the page finds.
  expect(notice()?.textContent).toBe('×');
  expect(sent.filter(({ tidemark }) => tidemark === 'chooseBar')).toMatchObject([
    { data: { toldBy: '1.2.3' } },
  ]);
});

/** The notice would be there by now. */
const settled = async (): Promise<void> => {
  await vi.dynamicImportSettled();
  await Promise.resolve();
};

const told = () =>
  sent.flatMap(({ tidemark, data }) =>
    tidemark === 'chooseBar' ? [(data as { toldBy?: string }).toldBy] : [],
  );

it.each([
  ['is forgotten where the page was still being built', 'same', ['1.2.3', '1.2.2']],
  ['is remembered where the reader went on to a page that is well', 'other', ['1.2.3']],
])('what it said %s', async (_, address, kept) => {
  const { bar, notice } = setUp({ toldBy: '1.2.2' });
  bar.update(page, 'PMLR');
  await vi.waitFor(() => expect(notice()).not.toBeNull());
  if (address === 'other') location.hash = 'other';
  bar.update(page, undefined);
  expect(notice()).toBeNull();
  expect(told()).toEqual(kept);
  bar.update(page, 'PMLR');
  if (address === 'same') await vi.waitFor(() => expect(notice()).not.toBeNull());
  else {
    await settled();
    expect(notice()).toBeNull();
  }
});

it('says nothing where the alarm was over before its words were there', async () => {
  const { bar, notice } = setUp(undefined);
  bar.update(page, 'PMLR');
  bar.update(page, undefined);
  await settled();
  expect(notice()).toBeNull();
  expect(told()).toEqual([undefined]);
});

it('once: not again on the same site, and again from a newer Tidemark', async () => {
  const again = setUp({ toldBy: '1.2.3' });
  again.bar.update(page, 'PMLR');
  await settled();
  expect(again.notice()).toBeNull();
  expect(told()).toEqual([]);
  const older = setUp({ toldBy: '1.2.2' });
  older.bar.update(page, 'PMLR');
  await vi.waitFor(() => expect(older.notice()).not.toBeNull());
});

it('gives a report that names no paper', async () => {
  const { bar, notice } = setUp(undefined);
  bar.update(page, 'PMLR');
  await vi.waitFor(() => expect(notice()).not.toBeNull());
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  notice()
    ?.querySelector('button.plain')
    ?.dispatchEvent(byReader(new MouseEvent('click')));
  expect(JSON.parse(writeText.mock.calls[0]?.[0] ?? '')).toMatchObject({
    site: 'PMLR',
    version: '1.2.3',
  });
  await vi.waitFor(() =>
    expect(notice()?.querySelector(`[data-words="${t('changed.copied')}"]`)).not.toBeNull(),
  );
});
