/** Sizes and places in CSS px of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Place {
  left: number;
  /** Distance from the window's top when it hangs below its badge. */
  top?: number;
  /** Distance from the window's bottom when it stands above, so that it grows upwards. */
  bottom?: number;
  /** How high it may become; the rest is scrolled. */
  most: number;
}

const GAP = 6;
const MARGIN = 8;

/**
 * Where a card goes: below its badge, above where only there is room, or where there is more of it; always
 * inside the window, and never over its badge.
 */
export function placeCard(
  badge: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
): Place {
  const rightmost = Math.max(MARGIN, view.width - card.width - MARGIN);
  const left = Math.min(Math.max(MARGIN, badge.left), rightmost);
  const below = view.height - badge.bottom - GAP - MARGIN;
  const above = badge.top - GAP - MARGIN;
  return card.height <= below || below >= above
    ? { left, top: Math.max(MARGIN, badge.bottom + GAP), most: below }
    : { left, bottom: Math.max(MARGIN, view.height - badge.top + GAP), most: above };
}
