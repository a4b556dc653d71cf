import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb } from '../../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../../utils/db/tidemark-db.ts';
import { createAttempt } from '../../../../utils/worker/duties/attempt.ts';
import type { Duty, DutyName } from '../../../../utils/worker/duties/duty.ts';
import { createDutyBook } from '../../../../utils/worker/duties/duty-book.ts';
import { runDuties } from '../../../../utils/worker/duties/run-duties.ts';
import { dutyWaitMs } from '../../../../utils/worker/duties/wait.ts';

const START = Date.UTC(2026, 7, 21, 15);
const MINUTE = 60_000;
const NAMES = ['copies', 'reminders', 'publishing', 'reading', 'terms'] as const;
const dbs: TidemarkDb[] = [];
let made = 0;

afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

/** Duties that note their turns; those in `failing` fail. */
function setUp(names: readonly DutyName[] = NAMES) {
  const db = openDb(`duties-${(made += 1)}`);
  dbs.push(db);
  const clock = { now: START };
  const now = (): Date => new Date(clock.now);
  const failing = new Set<DutyName>();
  const ran: DutyName[] = [];
  const duties: Duty[] = names.map((name) => ({
    name,
    run: () => {
      ran.push(name);
      if (failing.has(name)) return Promise.reject(new RangeError(`no ${name}`));
      return Promise.resolve(undefined);
    },
  }));
  /** A worker lives for half a minute: each round is another's. */
  const round = () => {
    const book = createDutyBook({ db, now });
    ran.splice(0);
    return runDuties(duties, { attempt: createAttempt(book), book, now });
  };
  return { db, clock, now, failing, ran, duties, round };
}

describe.each(NAMES)('when the duty %s fails', (name) => {
  it('all others still have their turn, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...NAMES], { minLength: 5 }), async (order) => {
        const { failing, ran, round } = setUp(order);
        failing.add(name);
        await round();
        expect(ran).toEqual(order);
      }),
      { numRuns: 10 },
    );
  });

  it('it is named in diagnostics, with its error', async () => {
    const { db, failing, round } = setUp();
    failing.add(name);
    await round();
    expect(await db.problems.toArray()).toMatchObject([
      { kind: 'internal', reason: `RangeError: no ${name}`, subject: `duty ${name}` },
    ]);
  });

  it('it is tried again by itself, at its own time, ever later, until it goes well', async () => {
    const { db, clock, failing, ran, round } = setUp();
    failing.add(name);
    const waits: number[] = [];
    for (let tries = 1; tries <= 7; tries += 1) {
      const next = await round();
      const wait = (next?.getTime() ?? 0) - clock.now;
      waits.push(wait / MINUTE);
      clock.now += wait - 1000;
      await round();
      expect(ran).toEqual(NAMES.filter((one) => one !== name));
      clock.now += 1000;
    }
    const rests = name === 'reading';
    expect(waits).toEqual(rests ? [30, 30, 30, 30, 32, 60, 60] : [2, 4, 8, 16, 32, 60, 60]);
    expect((await db.problems.toArray()).map(({ times }) => times)).toEqual([7]);
    failing.clear();
    expect(await round()).toBeUndefined();
    expect(ran).toEqual(NAMES);
    failing.add(name);
    const next = await round();
    expect((next?.getTime() ?? 0) - clock.now).toBe((rests ? 30 : 2) * MINUTE);
  });
});

