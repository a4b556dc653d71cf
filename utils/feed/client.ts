import type { FeedDay } from '../db/tables.ts';
import { FeedError } from './error.ts';
import { createFeedRequest, jsonOf, type RequestDependencies } from './request.ts';

const API = 'https://huggingface.co/api/daily_papers';
const PAGE_SIZE = 100;
const MOST_PAGES = 10;
const MOST_BYTES = 8 * 1024 * 1024;
const SKEW_TOLERATED_MS = 10 * 60_000;

export interface FeedAnswer {
  /** Absent when every page answered 304: nothing changed. */
  items?: unknown[];
  etags: string[];
  /** How many requests it took. */
  requests: number;
  /** Milliseconds to add to our clock to get the feed's; 0 within 10 minutes. */
  skew: number;
}

export interface FeedClient {
  /** The list of one day, all its pages. Throws `FeedError`. */
  readDay(day: FeedDay, etags?: readonly string[]): Promise<FeedAnswer>;
}

function skewOf(headers: Headers, now: Date): number {
  const skew = Date.parse(headers.get('date') ?? '') - now.getTime();
  return Number.isFinite(skew) && Math.abs(skew) > SKEW_TOLERATED_MS ? skew : 0;
}

function hasNext(headers: Headers): boolean {
  return /rel="?next"?/.test(headers.get('link') ?? '');
}

export function createFeedClient(deps: RequestDependencies): FeedClient {
  const { now } = deps;
  const request = createFeedRequest(deps);

  async function body(response: Response): Promise<unknown[]> {
    const value = await jsonOf(response, MOST_BYTES);
    if (!Array.isArray(value)) throw new FeedError('shape');
    return value;
  }

  async function page(day: FeedDay, p: number, etag?: string): Promise<Response> {
    const response = await request(
      `${API}?date=${day}&limit=${PAGE_SIZE}${p > 0 ? `&p=${p}` : ''}`,
      etag,
    );
    return response;
  }

  async function readAll(day: FeedDay, first: Response): Promise<FeedAnswer> {
    const skew = skewOf(first.headers, now());
    const etags: string[] = [];
    const items: unknown[] = [];
    let response = first;
    for (let p = 1; ; p += 1) {
      const list = await body(response);
      items.push(...list);
      etags.push(response.headers.get('etag') ?? '');
      const more = list.length > 0 && (list.length === PAGE_SIZE || hasNext(response.headers));
      if (!more || p === MOST_PAGES) return { items, etags, requests: p, skew };
      response = await page(day, p);
    }
  }

  return {
    async readDay(day, etags = []) {
      const conditional = etags.length === 1 && etags[0] !== '' ? etags[0] : undefined;
      const first = await page(day, 0, conditional);
      if (first.status !== 304) return readAll(day, first);
      return { etags: [...etags], requests: 1, skew: skewOf(first.headers, now()) };
    },
  };
}
