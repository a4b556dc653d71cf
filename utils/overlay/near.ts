import { LISTS } from '../near/lists.ts';
import { NEAR_KEY } from '../near/key.ts';
import type { Nearness } from '../near/near-papers.ts';
import type { Sighting } from '../sites/types.ts';
import { api } from './api.ts';
import { tellNearFailed } from './messages/near-failed.ts';
import { send } from './messages/send.ts';
import type { ListingPage } from './parts.ts';

/** What is known of a page's rows by the profile. */
interface NearRows {
  /** By the first key of a row. */
  found: Map<string, Nearness>;
  /** Enough is known of the reader. */
  canSay: boolean;
}

/** What reads and scores rows: a bundle of its own (entrypoints/overlay-near), where there is a profile. */
export interface NearPart {
  /** Scores the rows that are new to it, and calls `onNews` when all are there. Never rejects: the worker is told of what fails. */
  look(page: ListingPage, profile: unknown, into: NearRows, onNews: () => void): Promise<void>;
}

const scope = globalThis as { tidemarkNear?: NearPart };

/** Called by that bundle. */
export function offerNear(part: NearPart): void {
  scope.tidemarkNear = part;
}

const rows: NearRows = { found: new Map(), canSay: false };
const listeners: (() => void)[] = [];
let latest: ListingPage;
let profile: { leastOfTitle?: number } | undefined;
let reading: Promise<void> | undefined;

const tell = (): void => listeners.forEach((onNews) => onNews());

async function score(): Promise<void> {
  if (!(latest.abstract ? profile : profile?.leastOfTitle)) return;
  if (!scope.tidemarkNear) await send('loadParts', { near: true });
  await scope.tidemarkNear?.look(latest, profile, rows, tell);
}

/** Reads the profile, and follows it: it may come while the page is open. */
async function read(): Promise<void> {
  const { local } = api().storage;
  local.onChanged.addListener((changes) => {
    const change = changes[NEAR_KEY];
    if (!change) return;
    profile = change.newValue as typeof profile;
    void score();
  });
  profile = (await local.get(NEAR_KEY))[NEAR_KEY] as typeof profile;
}

async function look(page: ListingPage): Promise<void> {
  latest = page;
  await (reading ??= read().catch(tellNearFailed));
  await score();
}

/** Which rows of this page are near to what the reader reads: bar and layer show the same. */
export const near = {
  of: ({ keys }: Sighting): Nearness | undefined => rows.found.get(keys[0]),
  canSay: (): boolean => rows.canSay,
  listen: (onNews: () => void): void => void listeners.push(onNews),
  /** Nobody is asked: all that is needed is in the page and in `storage.local`. */
  look(page: ListingPage): void {
    if (LISTS.test(location.href)) void look(page);
  },
};
