import type { Panel, PanelEvents } from './panel.ts';
import type { LikelyPapers } from './likely.ts';
import type { WithPlaces } from './parts.ts';
import type { TitleMatch } from '../titles/match.ts';
import type { PaperDetails } from '../db/details.ts';
import type { Sighting } from '../sites/types.ts';
import { load } from './load.ts';

/** A third bundle (entrypoints/overlay-more): what few pages need. */
export interface More extends WithPlaces {
  createPanel(host: string, canRemember: boolean, events: PanelEvents): Panel;
  likelyView(about: Likely): HTMLElement;
  /** What papers of the page likely are, as the worker answers. */
  createLikely(): LikelyPapers;
  /** That a site has changed, with a report to copy. */
  createNotice(site: string, version: string, onClose: () => void): HTMLElement;
}

/** A paper of a page, and the one of the archive that it was taken for. */
export interface Likely {
  sighting: Sighting;
  match: TitleMatch;
  /** What a verdict is about. */
  subject: string;
  paper: PaperDetails['paper'];
  /** Why they were taken for one, in words. */
  why: string;
  canSay: boolean;
  /** The reader says something, or takes it back: the card stays though its badge may go. */
  onSaid: () => void;
}

export const loadMore = (): Promise<More | undefined> => load('tidemarkMore', { more: true });

/** Called by the third bundle. */
export function offerMore(more: More): void {
  (globalThis as { tidemarkMore?: More }).tidemarkMore = more;
}
