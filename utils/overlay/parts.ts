import type { Sighting } from '../sites/types.ts';
import type { Trend } from '../trend/format.ts';
import type { Actions, Toggled } from './reader-actions.ts';
import type { KeyGuard } from './key-guard.ts';
import type { Passed } from './passed.ts';
import { load } from './load.ts';
import type { ReaderMarks } from './view.ts';

/**
 * Card and listing bar come in a bundle of their own (entrypoints/overlay-parts), on first use. The worker
 * puts it into this frame, and it lays what it offers under one name of the extension's isolated world,
 * which the page cannot reach.
 */
export interface Parts {
  createCard(deps: CardDependencies): Card;
  createBar(deps: BarDependencies): Bar;
  createRowMarks(deps: RowMarksDependencies): RowMarks;
  /** Saves a paper with what the page says of it, or removes one that is saved. */
  toggle(sighting: Sighting, saved: boolean): Promise<Toggled>;
  /** Tells the worker what a page says of papers that are saved. */
  tell(saved: readonly Sighting[]): void;
  /** Tells the worker that a site has changed, how much of its page could not be read, and that it `failed` as a whole. */
  tellProblem(site: string, changed: boolean, unread: number, failed?: boolean): void;
}

/** A mark's elements, and what it stands at. */
export interface Standing {
  sighting: Sighting;
  host: HTMLElement;
  root: ShadowRoot;
}

export interface PlacesDependencies {
  doc: Document;
  signal: AbortSignal;
}

/** Finds places for marks that take no room in the page. */
export interface Places {
  /** These marks stand now; each is shown where nothing else stands, those placed before too. */
  update(standing: readonly Standing[]): void;
}

/** Of the third bundle (utils/overlay/more.ts), what the overlay itself asks for. */
export interface WithPlaces {
  createPlaces(deps: PlacesDependencies): Places;
}

/** A mark that stands in the page: a badge, or a save control, which has no trend. */
export interface PlacedMark {
  sighting: Sighting;
  host: HTMLElement;
  trend: Trend | undefined;
  reader: ReaderMarks;
  dark: boolean;
  focus(): void;
}

/** What brought a card: hovering, and the focus on its mark, let it go again; by keyboard the focus goes in. */
export type Opening = 'hover' | 'focus' | 'pointer' | 'keyboard';

export interface CardDependencies {
  doc: Document;
  actions: Actions;
  guard: KeyGuard;
  /** The badge that stands for the same paper now, should another script have wiped the first. */
  again(mark: PlacedMark): PlacedMark | undefined;
}

export interface Card {
  show(mark: PlacedMark, how: Opening): void;
  /** The pointer left the badge: a card that came by hovering goes, unless the pointer is on it. */
  leave(): void;
  /** The page was marked anew: the card follows its badge, or goes with it. */
  follow(): void;
  remove(): void;
}

/** A page with a list, as the last pass found it. */
export interface ListingPage extends Passed {
  /** The mark of a sighting; undefined where there is none. */
  markOf(sighting: Sighting): PlacedMark | undefined;
  /** Done by hand or in the queue, with a mark or without. */
  isDone(sighting: Sighting): boolean;
  /** The rules by which the reader watches papers, as one text; '' where there is none. */
  watching: string;
  /**
   * The first abstract of arXiv's lists of what is new, on which near papers are named; null on its other lists,
   * and undefined elsewhere: a public fact.
   */
  abstract: Element | null | undefined;
}

export interface RowMarksDependencies {
  doc: Document;
  /** Of the page's layer. */
  root: ShadowRoot;
}

/** The signs on the rows of papers that have no mark of their own. */
export interface RowMarks {
  update(page: ListingPage): void;
  remove(): void;
}

export interface BarDependencies {
  doc: Document;
  actions: Actions;
  guard: KeyGuard;
  /** What the worker keeps of the reader's choices for this host. */
  stored: unknown;
}

export interface Bar {
  /** `changed`: the site's name, where it is no longer what it was. */
  update(page: ListingPage, changed: string | undefined): void;
  remove(): void;
}

export const loadOverlayParts = (): Promise<Parts | undefined> => load('tidemarkParts', {});

export const loadPlaces = (): Promise<WithPlaces | undefined> =>
  load('tidemarkMore', { more: true });

/** Called by the second bundle. */
export function offerOverlayParts(parts: Parts): void {
  (globalThis as { tidemarkParts?: Parts }).tidemarkParts = parts;
}
