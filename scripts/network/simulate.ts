import { BEGIN, calendars, FROM } from './calendar.ts';
import { Install } from './install.ts';

const SECOND = 1000;
const DAY = 86_400_000;
const NEVER_SOONER = 30 * SECOND;

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

/**
 * Counts the requests of each second. One install after the other lives through the time by the product's own
 * `nextReading`, allowance and backoff; what is invented is when its days were read before the begin, when
 * its reader looks, and that the feed answers at once.
 */
export function simulate(world: World): Uint32Array {
  const { days, installs, seed } = world;
  const outage = world.outage && { from: FROM + world.outage.from, to: FROM + world.outage.to };
  const counts = new Uint32Array((days * DAY) / SECOND);
  const calendar = calendars(days);
  const count = (at: number): void => {
    const second = Math.floor((at - FROM) / SECOND);
    if (second >= 0 && second < counts.length) counts[second] = (counts[second] ?? 0) + 1;
  };
  for (let n = 0; n < installs; n += 1) {
    const random = randomOf(Math.imul(seed + n, 0x9e37_79b1));
    const isLooker = random() < world.lookers;
    const install = new Install({ calendar, random, count, outage });
    // Installs do not begin together: what is asked in one second comes back a day later in one second.
    const begin = BEGIN + random() * DAY;
    const untilLook = isLooker ? looksOf(world, random) : undefined;
    live(install, { begin, until: FROM + days * DAY }, untilLook);
  }
  return counts;
}

/** How long it is to the next look, each time. */
function looksOf({ looksADay }: World, random: () => number): () => number {
  return () => -(Math.log(1 - random()) * DAY) / looksADay;
}

function live(
  install: Install,
  { begin, until }: { begin: number; until: number },
  untilLook: (() => number) | undefined,
): void {
  let now = begin;
  let look = Infinity;
  if (untilLook) {
    install.lookedAt = now - untilLook();
    look = now + untilLook();
  }
  while (now < until) {
    install.wake(now);
    if (now >= look && untilLook) {
      install.look();
      look = now + untilLook();
      continue;
    }
    const next = install.step();
    now = next === 0 ? now + SECOND : Math.min(look, Math.max(next, now + NEVER_SOONER));
  }
}
