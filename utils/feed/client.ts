import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { RequestReason } from '../network/reasons.ts';
import { wait } from '../time/wait.ts';
import { FeedError } from './error.ts';
import { createFeedRequest, jsonOf, type RequestDependencies } from './request.ts';
import { skewOf } from '../time/skew.ts';

const API = 'https://huggingface.co/api/daily_papers';
const PAGE_SIZE = 100;
const MOST_PAGES = 10;
const MOST_BYTES = 8 * 1024 * 1024;

const BETWEEN_PAGES_MS = 1000;

export interface FeedAnswer {
  /** Absent when every page answered 304: nothing changed. */
  items?: unknown[];
  etags: string[];
  /** Milliseconds to add to our clock to get the feed's; 0 within 10 minutes, undefined where it said no time. */
  skew: number | undefined;
}

export interface Reading {
  reason: RequestReason;
  /** Of the last reading. */
  etags?: readonly string[];
  /** Called before each request; throws where it may not be made. */
  spend?: () => Promise<void>;
}

export interface FeedClient {
  /** The list of one day, all its pages. Throws `FeedError`. */
  readDay(day: FeedDay, how: Reading): Promise<FeedAnswer>;
  /** One page (from 0) of a month's list: one request. Throws `FeedError`. */
  readMonthPage(month: FeedMonth, page: number): Promise<{ items: unknown[]; more: boolean }>;
}

interface Dependencies extends RequestDependencies {
  /** Waits; the pause between two pages of one list. */
  sleep?: (ms: number) => Promise<void>;
}

function hasNext(headers: Headers): boolean {
  return /rel="?next"?/.test(headers.get('link') ?? '');
}

export function createFeedClient(deps: Dependencies): FeedClient {
  const { now, sleep = wait } = deps;
  const request = createFeedRequest(deps);

  async function body(response: Response): Promise<unknown[]> {
    const value = await jsonOf(response, MOST_BYTES);
    if (!Array.isArray(value)) throw new FeedError('shape');
    return value;
  }

  /** One page of a list; `period` is `date=…` or `month=…`. */
  async function page(
    period: string,
    p: number,
    { reason, spend }: Reading,
    etag?: string,
  ): Promise<Response> {
    await spend?.();
    const url = `${API}?${period}&limit=${PAGE_SIZE}${p > 0 ? `&p=${p}` : ''}`;
    return request(url, reason, etag);
  }

  const hasMore = (list: unknown[], { headers }: Response): boolean =>
    list.length > 0 && (list.length === PAGE_SIZE || hasNext(headers));

  async function readAll(day: FeedDay, how: Reading, first: Response): Promise<FeedAnswer> {
    const skew = skewOf(first.headers, now());
    const etags: string[] = [];
    const items: unknown[] = [];
    let response = first;
    for (let p = 1; ; p += 1) {
      const list = await body(response);
      items.push(...list);
      etags.push(response.headers.get('etag') ?? '');
      if (!hasMore(list, response) || p === MOST_PAGES) return { items, etags, skew };
      await sleep(BETWEEN_PAGES_MS);
      response = await page(`date=${day}`, p, how);
    }
  }

  return {
    async readDay(day, how) {
      const { etags = [] } = how;
      const conditional = etags.length === 1 && etags[0] !== '' ? etags[0] : undefined;
      const first = await page(`date=${day}`, 0, how, conditional);
      if (first.status !== 304) return readAll(day, how, first);
      return { etags: [...etags], skew: skewOf(first.headers, now()) };
    },
    async readMonthPage(month, p) {
      const response = await page(`month=${month}`, p, { reason: 'archive' });
      const items = await body(response);
      return { items, more: hasMore(items, response) };
    },
  };
}
