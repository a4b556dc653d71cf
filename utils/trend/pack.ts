import { dayNumber } from '../time/feed-day.ts';
import { nameInShard } from './lookup.ts';
import type { Trend } from './format.ts';

const base36 = (n: number): string => (n === 0 ? '' : n.toString(36));

function entry(id: string, trend: Trend): string {
  const { upvotes, rank, size, day, topOfMonth, speed } = trend;
  const counts = [upvotes, rank, size, dayNumber(day)].map(base36);
  return [nameInShard(id), ...counts, topOfMonth ? '1' : '', base36(speed)].join(',');
}

/** Packs the trends of one arXiv month, utils/trend/format.ts; the same trends always give the same text. */
export function packShard(trends: ReadonlyMap<string, Trend>): string {
  return [...trends]
    .map(([id, trend]) => entry(id, trend))
    .sort()
    .join(';');
}
