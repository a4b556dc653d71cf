import { speak } from '../../../utils/i18n/speak.ts';
import type { KeyGuard } from '../../../utils/overlay/key-guard.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { Host } from '../host.ts';
import { raise } from '../layer/window-layer.ts';
import { watchAround } from './around-card.ts';
import { detailsOf } from './card-details.ts';
import { cardKeys } from './card-keys.ts';
import { cardView } from './card-view.ts';
import { hang } from './hang.ts';

interface OpenCardDependencies {
  doc: Document;
  layer: Host;
  actions: Actions;
  guard: KeyGuard;
  close(): void;
  /** The pointer is on the card, or has left it. */
  enter(): void;
  leave(): void;
}

/** Puts the card of a mark into the page; it has its place after `place`, and what is known of the paper after `fill`. */
export function openCard(mark: PlacedMark, pinned: boolean, deps: OpenCardDependencies) {
  const { doc, layer, guard, close } = deps;
  const listening = new AbortController();
  const { element, toggle, fill } = cardView(mark, deps.actions, {
    close,
    said: () => (card.said = true),
  });

  const card = {
    mark,
    element,
    /** It stays when the pointer leaves it. */
    pinned,
    /** The reader said whether the match is right. */
    said: false,
    place(): void {
      // Without its badge, after "another paper", it stays where it is.
      if (listening.signal.aborted || !mark.host.isConnected) return;
      if (!hang(doc, element, mark.host)) close();
    },
    async fill(): Promise<void> {
      const details = await detailsOf(mark.sighting);
      if (listening.signal.aborted) return;
      const filled = fill(details);
      card.place();
      await filled;
      card.place();
    },
    remove(): void {
      listening.abort();
      guard.remove(layer.host);
      guard.remove(mark.host);
      layer.host.remove();
    },
  };

  function pressed(target: EventTarget | null): void {
    if (target === layer.host) card.pinned = true;
    else if (target !== mark.host) close();
  }

  element.addEventListener('pointerenter', deps.enter);
  element.addEventListener('pointerleave', deps.leave);
  layer.root.replaceChildren(...layer.root.querySelectorAll(':scope > style'), speak(element));
  doc.documentElement.append(layer.host);
  raise(layer);
  guard.add(layer.host, cardKeys(layer.root, close, toggle));
  // A page that heard it would learn that something was saved or removed.
  guard.add(mark.host, toggle, 's');
  watchAround(
    doc.defaultView ?? window,
    { moved: card.place, pressed, left: close },
    listening.signal,
  );
  return card;
}
