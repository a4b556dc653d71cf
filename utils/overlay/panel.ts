import type { BarChoices } from '../bar-choices.ts';
import type { Sighting } from '../sites/types.ts';
import type { ListingPage, PlacedMark } from './parts.ts';

export interface PanelEvents {
  jump(mark: PlacedMark): void;
  /** A paper without a badge: in the library, since scrolling to it would tell the page which it is. */
  open(sighting: Sighting): void;
  /** The featured papers of the page as a list in the library. */
  list(): void;
  choose(change: Partial<BarChoices>): void;
  close(): void;
}

/** What the panel shows. */
export interface PanelPaint {
  marks: readonly PlacedMark[];
  choices: BarChoices;
  /** How many rows of the page are hidden. */
  hidden: number;
  page: ListingPage;
  /** The rule by which the reader watches a paper. */
  watchedBy: (sighting: Sighting) => string | undefined;
}

/** What the bar opens into; the third bundle makes it. */
export interface Panel {
  element: HTMLElement;
  paint(now: PanelPaint): void;
}
