import type { Clock, DeviceId } from './replica.ts';

const DEVICE = /^[0-9a-z]{8}$/;

export const isDeviceId = (value: unknown): value is DeviceId =>
  typeof value === 'string' && DEVICE.test(value);

const DIGITS = 9;
const CLOCK = /^[0-9a-z]{17}$/;

export const isClock = (value: unknown): value is Clock =>
  typeof value === 'string' && CLOCK.test(value);

/** `ms`: milliseconds since 1970 UTC. */
export const clockAt = (ms: number, device: DeviceId): Clock =>
  Math.max(0, Math.trunc(ms)).toString(36).padStart(DIGITS, '0') + device;

export const msOfClock = (clock: Clock): number => Number.parseInt(clock.slice(0, DIGITS), 36);

export const deviceOfClock = (clock: Clock): DeviceId => clock.slice(DIGITS);

/**
 * The clock of an edit that was made at `ms` of a part whose clock is `last`: after it, whatever this machine's
 * clock says, since who edits what another wrote knew of it.
 */
export function clockAfter(last: Clock | undefined, ms: number, device: DeviceId): Clock {
  const own = clockAt(ms, device);
  return last === undefined || own > last ? own : clockAt(msOfClock(last) + 1, device);
}

const MOST_AHEAD_MS = 5 * 366 * 86_400_000;
/** No time of ours is before it, so that a machine which has lost its own clock refuses nobody. */
const RELEASED = Date.UTC(2026, 10, 1);

/**
 * The last moment that a clock may tell at `now`, in milliseconds since 1970 UTC. A clock that is a year ahead is a
 * machine that is wrong, and what was written there counts (whoever edits after it is later all the same, `clockAfter`);
 * one that is more ahead than this is no clock.
 */
export const latestAt = (now: number): number => Math.max(now, RELEASED) + MOST_AHEAD_MS;
