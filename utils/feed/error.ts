import { isDiskFull } from '../db/disk-full.ts';

export type FeedErrorKind =
  | 'offline'
  | 'timeout'
  | 'http'
  | 'not-json'
  | 'shape'
  | 'too-large'
  | 'not-open'
  | 'no-access'
  /** The ceiling of a day is reached: it was not asked. */
  | 'ceiling';

/** What went wrong when the feed was asked. `retryAfterMs` is the feed's own wish. */
export class FeedError extends Error {
  readonly kind: FeedErrorKind;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** As in `FeedAnswer`; undefined too where there was no answer. */
  readonly skew: number | undefined;

  constructor(
    kind: FeedErrorKind,
    more: {
      status?: number;
      retryAfterMs?: number;
      skew?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(more.status === undefined ? kind : `${kind} ${more.status}`, { cause: more.cause });
    this.name = 'FeedError';
    this.kind = kind;
    this.status = more.status;
    this.retryAfterMs = more.retryAfterMs;
    this.skew = more.skew;
  }
}

/** What happened, for the user, in words. */
export function troubleWords(error: unknown): string {
  if (isDiskFull(error)) return 'The disk is full for this browser: free some space.';
  if (!(error instanceof FeedError)) return 'Tidemark could not store the answer of the feed.';
  switch (error.kind) {
    case 'http':
      return error.status === 429
        ? 'The feed asked for a pause (429).'
        : `The feed answered ${error.status}.`;
    case 'timeout':
      return 'The feed did not answer in time.';
    case 'not-json':
    case 'shape':
      return 'The feed answered something that is not a list of papers.';
    case 'too-large':
      return 'The feed answered more than 8 MB for one list.';
    case 'no-access':
      return 'The browser does not let Tidemark ask the feed.';
    case 'ceiling':
      return 'Tidemark has asked the feed as often as it may in a day.';
    default:
      return 'The feed could not be reached.';
  }
}
