import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { PillEvents } from '../badge/badge.ts';
import type { KeyGuard } from '../../../utils/overlay/key-guard.ts';
import type { Marks } from '../marks/marks.ts';
import { loadOverlayParts, type Card, type Opening } from '../../../utils/overlay/parts.ts';

const HOVER_MS = 350;

export interface Cards extends PillEvents {
  /** After a pass: a card that is open follows its badge. */
  follow(): void;
}

/** Opens the card of a badge: after a pause of the pointer, or at once by click, Enter or tap. */
export function createCards(deps: {
  doc: Document;
  actions: Actions;
  guard: KeyGuard;
  marks: () => Marks;
  signal: AbortSignal;
}): Cards {
  const { doc, actions, guard, marks, signal } = deps;
  let card: Card | undefined;
  let hovered: ReturnType<typeof setTimeout> | undefined;

  async function show(host: HTMLElement, how: Opening): Promise<void> {
    clearTimeout(hovered);
    const parts = await loadOverlayParts();
    if (signal.aborted) return;
    const mark = marks().at(host);
    if (mark === undefined) return;
    card ??= parts?.createCard({
      doc,
      actions,
      guard,
      again: ({ sighting }) => marks().again(sighting),
    });
    if (card) card.show(mark, how);
    else if (how === 'pointer' || how === 'keyboard') actions.open(mark.sighting);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(hovered);
    card?.remove();
  });

  return {
    press: (host, how) => void show(host, how),
    enter(host, how = 'hover') {
      clearTimeout(hovered);
      void loadOverlayParts();
      hovered = setTimeout(() => void show(host, how), HOVER_MS);
    },
    leave() {
      clearTimeout(hovered);
      card?.leave();
    },
    follow: () => card?.follow(),
  };
}
