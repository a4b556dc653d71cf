import { speak } from '../../../utils/i18n/speak.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import { ownKeys } from '../../../utils/sites/own-keys.ts';
import type { Card, CardDependencies, Opening, PlacedMark } from '../../../utils/overlay/parts.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { createLayer, raise } from '../layer/window-layer.ts';
import css from './card.css?inline';
import { cardView } from './card-view.ts';
import { placeCard } from './place.ts';
import { cycle } from './tab-cycle.ts';

const LEAVE_MS = 300;
const MOST_KEYS = 8;

const isTyping = (element: Element | null): boolean =>
  element !== null && /^(?:input|select)$/i.test(element.localName);

/** The one card of the page. */
export function createCard({ doc, actions, guard, again }: CardDependencies): Card {
  const view = doc.defaultView ?? window;
  const layer = createLayer('tidemark-card', css);
  let open:
    | { mark: PlacedMark; element: HTMLElement; pinned: boolean; said: boolean; toggle: () => void }
    | undefined;
  /** The mark that has the focus because a card gave it back: that is no reason to open it again. */
  let returned: HTMLElement | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let listening = new AbortController();

  function close(): void {
    clearTimeout(leaving);
    if (open === undefined) return;
    const { mark } = open;
    const hadFocus = doc.activeElement === layer.host;
    // What was typed and not yet sent is kept.
    if (layer.root.activeElement instanceof HTMLElement) layer.root.activeElement.blur();
    open = undefined;
    listening.abort();
    guard.remove(layer.host);
    guard.remove(mark.host);
    layer.host.remove();
    returned = mark.host;
    if (hadFocus && mark.host.isConnected) mark.focus();
  }

  function leave(): void {
    clearTimeout(leaving);
    if (open?.pinned === false) leaving = setTimeout(close, LEAVE_MS);
  }

  function place(): void {
    // Without its badge, after "another paper", it stays where it is.
    if (open === undefined || !open.mark.host.isConnected) return;
    const badge = open.mark.host.getBoundingClientRect();
    const { clientWidth, clientHeight } = doc.documentElement;
    const size = {
      width: clientWidth,
      height: Math.min(clientHeight || view.innerHeight, view.innerHeight),
    };
    if (badge.bottom < 0 || badge.top > size.height) return close();
    const { style, offsetWidth: width } = open.element;
    style.maxHeight = '';
    const { left, top, bottom, most } = placeCard(
      badge,
      { width, height: open.element.offsetHeight },
      size,
    );
    const px = (n: number | undefined): string => (n === undefined ? 'auto' : `${n}px`);
    const at = { left: px(left), top: px(top), bottom: px(bottom), maxHeight: px(most) };
    Object.assign(style, at);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    if (event.key === 's' && !isTyping(layer.root.activeElement)) open?.toggle();
    if (event.key !== 'Tab') return;
    event.preventDefault();
    cycle(layer.root, event.shiftKey);
  }

  function listen(): void {
    listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: true };
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    view.addEventListener('scroll', later, options);
    view.addEventListener('resize', later, options);
    view.addEventListener('pagehide', ({ isTrusted }) => isTrusted && close(), options);
    view.addEventListener(
      'keydown',
      ({ isTrusted, key }) => isTrusted && key === 'Escape' && close(),
      options,
    );
    view.addEventListener(
      'pointerdown',
      ({ isTrusted, target }) => {
        if (!isTrusted) return;
        if (target === layer.host && open) open.pinned = true;
        else if (target !== open?.mark.host) close();
      },
      options,
    );
  }

  async function fill(mark: PlacedMark, show: ReturnType<typeof cardView>['fill']): Promise<void> {
    const id = arxivIdOf(mark.sighting);
    const own = ownKeys(mark.sighting);
    const keys = id === undefined ? own : [...new Set([arxivKey(id), ...own])];
    const details = await send('details', { keys: keys.slice(0, MOST_KEYS) });
    if (open?.mark !== mark) return;
    const filled = show(details ?? { history: [] });
    place();
    await filled;
    place();
  }

  function show(mark: PlacedMark, how: Opening): void {
    clearTimeout(leaving);
    if (open?.mark.host === mark.host) {
      if (how === 'hover' || how === 'focus') return;
      if (open.pinned) return close();
      open.pinned = true;
      if (how === 'keyboard') open.element.focus();
      return;
    }
    const isPassing = how === 'hover' || how === 'focus';
    if (isPassing && open?.pinned === true) return;
    const again = how === 'focus' && returned === mark.host;
    returned = undefined;
    if (again) return;
    close();
    const inside = cardView(mark, actions, { close, said: () => open && (open.said = true) });
    const { element, toggle } = inside;
    open = { mark, element, toggle, pinned: !isPassing, said: false };
    inside.element.addEventListener('pointerenter', () => clearTimeout(leaving));
    inside.element.addEventListener('pointerleave', leave);
    layer.root.replaceChildren(
      ...layer.root.querySelectorAll(':scope > style'),
      speak(inside.element),
    );
    doc.documentElement.append(layer.host);
    raise(layer);
    guard.add(layer.host, onKey);
    // A page that heard it would learn that something was saved or removed.
    guard.add(mark.host, () => open?.toggle(), 's');
    place();
    listen();
    if (how === 'keyboard') inside.element.focus({ preventScroll: true });
    void fill(mark, inside.fill);
  }

  return {
    show,
    leave,
    remove: close,
    follow() {
      if (open === undefined) return;
      const now = again(open.mark);
      if (now === undefined && open.said && layer.host.isConnected) return;
      if (now === undefined || !layer.host.isConnected) return close();
      open.mark = Object.assign(open.mark, { host: now.host, focus: now.focus });
      place();
    },
  };
}
