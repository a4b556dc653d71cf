import { createHash } from 'node:crypto';
import { addDays, feedDay, isFeedDay } from '../../../utils/time/feed-day.ts';
import { daysOfMonth, isFeedMonth } from '../../../utils/time/feed-month.ts';
import { answerPapers } from './papers-api.ts';
import { papersOfDay, type FeedItem } from './papers.ts';
import { JSON_TYPE, reply, type Reply } from './reply.ts';

export type FeedMode =
  | 'ok'
  | 'html'
  | 'truncated'
  | 'object'
  | 'huge'
  | 'slow'
  | '503'
  | '429'
  | 'drop';

function broken(mode: FeedMode): Reply | undefined {
  switch (mode) {
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><p>Down for repairs',
      };
    case 'truncated':
      return {
        status: 200,
        headers: JSON_TYPE,
        body: JSON.stringify(papersOfDay('2026-08-21', '2026-08-21')).slice(0, 5000),
      };
    case 'object':
      return reply(200, { papers: [] });
    case 'huge':
      return { status: 200, headers: JSON_TYPE, body: `[${'"x",'.repeat(2_500_000)}"x"]` };
    case 'slow':
      return { ...reply(200, []), wait: 60_000 };
    case '503':
      return reply(503, { error: 'unavailable' }, { 'retry-after': '120' });
    case '429':
      return reply(429, { error: 'too many' }, { 'retry-after': '90' });
    case 'drop':
      return { ...reply(200, []), drop: true };
    case 'ok':
      return undefined;
  }
}

export interface FeedWorld {
  now: Date;
  mode: FeedMode;
  votes: number;
  /** A month `YYYY-MM` whose lists fail. */
  brokenMonth?: string;
  /** As much as the real feed. */
  full?: boolean;
  /** Of each day's list only so many papers. */
  mostADay?: number;
  /** The list of a day, in place of an invented one. */
  listOf?: (day: string) => FeedItem[];
}

type Period = { days: string[] } | undefined;

function isoWeekDays(week: string): string[] {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, -((new Date(fourth).getUTCDay() + 6) % 7) + 7 * (number - 1));
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
}

/** The days that a request asks for; undefined where the feed answers 400. */
function periodOf({ searchParams }: URL, now: Date): Period {
  const date = searchParams.get('date');
  const month = searchParams.get('month') ?? '';
  const week = searchParams.get('week') ?? '';
  if (date !== null) {
    const open = isFeedDay(date) && date <= now.toISOString().slice(0, 10);
    return open ? { days: [date] } : undefined;
  }
  if (isFeedMonth(month)) return { days: daysOfMonth(month) };
  return /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-2])$/.test(week) ? { days: isoWeekDays(week) } : undefined;
}

function itemsOf(days: readonly string[], world: FeedWorld): FeedItem[] {
  const today = feedDay(world.now);
  const listOf =
    world.listOf ?? ((day: string) => papersOfDay(day, today, world.votes, { full: world.full }));
  const items = days.flatMap((day) => listOf(day).slice(0, world.mostADay));
  return days.length === 1 ? items : items.sort((a, b) => b.paper.upvotes - a.paper.upvotes);
}

/** Answers as the feed's API does (docs/FEED.md §1). */
export function answerFeed(url: URL, ifNoneMatch: string | undefined, world: FeedWorld): Reply {
  const failed = broken(world.mode);
  if (failed) return failed;
  if (url.pathname.startsWith('/api/papers/')) return answerPapers(url, feedDay(world.now));
  if (url.pathname !== '/api/daily_papers') return reply(404, { error: 'not found' });
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const page = Number(url.searchParams.get('p') ?? 0);
  const period = periodOf(url, world.now);
  if (period === undefined || limit < 1 || limit > 100)
    return reply(400, { error: 'invalid parameters' });
  if (world.brokenMonth !== undefined && period.days[0]?.startsWith(world.brokenMonth))
    return reply(500, { error: 'internal error' });
  const all = itemsOf(period.days, world);
  const items = all.slice(page * limit, (page + 1) * limit);
  const etag = `W/"${createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 20)}"`;
  if (ifNoneMatch === etag) return { status: 304, headers: { etag }, body: '' };
  const next = new URL(url);
  next.searchParams.set('p', String(page + 1));
  const link = `<${next.pathname}${next.search}>; rel="next"`;
  return reply(200, items, { etag, ...(all.length > (page + 1) * limit && { link }) });
}
