import { createHash } from 'node:crypto';
import { feedDay, isFeedDay } from '../../../utils/feed/day.ts';
import { answerPapers } from './papers-api.ts';
import { papersOfDay } from './papers.ts';
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

/** Answers as the feed's API does (hf-api.md §1.1). */
export function answerFeed(
  url: URL,
  ifNoneMatch: string | undefined,
  world: { now: Date; mode: FeedMode; votes: number },
): Reply {
  const failed = broken(world.mode);
  if (failed) return failed;
  if (url.pathname.startsWith('/api/papers/')) return answerPapers(url, feedDay(world.now));
  if (url.pathname !== '/api/daily_papers') return reply(404, { error: 'not found' });
  const date = url.searchParams.get('date') ?? '';
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const page = Number(url.searchParams.get('p') ?? 0);
  const utcToday = world.now.toISOString().slice(0, 10);
  if (!isFeedDay(date) || date > utcToday || limit < 1 || limit > 100)
    return reply(400, { error: 'invalid parameters' });
  const all = papersOfDay(date, feedDay(world.now), world.votes);
  const items = all.slice(page * limit, (page + 1) * limit);
  const etag = `W/"${createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 20)}"`;
  if (ifNoneMatch === etag) return { status: 304, headers: { etag }, body: '' };
  const more = all.length > (page + 1) * limit;
  const next = `</api/daily_papers?date=${date}&limit=${limit}&p=${page + 1}>; rel="next"`;
  return reply(200, items, { etag, ...(more && { link: next }) });
}
