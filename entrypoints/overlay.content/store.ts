import { arxivMonth } from '../../utils/arxiv/id.ts';
import type { PaperKey } from '../../utils/paper-key.ts';
import {
  findMark,
  markShardOf,
  monthMarks,
  type PaperMark,
} from '../../utils/queue/marks/format.ts';
import { isPausedOn } from '../../utils/paused.ts';
import {
  HEAD_KEY,
  SETTINGS_KEY,
  shardKey,
  type Trend,
  type TrendHead,
} from '../../utils/trend/format.ts';
import { findTrend } from '../../utils/trend/lookup.ts';
import { api } from './api.ts';

/** What the overlay has read of `storage.local`: only the months that the page needs. */
export interface Store {
  /** Reads what is not there yet for these arXiv months, and the reader's marks of `keys`. */
  need(months: Iterable<string>, keys?: Iterable<PaperKey>): Promise<void>;
  /** Reads what is not there yet of these keys. */
  read(keys: readonly string[]): Promise<void>;
  /** The stored value of a key that was read. */
  value(key: string): unknown;
  /** Reads everything anew when it is needed again: a page that was kept for "back" missed the changes. */
  forget(): void;
  /** Takes in changes; true when something that this page read has changed. */
  changed(changes: Record<string, { newValue?: unknown }>): boolean;
  trend(id: string): Trend | undefined;
  mark(key: PaperKey): PaperMark | undefined;
  isPausedOn(host: string): boolean;
  skew(): number;
  /** Which of these months are not copied yet, as far as the index says. */
  notCopied(months: Iterable<string>): string[];
}

export function createStore(): Store {
  const values = new Map<string, unknown>();
  const pending = new Map<string, Promise<unknown>>();

  async function read(keys: readonly string[]): Promise<void> {
    const missing = keys.filter((key) => !pending.has(key));
    if (missing.length > 0) {
      const reading = api()
        .storage.local.get(missing)
        .then((found) => missing.forEach((key) => values.set(key, found[key])));
      missing.forEach((key) => pending.set(key, reading));
    }
    for (const key of keys) await pending.get(key);
  }

  const head = (): Partial<Record<keyof TrendHead, unknown>> => values.get(HEAD_KEY) ?? {};

  return {
    read,
    value: (key) => values.get(key),
    forget() {
      values.clear();
      pending.clear();
    },
    need(months, keys = []) {
      const shards = [...months].flatMap((month) => [shardKey(month), monthMarks(month)]);
      const others = new Set([...keys].map(markShardOf));
      return read([SETTINGS_KEY, HEAD_KEY, ...shards, ...others]);
    },
    changed(changes) {
      const known = Object.keys(changes).filter((key) => pending.has(key));
      for (const key of known) values.set(key, changes[key]?.newValue);
      return known.length > 0;
    },
    trend: (id) => findTrend(values.get(shardKey(arxivMonth(id))), id),
    mark: (key) => findMark(values.get(markShardOf(key)), key),
    isPausedOn: (host) => isPausedOn(values.get(SETTINGS_KEY), host),
    skew() {
      const { skew } = head();
      return typeof skew === 'number' ? skew : 0;
    },
    notCopied(months) {
      const { months: copied, complete } = head();
      if (complete === true || !Array.isArray(copied)) return [];
      return [...months].filter((month) => !copied.includes(month));
    },
  };
}
