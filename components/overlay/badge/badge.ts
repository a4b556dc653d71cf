import { make } from '../plain-document.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { isOrphan } from '../../../utils/overlay/script-context.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import type { Trend } from '../../../utils/trend/format.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import { setFact } from '../host.ts';
import { makeMark } from '../marks/mark-root.ts';
import { saveButton } from '../save/save-button.ts';
import type { BadgeView, ReaderMarks } from '../../../utils/overlay/view.ts';
import { textOf } from '../../../utils/i18n/text-of.ts';

/** A mark on the page: its host element, and a way to paint it anew. */
export interface Mark<V> {
  host: HTMLElement;
  root: ShadowRoot;
  paint(view: V): void;
  focus(): void;
}

/** What the reader does with a badge, named by its host. Only what the reader does, never the page's scripts. */
export interface PillEvents {
  press(host: HTMLElement, how: 'pointer' | 'keyboard'): void;
  enter(host: HTMLElement, how?: 'hover' | 'focus'): void;
  leave(): void;
}

const PAPER_PAGE = 'https://huggingface.co/papers/';

/** The page's own id of the paper where it has one, else the arXiv id; an address names no paper. */
function publicKey({ keys }: Sighting, id: string | undefined): string {
  return id !== undefined && keys[0].startsWith('url:') ? arxivKey(id) : keys[0];
}

/** Public facts only: a page may read these. All that is private stays in the closed shadow root. */
function describe(host: HTMLElement, sighting: Sighting, trend: Trend): void {
  const id = arxivIdOf(sighting);
  const facts: Record<string, string | undefined> = {
    'data-paper-key': publicKey(sighting, id),
    'data-arxiv-id': id,
    'data-upvotes': trend.upvotes.toString(),
    'data-rank': trend.rank.toString(),
    'data-day': trend.day,
    'data-match': sighting.match?.grade ?? 'id',
  };
  for (const [name, value] of Object.entries(facts)) setFact(host, name, value);
}

/** The pointer over a mark, or the focus that the keyboard brings, opens its card after a while. */
export function watchPointer(element: HTMLElement, host: HTMLElement, events: PillEvents): void {
  element.addEventListener('pointerenter', (event) => {
    if (event.isTrusted && event.pointerType === 'mouse') events.enter(host);
  });
  element.addEventListener('focus', (event) => {
    if (event.isTrusted && element.matches(':focus-visible')) events.enter(host, 'focus');
  });
  for (const type of ['pointerleave', 'blur'])
    element.addEventListener(type, (event) => event.isTrusted && events.leave());
}

function pill(sighting: Sighting, host: HTMLElement, events: PillEvents): HTMLAnchorElement {
  const link = make('a');
  const id = arxivIdOf(sighting);
  link.href = id === undefined ? sighting.url : PAPER_PAGE + id;
  link.target = '_blank';
  link.rel = 'noreferrer';
  // What is dragged the page can read, with the words of its label.
  link.draggable = false;
  link.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Without the extension nothing would answer: the link itself leads to the paper.
    if (isOrphan()) return;
    event.preventDefault();
    // Not by `detail`, which is 1 in Firefox also for Enter.
    const { pointerType } = event as PointerEvent;
    if (event.isTrusted) events.press(host, pointerType === '' ? 'keyboard' : 'pointer');
  });
  watchPointer(link, host, events);
  return link;
}

/** Saved, opened and done change the glyph and never the width, which a page could measure. */
function glyphOf({ saved, read }: ReaderMarks): string {
  if (read === 'done') return 'check';
  return saved ? 'kept' : read === 'opened' ? 'ring' : 'crest';
}

function paintPill(link: HTMLElement, view: BadgeView, more: string, title: string): void {
  link.className = `pill glyph ${glyphOf(view)} ${view.strength}${more}`;
  // In a list of links it must say which paper it means.
  link.setAttribute('aria-label', view.label + (title && `: ${title}`) + view.did);
  link.textContent = view.text;
  if (view.rising === '') return;
  const rising = make('span');
  rising.className = 'rising';
  rising.textContent = view.rising;
  link.append(rising);
}

export interface BadgePaint {
  view: BadgeView;
  trend: Trend;
  dark: boolean;
}

export function createBadge(
  sighting: Sighting,
  first: BadgePaint,
  actions: Actions,
  events: PillEvents,
): Mark<BadgePaint> {
  const { host, root } = makeMark('tidemark-badge');
  const link = pill(sighting, host, events);
  const save = actions.canSave ? saveButton(sighting, actions) : undefined;
  link.lang = textOf('language');
  root.append(link, ...(save ? [save.element] : []));

  const paint = ({ view, trend, dark }: BadgePaint): void => {
    describe(host, sighting, trend);
    const likely = sighting.match?.grade === 'likely' ? ' likely' : '';
    paintPill(link, view, likely + (dark ? ' dark' : ''), sighting.title);
    save?.element.classList.toggle('dark', dark);
    save?.paint(view.saved);
  };
  paint(first);
  return { host, root, paint, focus: () => link.focus() };
}
