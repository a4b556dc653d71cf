import type { FeedDay } from '../db/tables.ts';
import { isFeedDay } from '../feed/day.ts';
import { isPaperKey, type PaperKey } from '../paper-key.ts';
import { FIRST_FEED_DAY } from '../trend/format.ts';

/** Where in the library a reader is: the hash of its address (DESIGN.md, "Public surface"). */
export type Route =
  | { view: 'today' }
  | { view: 'day'; day: FeedDay }
  | { view: 'paper'; key: PaperKey }
  | { view: 'queue' }
  | { view: 'unknown'; text: string; reason: 'route' | 'day' | 'early' | 'late' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function dayRoute(day: string, today: FeedDay): Route {
  if (!isFeedDay(day)) return { view: 'unknown', text: day, reason: 'day' };
  if (day < FIRST_FEED_DAY) return { view: 'unknown', text: day, reason: 'early' };
  return day > today ? { view: 'unknown', text: day, reason: 'late' } : { view: 'day', day };
}

/** Reads a hash with or without its `#`; nonsense becomes a route of its own, never an error. */
export function parseRoute(hash: string, today: FeedDay): Route {
  const text = hash.replace(/^#/, '').slice(0, 3000);
  const path = text.split('?')[0] ?? '';
  if (path === '' || path === 'today') return { view: 'today' };
  if (path === 'queue') return { view: 'queue' };
  if (path.startsWith('day/')) return dayRoute(path.slice(4), today);
  const key = path.startsWith('paper/') ? decode(text.slice(6)) : '';
  if (isPaperKey(key)) return { view: 'paper', key };
  return { view: 'unknown', text: decode(text).slice(0, 80), reason: 'route' };
}

export function paperRoute(key: PaperKey): string {
  return `paper/${encodeURI(key)}`;
}
