import { openDb } from '../../utils/open-db/open-db.ts';
import { createBackfill, type Backfill } from '../../utils/feed/backfill.ts';
import { createFeedClient } from '../../utils/feed/client.ts';
import { answerFeed } from './world/feed.ts';

export const COPY_NOW = new Date('2025-05-10T15:00:00Z');
/** A month's list has two pages all the same. */
export const MOST_A_DAY = 6;
let made = 0;

interface Setting {
  brokenMonth?: string;
  /** Which request, counted from 1, kills the worker. */
  killAt?: number;
  status?: (n: number) => number | undefined;
}

/** The copy of a part of the sample archive, on 10 May 2025, into a database of its own. */
export function archiveCopy(setting: Setting = {}) {
  const db = openDb(`archive-copy-${(made += 1)}`);
  const asked: string[] = [];
  const clock = { now: COPY_NOW };
  const start = (options: Setting = setting): Backfill => {
    const client = createFeedClient({
      now: () => clock.now,
      online: () => true,
      sleep: () => Promise.resolve(),
      ask: (input) => {
        asked.push(input);
        if (asked.length === options.killAt) return new Promise(() => undefined);
        const status = options.status?.(asked.length);
        if (status !== undefined)
          return Promise.resolve(new Response('', { status, headers: { 'retry-after': '90' } }));
        const { brokenMonth } = options;
        const world = {
          now: clock.now,
          mode: 'ok',
          votes: 0,
          brokenMonth,
          mostADay: MOST_A_DAY,
        } as const;
        const { status: code, headers, body } = answerFeed(new URL(input), undefined, world);
        return Promise.resolve(new Response(body, { status: code, headers }));
      },
    });
    return createBackfill({ db, client, now: () => clock.now, random: () => 0.5 });
  };
  return { db, asked, clock, start, backfill: start() };
}

/** Steps until nothing is left to ask now; gives when it goes on. */
export async function copyAll(backfill: Backfill): Promise<Date | undefined> {
  for (let n = 0; n < 2000; n += 1) {
    const result = await backfill.step();
    if (result.kind === 'idle') return result.at;
  }
  throw new Error('it does not end');
}
