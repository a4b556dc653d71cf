import { make } from './plain-document.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import { arxivIdOf } from '../../utils/sites/arxiv-id-of.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import type { Trend } from '../../utils/trend/format.ts';
import type { Actions } from './actions.ts';
import { style } from './overlay-style.ts';
import { saveButton } from './save-button.ts';
import type { BadgeView } from './view.ts';

/** A mark on the page: its host element, and a way to paint it anew. */
export interface Mark<V> {
  host: HTMLElement;
  paint(view: V): void;
  focus(): void;
}

/** What the reader does with a badge, named by its host. Only what the reader does, never the page's scripts. */
export interface PillEvents {
  press(host: HTMLElement, how: 'pointer' | 'keyboard'): void;
  enter(host: HTMLElement): void;
  leave(): void;
}

const PAPER_PAGE = 'https://huggingface.co/papers/';

/** The page's own id of the paper where it has one, else the arXiv id; an address names no paper. */
function publicKey({ keys }: Sighting, id: string | undefined): string {
  return id !== undefined && keys[0].startsWith('url:') ? arxivKey(id) : keys[0];
}

/** Public facts only: a page may read these. All that is private stays in the closed shadow root. */
function describe(host: HTMLElement, sighting: Sighting, trend: Trend | undefined): void {
  const id = arxivIdOf(sighting);
  const facts: Record<string, string | undefined> = {
    'data-paper-key': publicKey(sighting, id),
    'data-arxiv-id': id,
    'data-upvotes': trend?.upvotes.toString(),
    'data-rank': trend?.rank.toString(),
    'data-day': trend?.day,
    'data-match': sighting.match?.grade ?? 'id',
  };
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) host.removeAttribute(name);
    else host.setAttribute(name, value);
  }
}

function pill(
  sighting: Sighting,
  trend: Trend | undefined,
  host: HTMLElement,
  events: PillEvents,
): HTMLAnchorElement {
  const link = make('a');
  const id = arxivIdOf(sighting);
  link.href = trend === undefined || id === undefined ? sighting.url : PAPER_PAGE + id;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Not by `detail`, which is 1 in Firefox also for Enter.
    const { pointerType } = event as PointerEvent;
    if (event.isTrusted) events.press(host, pointerType === '' ? 'keyboard' : 'pointer');
  });
  link.addEventListener('pointerenter', (event) => {
    if (event.isTrusted && event.pointerType === 'mouse') events.enter(host);
  });
  link.addEventListener('pointerleave', (event) => event.isTrusted && events.leave());
  return link;
}

/** Opened and done change the glyph and never the width, which a page could measure. */
function glyphOf({ read, text }: BadgeView): string {
  if (read !== undefined) return read === 'done' ? 'check' : 'ring';
  return text === '' ? 'bookmark' : 'crest';
}

function paintPill(link: HTMLElement, view: BadgeView, more: string): void {
  link.className = `pill glyph ${glyphOf(view)} ${view.strength}${more}`;
  link.setAttribute('aria-label', view.label);
  link.textContent = view.text;
  if (view.rising === '') return;
  const rising = make('span');
  rising.className = 'rising';
  rising.textContent = view.rising;
  link.append(rising);
}

const DARK = ' dark';

export interface BadgePaint {
  view: BadgeView;
  trend: Trend | undefined;
  dark: boolean;
}

export function createBadge(
  sighting: Sighting,
  first: BadgePaint,
  actions: Actions,
  events: PillEvents,
): Mark<BadgePaint> {
  const host = make('tidemark-badge');
  const root = host.attachShadow({ mode: 'closed' });
  style(root);
  const link = pill(sighting, first.trend, host, events);
  const save = actions.canSave ? saveButton(sighting, actions) : undefined;
  root.append(link, ...(save ? [save.element] : []));

  const paint = ({ view, trend, dark }: BadgePaint): void => {
    describe(host, sighting, trend);
    const likely = sighting.match?.grade === 'likely' ? ' likely' : '';
    const roomy = save ? ' roomy' : '';
    paintPill(link, view, likely + roomy + (dark ? DARK : ''));
    save?.element.classList.toggle('dark', dark);
    save?.paint(view.saved);
  };
  paint(first);
  return { host, paint, focus: () => link.focus() };
}

/** The quiet save control of a single-paper page whose paper is neither featured nor saved. */
export function createSave(sighting: Sighting, dark: boolean, actions: Actions): HTMLElement {
  const host = make('tidemark-save');
  host.setAttribute('data-paper-key', sighting.keys[0]);
  const root = host.attachShadow({ mode: 'closed' });
  style(root);
  const save = saveButton(sighting, actions);
  save.paint(false);
  save.element.className += ` alone${dark ? DARK : ''}`;
  root.append(save.element);
  return host;
}
