import { NONE_ASKED, recent, roomAt, withOne, type Purpose } from '../../utils/feed/allowance.ts';
import type { Asked } from '../../utils/db/state-values.ts';
import { calmBackoffMs } from '../../utils/feed/backoff.ts';
import { addDays, dayNumber, feedDay, isWeekend, openingOf } from '../../utils/time/feed-day.ts';
import { nextReading, SETTLED_DAYS, type Scene } from '../../utils/feed/schedule.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEVER_SOONER = 30 * SECOND;
/** Until the invented beginning is forgotten. */
const WARM_UP = 3 * DAY;
const FROM = Date.parse('2026-08-17T00:00:00Z');
const PAPERS = 30;
const FRESH_MS = 10 * 60_000;

export interface World {
  installs: number;
  days: number;
  /** Of all installs, those whose reader opens the popup, and how often a day, at any hour. */
  lookers: number;
  looksADay: number;
  /** When the feed fails, in milliseconds since the begin. */
  outage?: { from: number; to: number };
  seed: number;
}

/** What the scheduler needs to know of a feed day, the same for all installs. */
interface Calendar {
  today: number;
  weekend: boolean;
  openedAt: number;
  nextOpensAt: number;
  size: number[];
}

/** A generator of numbers in 0…1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function calendars(days: number): Calendar[] {
  const first = feedDay(new Date(FROM - WARM_UP));
  return Array.from({ length: days + WARM_UP / DAY + 2 }, (_, n) => {
    const day = addDays(first, n);
    return {
      today: dayNumber(day),
      weekend: isWeekend(day),
      openedAt: openingOf(day),
      nextOpensAt: openingOf(addDays(day, 1)),
      size: Array.from({ length: SETTLED_DAYS + 1 }, (_, back) =>
        isWeekend(addDays(day, -back)) ? 0 : PAPERS,
      ),
    };
  });
}

/** How long ago a day was read, at most, when the simulation begins. */
function firstAge(back: number): number {
  if (back === 0) return HOUR;
  if (back === 1) return 3 * HOUR;
  return back <= 14 ? DAY : 7 * DAY;
}

/**
 * Counts the requests of each second. One install after the other lives through the time by the product's own
 * `nextReading`, allowance and backoff; what is invented is when its days were read before the begin, when
 * its reader looks, and that the feed answers at once.
 */
export function simulate(world: World): Uint32Array {
  const counts = new Uint32Array((world.days * DAY) / SECOND);
  const all = calendars(world.days);
  const count = (at: number): void => {
    const second = Math.floor(at / SECOND);
    if (second in counts) counts[second] = (counts[second] ?? 0) + 1;
  };
  for (let n = 0; n < world.installs; n += 1)
    live(world, all, count, randomOf(Math.imul(world.seed + n, 0x9e37_79b1)));
  return counts;
}

/** What an install knows: what it asked, and what the feed answered. */
function createInstall({ outage }: World, count: (at: number) => void, random: () => number) {
  const begin = FROM - WARM_UP;
  let asked: Asked = NONE_ASKED;
  let tries = 0;
  const install = {
    heldUntil: 0,
    readAt: Array.from({ length: SETTLED_DAYS + 1 }, (_, b) => begin - random() * firstAge(b)),
    asked: (now: number): Asked => recent(asked, now),
    /** One request; false when the feed failed. */
    ask(now: number, back: number, purpose: Purpose): boolean {
      const at = now - FROM;
      count(at);
      asked = withOne(asked, purpose, now);
      if (outage && at >= outage.from && at < outage.to) {
        tries += 1;
        install.heldUntil = now + calmBackoffMs(tries, random);
        return false;
      }
      tries = 0;
      install.readAt[back] = now;
      return true;
    },
    /** The feed's next day has begun. */
    turnDay(): void {
      install.readAt.unshift(0);
      install.readAt.pop();
    },
  };
  return install;
}

function live(
  world: World,
  all: Calendar[],
  count: (at: number) => void,
  random: () => number,
): void {
  const isLooker = random() < world.lookers;
  const phase = random();
  const nextLook = (from: number): number =>
    isLooker ? from - (Math.log(1 - random()) * DAY) / world.looksADay : Infinity;
  const install = createInstall(world, count, random);
  const { readAt } = install;
  let now = FROM - WARM_UP;
  let place = 0;
  let lookedAt = isLooker ? now - random() * DAY : -Infinity;
  let look = nextLook(now);
  while (now < FROM + world.days * DAY) {
    while (now >= (all[place]?.nextOpensAt ?? Infinity)) {
      place += 1;
      install.turnDay();
    }
    const asked = install.asked(now);
    if (now >= look) {
      lookedAt = now;
      look = nextLook(now);
      const isFresh = now - (readAt[0] ?? 0) < FRESH_MS;
      if (install.heldUntil <= now && !isFresh && roomAt(asked, 'look') === 0)
        install.ask(now, 0, 'look');
      continue;
    }
    const scene: Scene = { ...(all[place] as Calendar), now, lookedAt, readAt, asked, phase };
    const { back, at, purpose } = nextReading(scene);
    if (install.heldUntil > now || at > now)
      now = Math.min(look, Math.max(install.heldUntil, at, now + NEVER_SOONER));
    else if (install.ask(now, back, purpose)) now += SECOND;
  }
}
