import type { FeedDay } from '../time/feed-day.ts';
import { isPaperKey, type PaperKey } from '../paper-key.ts';
import { FIRST_FEED_DAY } from '../time/feed-day.ts';
import { parsePeriod, periodOf, type Period, type PeriodKind } from './period.ts';

const PLAIN = ['today', 'trending', 'queue', 'for-you', 'missed', 'digest', 'insights'] as const;
/** Views of the queue, under its address. */
const QUEUE_VIEWS = ['removed', 'changes', 'together'] as const;
const MOST_QUERY = 1000;

/** Where in the library a reader is: the hash of its address (docs/DESIGN.md, "Public surface"). */
export type Route =
  | { view: (typeof PLAIN)[number] }
  | { view: (typeof QUEUE_VIEWS)[number] }
  | { view: 'period'; period: Period }
  /** `cut`: the address asked for more than is searched. */
  | { view: 'search'; query: string; cut: boolean }
  | { view: 'paper'; key: PaperKey }
  /** Papers of a page that the reader was on; `ids` with commas between. */
  | { view: 'listed'; title: string; ids: string }
  | { view: 'unknown'; text: string; reason: 'route' | PeriodKind | 'early' | 'late' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that escapes nothing is meant as one.
    return text;
  }
}

function periodRoute(kind: PeriodKind, id: string, today: FeedDay): Route {
  const period = parsePeriod(kind, id);
  const unknown = (reason: Extract<Route, { view: 'unknown' }>['reason']): Route => ({
    view: 'unknown',
    text: id.slice(0, 80),
    reason,
  });
  if (!period) return unknown(kind);
  if (period.last < FIRST_FEED_DAY) return unknown('early');
  return period.first > today ? unknown('late') : { view: 'period', period };
}

/** Reads a hash with or without its `#`; nonsense becomes a route of its own, never an error. */
export function parseRoute(hash: string, today: FeedDay): Route {
  const text = hash.replace(/^#/, '').slice(0, 40_000);
  const path = text.split('?')[0] ?? '';
  if (path === '') return { view: 'today' };
  if (path === 'week' || path === 'month') return { view: 'period', period: periodOf(path, today) };
  const plain = PLAIN.find((view) => view === path);
  if (plain !== undefined) return { view: plain };
  const ofQueue = QUEUE_VIEWS.find((view) => path === `queue/${view}`);
  if (ofQueue !== undefined) return { view: ofQueue };
  const [, kind, id = ''] = /^(day|week|month)\/(.*)$/s.exec(path) ?? [];
  if (kind !== undefined) return periodRoute(kind as PeriodKind, decode(id), today);
  if (path === 'search' || path.startsWith('search/')) {
    const query = decode(path.slice(7));
    return { view: 'search', query: query.slice(0, MOST_QUERY), cut: query.length > MOST_QUERY };
  }
  const [, title, ids] = /^listed\/([^/]*)\/([\d.,]+)$/.exec(path) ?? [];
  if (ids !== undefined) return { view: 'listed', title: decode(title ?? '').slice(0, 300), ids };
  const key = path.startsWith('paper/') ? decode(text.slice(6)) : '';
  if (isPaperKey(key)) return { view: 'paper', key };
  return { view: 'unknown', text: decode(text).slice(0, 80), reason: 'route' };
}

export function paperRoute(key: PaperKey): string {
  return `paper/${encodeURI(key.toWellFormed())}`;
}

/** New arXiv ids; others are never featured. */
export function listedRoute(title: string, ids: readonly string[]): string {
  return `listed/${encodeURIComponent(title.toWellFormed())}/${ids.join(',')}`;
}

export function searchRoute(query: string): string {
  return `search/${encodeURIComponent(query.toWellFormed())}`;
}
