import type { Card, CardDependencies, Opening, PlacedMark } from '../../../utils/overlay/parts.ts';
import { createLayer } from '../layer/window-layer.ts';
import css from './card.css?inline';
import share from './share.css?inline';
import { openCard } from './open-card.ts';

const LEAVE_MS = 300;

/** The one card of the page. */
export function createCard({ doc, actions, guard, again }: CardDependencies): Card {
  const layer = createLayer('tidemark-card', css + share);
  let open: ReturnType<typeof openCard> | undefined;
  /** The mark that has the focus because a card gave it back: that is no reason to open it again. */
  let returned: HTMLElement | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const enter = (): void => clearTimeout(leaving);

  function close(): void {
    clearTimeout(leaving);
    if (open === undefined) return;
    const { mark, remove } = open;
    const hadFocus = doc.activeElement === layer.host;
    // What was typed and not yet sent is kept.
    if (layer.root.activeElement instanceof HTMLElement) layer.root.activeElement.blur();
    open = undefined;
    remove();
    returned = mark.host;
    if (hadFocus && mark.host.isConnected) mark.focus();
  }

  function leave(): void {
    clearTimeout(leaving);
    if (open?.pinned === false) leaving = setTimeout(close, LEAVE_MS);
  }

  function show(mark: PlacedMark, how: Opening): void {
    clearTimeout(leaving);
    const isPassing = how === 'hover' || how === 'focus';
    if (open?.mark.host === mark.host) {
      if (isPassing) return;
      if (open.pinned) return close();
      open.pinned = true;
      if (how === 'keyboard') open.element.focus();
      return;
    }
    if (isPassing && open?.pinned === true) return;
    const isReturn = how === 'focus' && returned === mark.host;
    returned = undefined;
    if (isReturn) return;
    close();
    const deps = { doc, layer, actions, guard, close, enter, leave };
    const card = (open = openCard(mark, !isPassing, deps));
    card.place();
    if (how === 'keyboard') card.element.focus({ preventScroll: true });
    void card.fill();
  }

  function follow(): void {
    if (open === undefined) return;
    const now = again(open.mark);
    if (now === undefined && open.said && layer.host.isConnected) return;
    if (now === undefined || !layer.host.isConnected) return close();
    Object.assign(open.mark, { host: now.host, focus: now.focus });
    open.place();
  }

  return { show, leave, remove: close, follow };
}
