import { arxivMonth } from '../arxiv/id.ts';
import { soundSkew } from '../time/skew.ts';
import type { PaperKey } from '../paper-key.ts';
import { findMark, markShardOf, monthMarks, type PaperMark } from '../queue/marks/format.ts';
import { isPausedOn } from '../paused.ts';
import { HEAD_KEY, shardKey, type Trend, type TrendHead } from '../trend/format.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { findTrend } from '../trend/lookup.ts';
import { WORDS_KEY } from '../i18n/page-words.ts';
import { learn } from '../i18n/text-of.ts';
import { api } from './api.ts';

/** What the overlay has read of `storage.local`: only the months that the page needs. */
export interface Store {
  /** Reads what is not there yet for these arXiv months, and the reader's marks of `keys`. */
  need(months: Iterable<string>, keys?: Iterable<PaperKey>): Promise<void>;
  /** Reads what is not there yet of these keys. */
  read(keys: readonly string[]): Promise<void>;
  /** The stored value of a key that was read. */
  value(key: string): unknown;
  /**
   * Reads these keys anew when they are needed again, or everything: a page that was kept for "back" missed the
   * changes. Of later ones it is still told.
   */
  forget(keys?: Iterable<string>): void;
  /** Takes in changes; says whether something that this page read has changed, and whether that is public. */
  changed(changes: Record<string, { newValue?: unknown }>): 'public' | 'private' | undefined;
  trend(id: string): Trend | undefined;
  mark(key: PaperKey): PaperMark | undefined;
  isPausedOn(host: string): boolean;
  skew(): number;
}

/** Trends and titles of the feed. All else that is stored tells of the reader: queue, settings, verdicts, choices. */
const isPublic = (key: string): boolean => /^[tk]1:/.test(key);

export function createStore(): Store {
  const values = new Map<string, unknown>();
  /** By each key that the page used the reading of it; undefined where its value was released. */
  const pending = new Map<string, Promise<unknown> | undefined>();

  async function read(keys: readonly string[]): Promise<void> {
    const missing = keys.filter((key) => !pending.get(key));
    if (missing.length > 0) {
      const reading = api()
        .storage.local.get(missing)
        .then((found) => missing.forEach((key) => values.set(key, found[key])));
      missing.forEach((key) => pending.set(key, reading));
    }
    for (const key of keys) await pending.get(key);
  }

  return {
    read,
    value: (key) => values.get(key),
    forget(keys = pending.keys()) {
      for (const key of keys) {
        values.delete(key);
        if (pending.has(key)) pending.set(key, undefined);
      }
    },
    need(months, keys = []) {
      const shards = [...months].flatMap((month) => [shardKey(month), monthMarks(month)]);
      const others = new Set([...keys].map(markShardOf));
      return read([WORDS_KEY, SETTINGS_KEY, HEAD_KEY, ...shards, ...others]).then(() => {
        learn(values.get(WORDS_KEY));
      });
    },
    changed(changes) {
      const known = Object.keys(changes).filter((key) => pending.has(key));
      for (const key of known) values.set(key, changes[key]?.newValue);
      if (known.length === 0) return undefined;
      return known.some(isPublic) ? 'public' : 'private';
    },
    trend: (id) => findTrend(values.get(shardKey(arxivMonth(id))), id),
    mark: (key) => findMark(values.get(markShardOf(key)), key),
    isPausedOn: (host) => isPausedOn(values.get(SETTINGS_KEY), host),
    skew: () => soundSkew((values.get(HEAD_KEY) as Partial<TrendHead> | undefined)?.skew),
  };
}
