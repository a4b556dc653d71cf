// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createBadge } from '../../../../components/overlay/badge/badge.ts';
import { badgeView } from '../../../../utils/overlay/view.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';
import { byReader, shadowRoots } from '../../../support/overlay-dom.ts';

const TODAY = '2026-08-21';
const TREND = { upvotes: 5, rank: 1, size: 9, day: TODAY, topOfMonth: false, speed: 0 };

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['follows its link once the extension has gone', undefined, false],
  ['opens the card while it is there', 'tidemark', true],
])('a badge %s', (_, id, isOurs) => {
  vi.stubGlobal('chrome', { runtime: { id } });
  const events = { press: vi.fn(), enter: vi.fn(), leave: vi.fn() };
  const roots = shadowRoots();
  const sighting: Sighting = {
    keys: ['arxiv:2608.00001'],
    title: 'Tides',
    authors: [],
    url: 'https://arxiv.org/abs/2608.00001',
    anchor: document.createElement('dt'),
    primary: true,
  };
  const view = badgeView(TREND, TODAY, { saved: true, read: undefined });
  const actions = { open: vi.fn(), toggleSave: vi.fn(), undo: vi.fn(), canSave: false };
  createBadge(sighting, { view, trend: TREND, dark: false }, actions, events);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  const pill = roots[0]?.querySelector('a');
  let wasOurs: boolean | undefined;
  pill?.addEventListener('click', (event) => {
    wasOurs = event.defaultPrevented;
    // Nothing is to be fetched by a test.
    event.preventDefault();
  });
  pill?.dispatchEvent(byReader(click));
  expect(wasOurs).toBe(isOurs);
  expect(events.press).toHaveBeenCalledTimes(isOurs ? 1 : 0);
});
