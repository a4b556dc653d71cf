import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../../utils/db/tidemark-db.ts';
import type { Backfill } from '../../../../utils/feed/backfill.ts';
import type { Sync } from '../../../../utils/feed/sync.ts';
import type { Publisher } from '../../../../utils/page-index/publisher.ts';
import { createAttempt } from '../../../../utils/worker/duties/attempt.ts';
import { createDuties } from '../../../../utils/worker/duties/create-duties.ts';
import { createDutyBook } from '../../../../utils/worker/duties/duty-book.ts';
import { createRun } from '../../../../utils/worker/run.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const PLANNED = new Date('2026-08-21T15:30:00Z');
const WORKS = ['tend', 'wake', 'heal', 'runDue', 'drain', 'reopen', 'step', 'plan', 'soon', 'set'];
const dbs: TidemarkDb[] = [];
let made = 0;

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

it('every duty has the name by which it is recorded, in the order of a round', () => {
  const names = createDuties({ publisher: {}, sync: {} } as unknown as Parameters<
    typeof createDuties
  >[0]).map(({ name }) => name);
  expect(names.join(' ')).toBe(
    'store days welcome copies records reminders publishing reading near digest publishing devices terms near meaning archive publishing meaning reading',
  );
});

/** The worker's duties with stand-ins for the services; the works in `broken` fail. */
function worker(broken: readonly string[] = []) {
  const db = openDb(`worker-${(made += 1)}`);
  dbs.push(db);
  const now = (): Date => NOW;
  const ran: string[] = [];
  const alarms: Date[] = [];
  const work =
    <T>(name: string, value?: T) =>
    (): Promise<T> => {
      ran.push(name);
      return broken.includes(name)
        ? Promise.reject(new Error(`no ${name}`))
        : Promise.resolve(value as T);
    };
  const book = createDutyBook({ db, now });
  const attempt = createAttempt(book);
  const duties = createDuties({
    db,
    sync: { runDue: work('runDue'), plan: work('plan', { nextAt: PLANNED }) } as unknown as Sync,
    backfill: {
      reopen: work('reopen'),
      step: work('step', { kind: 'idle' }),
    } as unknown as Backfill,
    publisher: { heal: work('heal'), drain: work('drain') } as unknown as Publisher,
    tendQueue: work('tend'),
    tendNear: () => Promise.resolve(),
    wakeSnoozed: work('wake'),
    tellDigest: () => Promise.resolve(),
    exchange: () => Promise.resolve(undefined),
    tellLeftOut: () => Promise.resolve(),
    greet: () => Promise.resolve(),
    soon: work<void>('soon'),
    now,
    attempt,
    sleep: () => Promise.resolve(),
  });
  const timer = {
    soon: work<void>('soon'),
    set: (at: Date) => {
      alarms.push(at);
      return work<void>('set')();
    },
    ensure: () => Promise.resolve(),
  };
  return { db, ran, alarms, run: createRun({ duties, attempt, book, timer, now }) };
}

/** What is not done because the same duty failed earlier in the round. */
const AFTER: Record<string, string[]> = { heal: ['drain'], runDue: ['plan'], reopen: ['step'] };

describe('a round of the worker', () => {
  it('does everything once, and sets the alarm for the next reading', async () => {
    const { db, ran, alarms, run } = worker();
    await run();
    const order = ['soon', 'tend', 'wake', 'heal', 'runDue', 'drain', 'reopen', 'step', 'drain'];
    expect(ran).toEqual([...order, 'plan', 'set']);
    expect(alarms).toEqual([PLANNED]);
    expect(await db.problems.count()).toBe(0);
  });

  it.each(WORKS)('does all else when %s fails', async (name) => {
    const { ran, alarms, run } = worker([name]);
    await run();
    const undone = new Set(AFTER[name]);
    for (const other of WORKS) expect(ran.includes(other), other).toBe(!undone.has(other));
    expect(alarms).toHaveLength(1);
  });

  it('sets an alarm even when everything fails, and can be run again', async () => {
    const { alarms, run } = worker(WORKS);
    await run();
    await run();
    expect(alarms).toHaveLength(2);
    for (const at of alarms) expect(at.getTime()).toBeGreaterThan(NOW.getTime());
  });

  it('is one more round for calls that come while it runs', async () => {
    const { ran, run } = worker();
    await Promise.all([run(), run(), run()]);
    expect(ran.filter((name) => name === 'tend')).toHaveLength(2);
  });
});
