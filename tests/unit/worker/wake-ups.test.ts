import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { updateState } from '../../../utils/db/state.ts';
import { isSameStored } from '../../../utils/page-index/same-stored.ts';
import { answerFeed } from '../../support/world/feed.ts';
import { workerWorld } from '../../support/worker-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Tuesday, so that every day that is looked at has a list. */
const BEGIN = Date.parse('2026-08-18T02:00:00Z');
const MOST_WAKE_UPS = 60;
/** Each reading writes the head where the clock was set, its month and the titles that are new. */
const MOST_WRITES = 400;

interface Alarm {
  when: number;
  periodInMinutes?: number;
  delayInMinutes?: number;
}

/** The moment that it is. */
let clock: number;
let alarms: Map<string, Alarm>;
let votes = 0;
/** What was written to `storage.local`, and of it what stood there already. */
let written: string[];
let inVain: string[];

function setClock(at: number): void {
  clock = at;
  vi.setSystemTime(at);
}

beforeEach(() => {
  setClock(BEGIN);
  alarms = new Map();
  written = [];
  inVain = [];
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    const etag = new Headers(init?.headers).get('if-none-match') ?? undefined;
    const now = new Date(clock);
    const world = { now, mode: 'ok', votes, mostADay: 6 } as const;
    const { status, headers, body } = answerFeed(new URL(input), etag, world);
    return Promise.resolve(
      new Response(status === 304 ? null : body, {
        status,
        headers: { ...headers, date: now.toUTCString() },
      }),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

function world() {
  const made = workerWorld({
    'alarms.get': (name: string) => {
      const alarm = alarms.get(name);
      return alarm && { name, scheduledTime: alarm.when };
    },
    'alarms.create': (name: string, { when, delayInMinutes, periodInMinutes }: Alarm) => {
      const at = when ?? clock + (delayInMinutes ?? 0) * 60_000;
      alarms.set(name, { when: at, ...(periodInMinutes !== undefined && { periodInMinutes }) });
    },
    'alarms.clear': (name: string) => alarms.delete(name),
    'storage.local.set': (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) {
        written.push(key);
        if (isSameStored(made.stored.get(key), value)) inVain.push(key);
        made.stored.set(key, structuredClone(value));
      }
    },
  });
  return made;
}

/** Lets the worker's own alarms ring until `end`; gives how often. `between` happens in each hour. */
async function live(
  { services }: ReturnType<typeof world>,
  end: number,
  between: () => Promise<unknown>,
): Promise<number> {
  let rings = 0;
  let hour = Math.floor(clock / HOUR);
  for (;;) {
    const [name, alarm] = [...alarms].sort(([, a], [, b]) => a.when - b.when)[0] ?? [];
    if (name === undefined || alarm === undefined || alarm.when >= end) return rings;
    setClock(Math.max(alarm.when, clock));
    rings += 1;
    // It repeats by itself, as the browser has it.
    if (alarm.periodInMinutes === undefined) alarms.delete(name);
    else alarms.set(name, { ...alarm, when: alarm.when + alarm.periodInMinutes * 60_000 });
    await services.run();
    if (Math.floor(clock / HOUR) > hour) {
      hour = Math.floor(clock / HOUR);
      await between();
    }
  }
}

describe.each([
  ['of a reader who never looks', 0],
  ['of a reader who looks every two hours', 2],
])('a whole day %s', (_, everyHours) => {
  it(`wakes the worker ${MOST_WAKE_UPS} times at most, and writes no shard anew that says the same`, async ({
    task,
  }) => {
    const all = world();
    await updateState(all.db, 'backfill', (old) => ({ ...old, paused: true }));
    let hours = 0;
    const look = async (): Promise<void> => {
      votes += 1;
      hours += 1;
      if (everyHours > 0 && hours % everyHours === 0) await all.command('refresh', { why: 'look' });
    };
    await all.services.run();
    await live(all, BEGIN + DAY, look);
    written = [];
    inVain = [];
    const rings = await live(all, BEGIN + 2 * DAY, look);
    // The bench states them.
    Object.assign(task.meta, { rings, written: written.length, inVain: inVain.length });
    expect(rings).toBeGreaterThan(15);
    expect(rings).toBeLessThanOrEqual(MOST_WAKE_UPS);
    expect(inVain).toEqual([]);
    expect(written.length).toBeGreaterThan(10);
    expect(written.length).toBeLessThanOrEqual(MOST_WRITES);
    await all.db.delete();
  }, 120_000);
});
