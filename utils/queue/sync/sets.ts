import { clockAfter, clockAt, msOfClock } from './clock.ts';
import type { Clock, Dated, DatedSet, DeviceId } from './replica.ts';

/** Who writes, and when: milliseconds since 1970 UTC. */
export interface Writer {
  device: DeviceId;
  ms: number;
}

/** What a set holds, in the order in which it was put in; of one moment, by name. */
export function listOf<T>(set: DatedSet<T>): T[] {
  return namedIn(set).map(([, [, value]]) => value as T);
}

function namedIn<T>(set: DatedSet<T>): [name: string, dated: Dated<T | null>][] {
  return Object.entries(set)
    .filter(([, [, value]]) => value !== null)
    .sort(([a, [x]], [b, [y]]) => (x + a < y + b ? -1 : 1));
}

/** The earliest clock from `ms` on that stands after `last` beside `name`, and after what the element had. */
function clockFor(
  name: string,
  old: Clock | undefined,
  last: string,
  { device, ms }: Writer,
): Clock {
  const own = clockAfter(old, ms, device);
  if (own + name > last) return own;
  return clockAt(msOfClock(last.slice(0, 17)) + 1, device);
}

/**
 * The set as it is once it holds `values` in this order: what is new, other or elsewhere gets a new clock, what is
 * no longer there is taken out. Only the first `most` of it were shown (the last, below zero): what was not shown stays.
 * The same object where those that were shown are these.
 */
export function stampSet<T>(
  set: DatedSet<T>,
  values: readonly T[],
  nameOf: (value: T) => string,
  writer: Writer,
  most = Infinity,
): DatedSet<T> {
  const shown = most < 0 ? namedIn(set).slice(most) : namedIn(set).slice(0, most);
  if (JSON.stringify(shown.map(([, [, value]]) => value)) === JSON.stringify(values)) return set;
  const next = new Map(Object.entries(set));
  const wanted = new Map(values.map((value) => [nameOf(value), value]));
  let last = '';
  let changed = false;
  for (const [name, value] of wanted) {
    const old = next.get(name);
    const isThere = old !== undefined && JSON.stringify(old[1]) === JSON.stringify(value);
    if (!isThere || old[0] + name <= last) {
      next.set(name, [clockFor(name, old?.[0], last, writer), value]);
      changed = true;
    }
    last = (next.get(name)?.[0] ?? '') + name;
  }
  for (const [name, [clock]] of shown) {
    if (wanted.has(name)) continue;
    next.set(name, [clockAfter(clock, writer.ms, writer.device), null]);
    changed = true;
  }
  return changed ? Object.fromEntries(next) : set;
}

/**
 * As `stampSet`, of a set whose order matters little: only what is new or no longer there gets a new clock, so that who
 * puts one in says nothing of those beside it, which somebody may have taken out meanwhile. What is new stands last.
 */
export function stampLoose<T>(
  set: DatedSet<T>,
  values: readonly T[],
  nameOf: (value: T) => string,
  writer: Writer,
  most = Infinity,
): DatedSet<T> {
  const wanted = new Map(values.map((value) => [nameOf(value), value]));
  const next = new Map(Object.entries(set));
  const news = [...wanted].filter(
    ([name, value]) => JSON.stringify(next.get(name)?.[1]) !== JSON.stringify(value),
  );
  const lost = namedIn(set)
    .slice(0, most)
    .filter(([name]) => !wanted.has(name));
  if (news.length + lost.length === 0) return set;
  let last = '';
  for (const [name, value] of news) {
    const clock = clockFor(name, next.get(name)?.[0], last, writer);
    next.set(name, [clock, value]);
    last = clock + name;
  }
  for (const [name, [clock]] of lost)
    next.set(name, [clockAfter(clock, writer.ms, writer.device), null]);
  return Object.fromEntries(next);
}
