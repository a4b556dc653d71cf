// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Actions } from '../../../../utils/overlay/reader-actions.ts';
import type { ListingPage, PlacedMark } from '../../../../utils/overlay/parts.ts';
import { createPanel } from '../../../../components/overlay/panel/panel.ts';
import { saveSection } from '../../../../components/overlay/card/save-section.ts';
import { parseBarChoices } from '../../../../utils/bar-choices.ts';
import { arxivKey } from '../../../../utils/paper-key.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';

const sighting: Sighting = {
  keys: [arxivKey('2611.20001')],
  title: 'On Hidden Tides',
  authors: [],
  url: '',
  anchor: document.createElement('dt'),
  primary: false,
};
const other: Sighting = { ...sighting, keys: [arxivKey('2611.20002')], title: 'Quiet Tides' };
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
const reader = { saved: true, read: 'done' } as const;
const mark: PlacedMark = {
  sighting,
  reader,
  host: document.createElement('b'),
  trend: undefined,
  dark: false,
  focus() {},
};
const actions: Actions = {
  open: vi.fn(),
  canSave: true,
  toggleSave: () => Promise.resolve({ saved: false, token: 't' }),
  undo: () => Promise.resolve(true),
};

/** All that `window.find` reads: text and, in Chromium, what stands in fields. Not the options of a select. */
function readable(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const select of copy.querySelectorAll('select')) select.remove();
  const fields = [...element.querySelectorAll('input')].flatMap(({ value, placeholder }) => [
    value,
    placeholder,
  ]);
  return [copy.textContent, ...fields].join(' ').trim();
}

function click(element: Element | null | undefined): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element?.dispatchEvent(event);
}

describe('words that tell of the reader', () => {
  afterEach(() => document.body.replaceChildren());

  it('saving and tags in the card, before and after a removal', async () => {
    const { element, fill } = saveSection(mark, actions);
    document.body.append(element);
    fill({ key: sighting.keys[0], state: 'reading', tags: ['secret'] });
    expect(readable(element)).toBe('');
    const field = element.querySelector('input');
    expect(element.querySelector('.tags')?.getAttribute('data-words')).toBe('secret');
    field?.focus();
    expect(field?.value).toBe('secret');
    field?.blur();
    expect(field?.value).toBe('');
    click(element.querySelector('.save'));
    await vi.waitFor(() => expect(element.className).toContain('removed'));
    expect(readable(element)).toBe('');
    click(element.querySelector('.offer button'));
    await vi.waitFor(() => expect(element.className).not.toContain('removed'));
    await vi.waitFor(() =>
      expect(element.querySelector('.tags')?.getAttribute('data-words')).toBe('secret'),
    );
  });

  it('what is only kept, in the panel: it opens in the library, and the page is not scrolled to it', () => {
    const events = {
      jump: vi.fn(),
      show: vi.fn(),
      open: vi.fn(),
      choose: vi.fn(),
      close: vi.fn(),
    };
    const panel = createPanel('arxiv.org', true, events);
    document.body.append(panel.element);
    const choices = parseBarChoices(undefined);
    const page = { ...PAGE, sightings: [sighting, other], kept: [{ sighting, reader }] };
    const reasons = [{ words: 'secret phrase', weight: 1, saved: 5, isKeyword: true }];
    const near = {
      of: (one: Sighting) => (one === other ? { score: 1, reasons } : undefined),
      canSay: () => true,
    };
    const watchedBy = (one: Sighting) => (one === other ? 'secret word' : undefined);
    panel.paint({ marks: [], page, choices, hidden: 0, watchedBy, near });
    expect(panel.element.querySelectorAll('.entry')).toHaveLength(2);
    expect(readable(panel.element)).not.toMatch(/secret word|Quiet/);
    expect(readable(panel.element)).not.toMatch(/near to|secret phrase/);
    expect(readable(panel.element)).not.toMatch(/only near|since my last visit/i);
    const [nearest, entry] = panel.element.querySelectorAll('.entry');
    click(nearest);
    expect(events.show).toHaveBeenCalledExactlyOnceWith(other);
    expect(entry?.querySelector('.name')?.getAttribute('data-words')).toBe(sighting.title);
    expect(readable(panel.element)).not.toContain(sighting.title);
    click(entry);
    expect(events.open).toHaveBeenCalledExactlyOnceWith(sighting);
    expect(events.jump).not.toHaveBeenCalled();
  });

  it('the filter by what is near goes where nothing can be said, but not while it is on', () => {
    const events = { jump: vi.fn(), show: vi.fn(), open: vi.fn(), choose: vi.fn(), close: vi.fn() };
    const panel = createPanel('arxiv.org', true, events);
    const isThere = (canSay: boolean, onlyNear: boolean): boolean => {
      const choices = { ...parseBarChoices(undefined), onlyNear };
      const near = { of: () => undefined, canSay: () => canSay };
      panel.paint({ marks: [], page: PAGE, choices, hidden: 0, watchedBy: () => undefined, near });
      return panel.element.querySelector('label.none') === null;
    };
    expect([isThere(true, false), isThere(false, false), isThere(false, true)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
