import type { Ask, RequestReason } from '../network/reasons.ts';
import { FeedError } from './error.ts';
import { readJson } from './read-body.ts';
import { skewOf } from '../time/skew.ts';

const TIMEOUT_MS = 25_000;
const DAY_MS = 86_400_000;

export interface RequestDependencies {
  ask: Ask;
  now: () => Date;
  online?: () => boolean;
  hasAccess?: () => Promise<boolean>;
}

/** Asks an address of the feed. Gives a good answer (or 304), else throws `FeedError`. */
export type FeedRequest = (url: string, reason: RequestReason, etag?: string) => Promise<Response>;

/** `Retry-After` in seconds or as a date, else `t=` of the feed's `RateLimit` header; a day at most. */
function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const wish = headers.get('retry-after');
  if (wish !== null) {
    const ms = /^\d+$/.test(wish.trim()) ? Number(wish) * 1000 : Date.parse(wish) - now.getTime();
    if (!Number.isNaN(ms)) return Math.min(Math.max(ms, 0), DAY_MS);
  }
  const window = /\bt=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];
  return window === undefined ? undefined : Math.min((Number(window) + 1) * 1000, DAY_MS);
}

export function createFeedRequest({
  ask,
  now,
  online,
  hasAccess,
}: RequestDependencies): FeedRequest {
  async function tried(url: string, reason: RequestReason, etag?: string): Promise<Response> {
    try {
      const init: RequestInit = {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        headers: etag === undefined ? {} : { 'If-None-Match': etag },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      };
      return await ask(url, init, reason);
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

  return async (url, reason, etag) => {
    const response = await tried(url, reason, etag);
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
