// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBar } from '../../../../components/overlay/bar/bar.ts';
import type { KeyGuard } from '../../../../utils/overlay/key-guard.ts';
import { offerMore, type More } from '../../../../utils/overlay/more.ts';
import type { PanelPaint } from '../../../../utils/overlay/panel.ts';
import type { ListingPage } from '../../../../utils/overlay/parts.ts';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';
import { byReader, shadowRoots } from '../../../support/overlay-dom.ts';
import { t } from '../../../../utils/i18n/t.ts';

const paint = vi.fn<(now: PanelPaint) => void>();

beforeEach(() => {
  const panel = { element: document.createElement('aside'), paint };
  offerMore({ createPanel: () => panel } as unknown as More);
  vi.stubGlobal('chrome', { runtime: { sendMessage: () => Promise.resolve({ ok: true }) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a row of several elements is one row that is hidden', async () => {
  const roots = shadowRoots();
  const row = ['dt', 'dd'].map((name) => document.createElement(name));
  const page = {
    sightings: [{ keys: ['arxiv:2501.00001'], title: 'Tides', row } as unknown as Sighting],
    markOf: () => undefined,
    isDone: () => false,
    watching: '',
    dark: false,
  } as unknown as ListingPage;
  const guard = { add: vi.fn(), remove: vi.fn() } as unknown as KeyGuard;
  const actions = { canSave: false } as Actions;
  const bar = createBar({ doc: document, actions, guard, stored: { onlyFeatured: true } });
  bar.update(page, undefined);
  roots
    .at(-1)
    ?.querySelector(`[aria-label="${t('bar.open')}"]`)
    ?.dispatchEvent(byReader(new MouseEvent('click')));
  await vi.waitFor(() => expect(paint).toHaveBeenCalled());
  expect(paint.mock.lastCall?.[0].hidden).toBe(1);
  expect(row.every((one) => one.classList.contains('tidemark-hidden'))).toBe(true);
});
