import { FeedError } from './error.ts';
import { readJson } from './read-body.ts';
import { skewOf } from './skew.ts';

const TIMEOUT_MS = 25_000;

export interface RequestDependencies {
  fetch: typeof fetch;
  now: () => Date;
  online?: () => boolean;
  hasAccess?: () => Promise<boolean>;
}

/** Asks an address of the feed. Gives a good answer (or 304), else throws `FeedError`. */
export type FeedRequest = (url: string, etag?: string) => Promise<Response>;

/** `Retry-After` in seconds or as a date, else `t=` of the feed's `RateLimit` header. */
function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const wish = headers.get('retry-after');
  if (wish !== null) {
    const ms = /^\d+$/.test(wish.trim()) ? Number(wish) * 1000 : Date.parse(wish) - now.getTime();
    if (Number.isFinite(ms)) return Math.min(Math.max(ms, 0), 86_400_000);
  }
  const window = /\bt=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];
  return window === undefined ? undefined : (Number(window) + 1) * 1000;
}

export function createFeedRequest({
  fetch,
  now,
  online,
  hasAccess,
}: RequestDependencies): FeedRequest {
  async function ask(url: string, etag: string | undefined): Promise<Response> {
    try {
      return await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        headers: etag === undefined ? {} : { 'If-None-Match': etag },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'TimeoutError') {
        throw new FeedError('timeout', { cause });
      }
      if (online?.() !== false && (await hasAccess?.()) === false) {
        throw new FeedError('no-access', { cause });
      }
      throw new FeedError('offline', { cause });
    }
  }

  return async (url, etag) => {
    const response = await ask(url, etag);
    if (response.ok || response.status === 304) return response;
    const skew = skewOf(response.headers, now());
    if (response.status === 400) throw new FeedError('not-open', { status: 400, skew });
    const wish = retryAfterMs(response.headers, now());
    throw new FeedError('http', { status: response.status, retryAfterMs: wish, skew });
  };
}

/** The JSON of an answer of at most `max` bytes; throws `FeedError`. */
export async function jsonOf(response: Response, max: number): Promise<unknown> {
  return readJson(response, max).catch((cause: unknown) => {
    if (cause instanceof FeedError) throw cause;
    const late = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new FeedError(late ? 'timeout' : 'offline', { cause });
  });
}
