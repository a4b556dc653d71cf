import { NEAR_KEY } from '../near/key.ts';
import type { Nearness } from '../near/near-papers.ts';
import type { Sighting } from '../sites/types.ts';
import { api } from './api.ts';
import { load } from './load.ts';
import { tellNearFailed } from './messages/near-failed.ts';
import { createNews } from './news.ts';
import type { ListingPage } from './parts.ts';

/** What is known of a page's rows by the profile. */
export interface NearRows {
  /** By the first key of a row. */
  found: ReadonlyMap<string, Nearness>;
  /** Enough is known of the reader. */
  canSay: boolean;
}

/** What reads and scores rows: a bundle of its own (entrypoints/overlay-near), where there is a profile. */
export interface NearPart {
  /**
   * Scores the rows that are new to it, and gives what is known when all are there: the same object where that is
   * no more than before. Undefined where another profile came meanwhile, or it failed, of which the worker is told.
   */
  look(page: ListingPage, profile: unknown): Promise<NearRows | undefined>;
}

/** Called by that bundle. */
export function offerNear(part: NearPart): void {
  (globalThis as { tidemarkNear?: NearPart }).tidemarkNear ??= part;
}

const NONE: NearRows = { found: new Map(), canSay: false };
const news = createNews();
let rows = NONE;
let latest: ListingPage;
let profile: { leastOfTitle?: number } | undefined;
let reading: Promise<void> | undefined;

/** What is said of rows stays until all is known by another profile; without one it goes. */
async function score(): Promise<void> {
  const by = profile;
  let now: NearRows | undefined = NONE;
  if (latest.abstract ? by : by?.leastOfTitle)
    // Another profile may come while the bundle does: to look by the one before would end the look by it.
    now = await (await load<NearPart>('tidemarkNear', { near: true }))?.look(latest, profile);
  if (by !== profile || now === undefined || now === rows) return;
  rows = now;
  news.tell();
}

/** It may come, change or go while the page is open; where the reader switched the page off, nobody asks. */
function follow(changes: Record<string, { newValue?: unknown }>): void {
  const change = changes[NEAR_KEY];
  if (!change) return;
  profile = change.newValue as typeof profile;
  if (news.isHeard()) void score();
}

async function read(): Promise<void> {
  const { local } = api().storage;
  local.onChanged.addListener(follow);
  profile = (await local.get(NEAR_KEY))[NEAR_KEY] as typeof profile;
}

/** The next pass tries again. */
function failed(): void {
  reading = undefined;
  tellNearFailed();
}

/** Which rows of this page are near to what the reader reads: bar and layer show the same. */
export const near = {
  of: ({ keys }: Sighting): Nearness | undefined => rows.found.get(keys[0]),
  canSay: (): boolean => rows.canSay,
  listen: news.listen,
  /** Nobody is asked: all that is needed is in the page and in `storage.local`. */
  async look(page: ListingPage): Promise<void> {
    if (page.abstract === undefined) return;
    latest = page;
    await (reading ??= read().catch(failed));
    await score();
  },
};
