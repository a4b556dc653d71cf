import { isDiskFull } from '../db/disk-full.ts';
import { coded, type Trouble } from '../i18n/coded.ts';

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

const KINDS: Record<Exclude<FeedErrorKind, 'http'>, Trouble> = {
  offline: 'trouble.feed.offline',
  timeout: 'trouble.feed.timeout',
  'not-json': 'trouble.feed.shape',
  shape: 'trouble.feed.shape',
  'too-large': 'trouble.feed.tooLarge',
  'not-open': 'trouble.feed.offline',
  'no-access': 'trouble.feed.noAccess',
  ceiling: 'trouble.feed.ceiling',
};

/** What happened, as a code that `worded` puts into words for the reader. */
export function troubleCode(error: unknown): string {
  if (isDiskFull(error)) return coded('trouble.feed.full');
  if (!(error instanceof FeedError)) return coded('trouble.feed.store');
  if (error.kind !== 'http') return coded(KINDS[error.kind]);
  return error.status === 429
    ? coded('trouble.feed.pause')
    : coded('trouble.feed.http', { status: String(error.status) });
}