describe('duties', () => {
  it('that go well leave no record', async () => {
    const { db, round } = setUp();
    await round();
    expect(await db.state.get('duties')).toBeUndefined();
  });

  it('all failing at once: each is tried, and named', async () => {
    const { db, failing, ran, round } = setUp();
    for (const name of NAMES) failing.add(name);
    await round();
    expect(ran).toEqual(NAMES);
    const subjects = (await db.problems.toArray()).map(({ subject }) => subject);
    expect(subjects).toEqual(NAMES.map((name) => `duty ${name}`));
  });

  it('the soonest wish of any is when the next round is due', async () => {
    const { duties, failing, clock, round } = setUp();
    const at = (minutes: number): Date => new Date(START + minutes * MINUTE);
    duties.push({ name: 'archive', run: () => Promise.resolve(at(5)) });
    duties.push({ name: 'days', run: () => Promise.resolve(at(7)) });
    expect(await round()).toEqual(at(5));
    failing.add('copies');
    expect(await round()).toEqual(at(2));
    clock.now = START + 20 * MINUTE;
    failing.clear();
    expect(await round()).toEqual(at(5));
  });

  it('a later turn in one round is passed over when an earlier one failed', async () => {
    const { failing, ran, round } = setUp(['publishing', 'terms', 'publishing']);
    failing.add('publishing');
    await round();
    expect(ran).toEqual(['publishing', 'terms']);
  });

  it('what belongs to the installation is done only when it failed then', async () => {
    const { db, clock, now, duties, ran, round } = setUp(['menus', 'terms']);
    duties[0] = { ...(duties[0] as Duty), onlyIfOwed: true };
    await round();
    expect(ran).toEqual(['terms']);
    const attempt = createAttempt(createDutyBook({ db, now }));
    await attempt('menus', () => Promise.reject(new Error('busy')));
    clock.now += 2 * MINUTE;
    await round();
    expect(ran).toEqual(['menus', 'terms']);
    await round();
    expect(ran).toEqual(['terms']);
  });

  it('a clock that was set back holds none for a year', async () => {
    const { clock, failing, ran, round } = setUp();
    failing.add('terms');
    await round();
    clock.now -= 365 * 24 * 60 * MINUTE;
    failing.clear();
    await round();
    expect(ran).toEqual(NAMES);
  });

  it('when the database itself fails, every duty is tried, and rests all the same', async () => {
    const { db, failing, ran, now, duties } = setUp();
    for (const name of NAMES) failing.add(name);
    db.close();
    const book = createDutyBook({ db, now });
    const round = () => runDuties(duties, { attempt: createAttempt(book), book, now });
    expect((await round())?.getTime()).toBe(START + 2 * MINUTE);
    await round();
    expect(ran).toEqual(NAMES);
  });
});

describe('an attempt', () => {
  it('that hangs is left after its time, named, and not begun again while it hangs', async () => {
    const { db, now } = setUp();
    const attempt = createAttempt(createDutyBook({ db, now }));
    let end: (() => void) | undefined;
    const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
    expect(await attempt('terms', work, 5)).toEqual({ ok: false });
    expect(await attempt('terms', work, 5)).toEqual({ ok: false });
    expect(work).toHaveBeenCalledTimes(1);
    expect((await db.problems.toArray())[0]?.reason).toBe('Error: not done within 0.005 s');
    end?.();
    await vi.waitFor(async () =>
      expect(await attempt('terms', () => Promise.resolve(7))).toEqual({ ok: true, value: 7 }),
    );
  });

  it('that was done in time is not taken for one that hangs when its time is over', async () => {
    const { db, now } = setUp();
    const attempt = createAttempt(createDutyBook({ db, now }));
    await attempt('terms', () => Promise.resolve(), 5);
    await attempt('copies', () => new Promise(() => undefined), 20);
    expect(await attempt('terms', () => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
  });

  it('of a duty that may take an hour has no limit', async () => {
    const { db, now } = setUp();
    const book = createDutyBook({ db, now });
    const limits: unknown[] = [];
    const attempt: ReturnType<typeof createAttempt> = (name, work, limitMs) => {
      limits.push(limitMs);
      return createAttempt(book)(name, work, limitMs);
    };
    const run = () => Promise.resolve(undefined);
    await runDuties([{ name: 'archive', run, limitMs: Infinity }], { attempt, book, now });
    expect(limits).toEqual([Infinity]);
    expect(await db.problems.count()).toBe(0);
  });

  it('that throws at once is a failure like any other', async () => {
    const { db, now } = setUp();
    const attempt = createAttempt(createDutyBook({ db, now }));
    const outcome = await attempt('copies', () => {
      throw new TypeError('at once');
    });
    expect(outcome).toEqual({ ok: false });
    expect((await db.problems.toArray())[0]?.reason).toBe('TypeError: at once');
  });
});

it('a full disk rests for half an hour at least', () => {
  const full = new DOMException('x', 'QuotaExceededError');
  expect(dutyWaitMs('copies', 1, full)).toBe(30 * MINUTE);
  expect(dutyWaitMs('copies', 9, full)).toBe(60 * MINUTE);
  expect(dutyWaitMs('copies', 1, new Error('x'))).toBe(2 * MINUTE);
});
