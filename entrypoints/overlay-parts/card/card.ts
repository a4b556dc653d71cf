import { arxivKey } from '../../../utils/paper-key.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import type { Card, CardDependencies, Opening, PlacedMark } from '../../overlay.content/parts.ts';
import { send } from '../../overlay.content/send.ts';
import { createLayer, raise } from '../layer.ts';
import css from './card.css?inline';
import { cardView } from './card-view.ts';
import { placeCard } from './place.ts';
import { cycle } from './tab-cycle.ts';

const LEAVE_MS = 300;
const MOST_KEYS = 8;

/** The one card of the page. */
export function createCard({ doc, actions, guard, again }: CardDependencies): Card {
  const view = doc.defaultView ?? window;
  const layer = createLayer('tidemark-card', css);
  let open: { mark: PlacedMark; element: HTMLElement; pinned: boolean } | undefined;
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
    layer.host.remove();
    if (hadFocus && mark.host.isConnected) mark.focus();
  }

  function leave(): void {
    clearTimeout(leaving);
    if (open?.pinned === false) leaving = setTimeout(close, LEAVE_MS);
  }

  function place(): void {
    if (open === undefined) return;
    const badge = open.mark.host.getBoundingClientRect();
    const { clientWidth, clientHeight } = doc.documentElement;
    const size = {
      width: clientWidth,
      height: Math.min(clientHeight || view.innerHeight, view.innerHeight),
    };
    if (badge.bottom < 0 || badge.top > size.height) return close();
    const { offsetWidth: width, offsetHeight: height } = open.element;
    const { left, top, bottom } = placeCard(badge, { width, height }, size);
    const px = (n: number | undefined): string => (n === undefined ? 'auto' : `${n}px`);
    Object.assign(open.element.style, { left: px(left), top: px(top), bottom: px(bottom) });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
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
    view.addEventListener('pagehide', close, options);
    view.addEventListener('keydown', (event) => event.key === 'Escape' && close(), options);
    view.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target === layer.host && open) open.pinned = true;
        else if (target !== open?.mark.host) close();
      },
      options,
    );
  }

  async function fill(mark: PlacedMark, show: ReturnType<typeof cardView>['fill']): Promise<void> {
    const id = arxivIdOf(mark.sighting);
    const own = mark.sighting.keys;
    const keys = id === undefined ? own : [...new Set([arxivKey(id), ...own])];
    const details = await send('details', { keys: keys.slice(0, MOST_KEYS) });
    if (open?.mark !== mark) return;
    show(details ?? { history: [] });
    place();
  }

  function show(mark: PlacedMark, how: Opening): void {
    clearTimeout(leaving);
    if (open?.mark.host === mark.host) {
      if (how === 'hover') return;
      if (open.pinned) return close();
      open.pinned = true;
      if (how === 'keyboard') open.element.focus();
      return;
    }
    if (how === 'hover' && open?.pinned === true) return;
    close();
    const inside = cardView(mark, actions, close);
    open = { mark, element: inside.element, pinned: how !== 'hover' };
    inside.element.addEventListener('pointerenter', () => clearTimeout(leaving));
    inside.element.addEventListener('pointerleave', leave);
    layer.root.replaceChildren(...layer.root.querySelectorAll(':scope > style'), inside.element);
    doc.documentElement.append(layer.host);
    raise(layer);
    guard.add(layer.host, onKey);
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
      if (now === undefined || !layer.host.isConnected) return close();
      open.mark = Object.assign(open.mark, { host: now.host, focus: now.focus });
      place();
    },
  };
}
