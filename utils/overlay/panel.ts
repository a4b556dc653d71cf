import type { BarChoices } from '../bar-choices.ts';
import type { Nearness } from '../near/near-papers.ts';
import type { Sighting } from '../sites/types.ts';
import type { ListingPage, PlacedMark } from './parts.ts';

export interface PanelEvents {
  jump(mark: PlacedMark): void;
  /** A paper without a badge: in the library, since scrolling to it would tell the page which it is. */
  open(sighting: Sighting): void;
  /** A row that the reader's choices hide is there again, until they choose anew. */
  show(sighting: Sighting): void;
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
  /** Which rows are near to what the reader reads; `canSay` where enough is known of it. */
  near: { of: (sighting: Sighting) => Nearness | undefined; canSay: () => boolean };
}

/** What the bar opens into; the third bundle makes it. */
export interface Panel {
  element: HTMLElement;
  /** Its rules, for the root in which it is put. */
  css: string;
  paint(now: PanelPaint): void;
}
