// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepOfKey } from '../../../../components/overlay/bar/bar-keys.ts';
import { createPanel } from '../../../../components/overlay/panel/panel.ts';
import { saveSection } from '../../../../components/overlay/card/save-section.ts';
import { button } from '../../../../components/overlay/el.ts';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import { createBadge } from '../../../../components/overlay/badge/badge.ts';
import { createKeyGuard } from '../../../../utils/overlay/key-guard.ts';
import type { ListingPage, PlacedMark } from '../../../../utils/overlay/parts.ts';
import { saveButton } from '../../../../components/overlay/save/save-button.ts';
import { badgeView } from '../../../../utils/overlay/view.ts';
import { parseBarChoices } from '../../../../utils/bar-choices.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';
import { byReader, shadowRoots } from '../../../support/overlay-dom.ts';

/**
 * Only the reader uses our controls: what a script of the page dispatches is not trusted. Each control gets
 * the same event twice, from a script and as the browser makes it, so that the test would notice one that
 * takes neither.
 */
const reader = { saved: true, read: undefined };
let sighting: Sighting;
let actions: Actions;
let sent: unknown[];

beforeEach(() => {
  document.body.replaceChildren();
  sent = [];
  sighting = {
    keys: ['arxiv:2608.00001'],
    title: 'Tides',
    authors: [],
    url: 'https://arxiv.org/abs/2608.00001',
    anchor: document.createElement('dt'),
    primary: true,
  };
  actions = {
    open: vi.fn(),
    toggleSave: vi.fn(() => Promise.resolve({ saved: true })),
    undo: vi.fn(() => Promise.resolve(true)),
    canSave: true,
  };
  const sendMessage = (message: unknown): Promise<object> => {
    sent.push(message);
    return Promise.resolve({ ok: true, reply: {} });
  };
  vi.stubGlobal('chrome', { runtime: { id: 'tidemark', sendMessage } });
});
afterEach(() => vi.unstubAllGlobals());

/** Sends the event as a script, then as the reader; gives how often `acted` was there after each. */
function both(target: EventTarget, make: () => Event, acted: () => number): [number, number] {
  target.dispatchEvent(make());
  const before = acted();
  target.dispatchEvent(byReader(make()));
  return [before, acted() - before];
}

const PAGE: ListingPage = {
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

const click = (): Event => new MouseEvent('click', { bubbles: true, cancelable: true });
const change = (): Event => new Event('change', { bubbles: true });
const times = (spy: unknown): number => vi.mocked(spy as () => void).mock.calls.length;

function mark(): PlacedMark {
  const host = document.createElement('b');
  return { sighting, host, trend: undefined, reader, dark: false, focus: () => undefined };
}

describe('a control takes what the reader does, and nothing from a script', () => {
  it('the bookmark of a badge', () => {
    const { element } = saveButton(sighting, actions);
    expect(both(element, click, () => times(actions.toggleSave))).toEqual([0, 1]);
  });

  it.each(['click', 'pointerenter', 'pointerleave'])('the pill of a badge: %s', (type) => {
    const events = { press: vi.fn(), enter: vi.fn(), leave: vi.fn() };
    const roots = shadowRoots();
    const trend = { upvotes: 5, rank: 1, size: 9, day: '2026-08-21', topOfMonth: false, speed: 0 };
    const view = badgeView(trend, trend.day, reader);
    createBadge(sighting, { view, trend, dark: false }, actions, events);
    const pill = roots[0]?.querySelector('a');
    if (!pill) throw new Error('no pill');
    const make = (): Event =>
      new PointerEvent(type, { pointerType: 'mouse', bubbles: true, cancelable: true });
    const acted = (): number => times(events.press) + times(events.enter) + times(events.leave);
    expect(both(pill, make, acted)).toEqual([0, 1]);
  });

  it('a button of card or bar', () => {
    const press = vi.fn();
    expect(both(button('x', press, []), click, () => times(press))).toEqual([0, 1]);
  });

  it.each(['select', 'input'])('the %s of a card', (name) => {
    const { element } = saveSection(mark(), actions);
    const control = element.querySelector(name);
    if (!control) throw new Error(`no ${name}`);
    expect(both(control, change, () => sent.length)).toEqual([0, 1]);
  });

  it('a filter of the bar', () => {
    const events = {
      jump: vi.fn(),
      show: vi.fn(),
      open: vi.fn(),
      choose: vi.fn(),
      close: vi.fn(),
    };
    const panel = createPanel('arxiv.org', true, events);
    const choices = parseBarChoices(undefined);
    panel.paint({
      marks: [mark()],
      page: PAGE,
      choices,
      hidden: 0,
      watchedBy: () => undefined,
      near: { of: () => undefined, canSay: () => false },
    });
    const box = panel.element.querySelector('input[type=checkbox]');
    if (!box) throw new Error('no filter');
    expect(both(box, change, () => times(events.choose))).toEqual([0, 1]);
  });

  it('keys for the bar, and keys inside our elements', () => {
    const key = (): KeyboardEvent => new KeyboardEvent('keydown', { key: ']', bubbles: true });
    expect(stepOfKey(key())).toBeUndefined();
    expect(stepOfKey(byReader(key()))).toBe(1);
    const host = document.createElement('tidemark-card');
    document.body.append(host);
    const onKey = vi.fn();
    createKeyGuard(window, new AbortController().signal).add(host, onKey);
    expect(both(host, key, () => times(onKey))).toEqual([0, 1]);
  });
});
