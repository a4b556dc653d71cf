/**
 * Every host that Tidemark itself may ask. `media` and `cards` are the feed's picture servers, `zotero` a
 * program on the reader's own machine. The build's content security policy allows these and no other.
 */
export const HOSTS = {
  feed: 'huggingface.co',
  cards: 'cdn-thumbnails.huggingface.co',
  media: 'cdn-uploads.huggingface.co',
  zotero: '127.0.0.1:23119',
} as const;

export type HostName = keyof typeof HOSTS;

/**
 * Why Tidemark asks, and whom: every request has one of these reasons (`createDoor`). The words are in
 * locales/en.json, the table for readers in docs/PRIVACY.md; tests hold the three together.
 */
export const REASONS = {
  /** The worker's clock: a day's list that may have changed. */
  clock: 'feed',
  /** Popup, library or side panel was opened, and today's list is older than ten minutes. */
  look: 'feed',
  /** A day that is not copied yet was opened. */
  day: 'feed',
  /** "Read the feed now", "Try now". */
  press: 'feed',
  /** The copy of the archive. */
  archive: 'feed',
  /** "Live details" of one paper. */
  live: 'feed',
  /** "Search the feed's index too". */
  search: 'feed',
  /** The card picture of a paper that was opened, where pictures are on. */
  card: 'cards',
  /** The small picture of a row, where those are on. */
  thumbnail: 'cards',
  /** A picture of a paper that was opened, where pictures are on. */
  picture: 'media',
  /** A film of a paper, when it is played. */
  film: 'media',
  /** "Send to Zotero". */
  zotero: 'zotero',
} as const satisfies Record<string, HostName>;

export type RequestReason = keyof typeof REASONS;

/** A request that says why it is made; what `createDoor` gives. Rejects as `fetch` does, or with `SwitchedOff`. */
export type Ask = (url: string, init: RequestInit, reason: RequestReason) => Promise<Response>;
