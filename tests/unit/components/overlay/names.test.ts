// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createBadge } from '../../../../components/overlay/badge/badge.ts';
import { badgeView } from '../../../../utils/overlay/view.ts';
import { shadowRoots } from '../../../support/overlay-dom.ts';

const TODAY = '2026-08-21';
const trend = { upvotes: 124, rank: 3, size: 40, day: TODAY, topOfMonth: false, speed: 0 };

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['Tides', 'Ranked 3 of 40 today with 124 upvotes: Tides. Saved'],
  ['', 'Ranked 3 of 40 today with 124 upvotes. Saved'],
])('a mark of “%s” makes sense alone', (title, name) => {
  const roots = shadowRoots();
  const sighting = {
    keys: ['arxiv:2608.00001'] as ['arxiv:2608.00001'],
    title,
    authors: [],
    url: 'https://arxiv.org/abs/2608.00001',
    anchor: document.createElement('dt'),
    primary: true,
  };
  const view = badgeView(trend, TODAY, { saved: true, read: undefined });
  const actions = { open: vi.fn(), toggleSave: vi.fn(), undo: vi.fn(), canSave: true };
  const events = { press: vi.fn(), enter: vi.fn(), leave: vi.fn() };
  createBadge(sighting, { view, trend, dark: false }, actions, events);
  expect(roots[0]?.querySelector('a')?.getAttribute('aria-label')).toBe(name);
});
