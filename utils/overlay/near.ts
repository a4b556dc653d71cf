import type { Nearness } from '../near/near-papers.ts';
import type { Sighting } from '../sites/types.ts';
import { send } from './messages/send.ts';
import type { ListingPage } from './parts.ts';

/** What is known of a page's rows by the profile. */
export interface NearRows {
  /** By the first key of a row. */
  found: Map<string, Nearness>;
  /** Enough is known of the reader. */
  canSay: boolean;
}

/** What reads and scores rows: a bundle of its own (entrypoints/overlay-near), where there is a profile. */
export interface NearPart {
  /** Scores the rows that are new to it, and calls `onNews` when all are there. */
  look(page: ListingPage, into: NearRows, onNews: () => void): Promise<void>;
}

const scope = globalThis as { tidemarkNear?: NearPart };

/** Called by that bundle. */
export function offerNear(part: NearPart): void {
  scope.tidemarkNear = part;
}

const rows: NearRows = { found: new Map(), canSay: false };
const listeners: (() => void)[] = [];
const tell = (): void => listeners.forEach((onNews) => onNews());

async function look(page: ListingPage): Promise<void> {
  if (!page.near) return;
  if (!scope.tidemarkNear) await send('loadParts', { near: true });
  // It ends early only where another profile came, or the page is left.
  await scope.tidemarkNear?.look(page, rows, tell).catch(() => undefined);
}

/** Which rows of this page are near to what the reader reads: bar and layer show the same. */
export const near = {
  of: ({ keys }: Sighting): Nearness | undefined => rows.found.get(keys[0]),
  canSay: (): boolean => rows.canSay,
  listen: (onNews: () => void): void => void listeners.push(onNews),
  /** Nobody is asked: what is needed stands in `page`. */
  look: (page: ListingPage): void => void look(page),
};
