// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveSection } from '../../../../components/overlay/card/save-section.ts';
import { createActions } from '../../../../utils/overlay/actions.ts';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import { createBadge } from '../../../../components/overlay/badge/badge.ts';
import { wantedMark } from '../../../../utils/overlay/wanted-mark.ts';
import type { Store } from '../../../../utils/overlay/store.ts';
import { badgeView } from '../../../../utils/overlay/view.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';
import { shadowRoots } from '../../../support/overlay-dom.ts';

const TODAY = '2026-08-21';
const TREND = { upvotes: 5, rank: 1, size: 9, day: TODAY, topOfMonth: false, speed: 0 };
const SAVED = { saved: true, read: undefined };
let sighting: Sighting;
let roots: ShadowRoot[];

const store = {
  need: () => Promise.resolve(),
  isPausedOn: () => false,
  skew: () => 0,
  trend: () => undefined,
  mark: () => undefined,
} as unknown as Store;

beforeEach(() => {
  const anchor = document.createElement('h1');
  document.body.replaceChildren(anchor);
  sighting = {
    keys: ['arxiv:2608.00001'],
    title: 'Tides',
    authors: [],
    url: 'https://arxiv.org/abs/2608.00001',
    anchor,
    primary: true,
  };
  roots = shadowRoots();
});
afterEach(() => vi.unstubAllGlobals());

function saveControlOfBadge(actions: Actions): Element | null | undefined {
  const events = { press: vi.fn(), enter: vi.fn(), leave: vi.fn() };
  const view = badgeView(TREND, TODAY, SAVED);
  createBadge(sighting, { view, trend: TREND, dark: false }, actions, events);
  return roots[0]?.querySelector('button');
}

/** Without the button that takes a removal back, which is not shown before there is one. */
const CONTROLS = 'button.save, select, input';

function controlsOfCard(actions: Actions): number {
  const host = document.createElement('b');
  const mark = {
    sighting,
    host,
    trend: undefined,
    reader: SAVED,
    dark: false,
    focus: () => undefined,
  };
  return saveSection(mark, actions).element.querySelectorAll(CONTROLS).length;
}

describe('the overlay in a private window', () => {
  const actions = createActions(true);

  it('offers no saving: not at a badge, not in a card, not on a paper’s own page', () => {
    expect(saveControlOfBadge(actions)).toBeNull();
    expect(controlsOfCard(actions)).toBe(0);
    const ground = { store, today: TODAY, canSave: actions.canSave };
    expect(wantedMark(sighting, SAVED, ground)).toBeUndefined();
  });
});

describe('elsewhere', () => {
  const actions = createActions(false);

  it('it offers saving in all three places', () => {
    expect(saveControlOfBadge(actions)).not.toBeNull();
    expect(controlsOfCard(actions)).toBe(3);
    const ground = { store, today: TODAY, canSave: actions.canSave };
    expect(wantedMark(sighting, SAVED, ground)).toEqual({ kind: 'save', reader: SAVED });
  });
});
