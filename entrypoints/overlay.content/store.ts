import { arxivMonth } from '../../utils/arxiv/id.ts';
import { parseSettings, type Settings } from '../../utils/settings.ts';
import {
  HEAD_KEY,
  QUEUE_KEY,
  SETTINGS_KEY,
  shardKey,
  type QueueMarks,
  type Trend,
} from '../../utils/trend/format.ts';
import { findTrend } from '../../utils/trend/lookup.ts';
import { api } from './api.ts';

const NO_MARKS: QueueMarks = { saved: {}, opened: [], done: [] };

/** What the overlay has read of `storage.local`: only the months that the page needs. */
export interface Store {
  /** Reads what is not there yet for these months. */
  need(months: Iterable<string>): Promise<void>;
  /** Reads what is not there yet of these keys. */
  read(keys: readonly string[]): Promise<void>;
  /** The stored value of a key that was read. */
  value(key: string): unknown;
  /** Takes in changes; true when something that this page read has changed. */
  changed(changes: Record<string, { newValue?: unknown }>): boolean;
  trend(id: string): Trend | undefined;
  marks(): {
    saved: Readonly<Record<string, string>>;
    opened: ReadonlySet<string>;
    done: ReadonlySet<string>;
  };
  settings(): Settings;
  skew(): number;
}

function parseMarks(value: unknown): QueueMarks {
  const raw = (value ?? {}) as Partial<QueueMarks>;
  return {
    saved: typeof raw.saved === 'object' && raw.saved !== null ? raw.saved : NO_MARKS.saved,
    opened: Array.isArray(raw.opened) ? raw.opened : NO_MARKS.opened,
    done: Array.isArray(raw.done) ? raw.done : NO_MARKS.done,
  };
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

  let marks: ReturnType<Store['marks']> | undefined;

  return {
    read,
    value: (key) => values.get(key),
    need: (months) => read([SETTINGS_KEY, QUEUE_KEY, HEAD_KEY, ...[...months].map(shardKey)]),
    changed(changes) {
      const known = Object.keys(changes).filter((key) => pending.has(key));
      for (const key of known) values.set(key, changes[key]?.newValue);
      marks = undefined;
      return known.length > 0;
    },
    trend: (id) => findTrend(values.get(shardKey(arxivMonth(id))), id),
    marks() {
      if (marks === undefined) {
        const { saved, opened, done } = parseMarks(values.get(QUEUE_KEY));
        marks = { saved, opened: new Set(opened), done: new Set(done) };
      }
      return marks;
    },
    settings: () => parseSettings(values.get(SETTINGS_KEY)),
    skew() {
      const skew = (values.get(HEAD_KEY) as { skew?: unknown } | undefined)?.skew;
      return typeof skew === 'number' ? skew : 0;
    },
  };
}
