import { afterEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../../utils/browser.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { createReminders } from '../../../utils/worker/reminders.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';

const NOW = new Date('2026-08-21T10:00:00Z');
const LATER = '2026-09-01T07:00:00.000Z';
const dbs: TidemarkDb[] = [];

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

/** `failing.times`: how many of the next alarms the browser refuses. */
function setUp() {
  const db = openDb(`reminders-${dbs.length}`);
  dbs.push(db);
  const alarms: number[] = [];
  const told: string[] = [];
  const failing = { times: 0 };
  const browser = {
    alarms: {
      create: (_: string, { when }: { when: number }) => {
        if (!Number.isFinite(when)) return Promise.reject(new TypeError('no time'));
        if ((failing.times -= 1) >= 0) return Promise.reject(new Error('not now'));
        return Promise.resolve(void alarms.push(when));
      },
      clear: () => Promise.resolve(true),
    },
    permissions: { contains: () => Promise.resolve(true) },
    notifications: {
      create: (_: string, { message }: { message: string }) => {
        told.push(message);
        return Promise.resolve('');
      },
    },
    runtime: { getURL: (path: string) => path },
  } as unknown as Browser;
  const clock = { now: NOW };
  const reminders = createReminders({ browser, db, now: () => clock.now });
  return { db, alarms, told, failing, clock, reminders };
}

const item = (id: string, snoozedUntil: unknown): QueueRow =>
  ({
    id,
    keys: [`arxiv:2608.0000${id}`],
    title: `Paper ${id}`,
    authors: [],
    url: '',
    state: 'to-read',
    rank: 'a0',
    tags: [],
    notes: '',
    snoozedUntil,
    evidence: [],
    savedAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
    changed: {},
  }) as QueueRow;

describe('reminders', () => {
  it.each(BAD_DATES)('a snooze until %j keeps no other from its alarm', async (bad) => {
    const { db, alarms, told, clock, reminders } = setUp();
    await db.queue.bulkPut([item('1', bad), item('2', LATER)]);
    await reminders.wake();
    expect(alarms).toEqual([Date.parse(LATER)]);
    clock.now = new Date('2026-09-01T07:00:01Z');
    await reminders.wake();
    expect(told).toEqual(['Paper 2']);
  });

  it('only snoozes that are no moments: nothing is planned, and nothing fails', async () => {
    const { db, alarms, reminders } = setUp();
    await db.queue.bulkPut(BAD_DATES.map((bad, n) => item(String(n), bad)));
    await reminders.wake();
    expect(alarms).toEqual([]);
  });

  it('an alarm that the browser did not take is asked for again', async () => {
    const { db, alarms, failing, reminders } = setUp();
    await db.queue.put(item('1', LATER));
    failing.times = 1;
    await expect(reminders.plan()).rejects.toThrow('not now');
    await reminders.plan();
    expect(alarms).toEqual([Date.parse(LATER)]);
    await reminders.plan();
    expect(alarms).toHaveLength(1);
  });
});
