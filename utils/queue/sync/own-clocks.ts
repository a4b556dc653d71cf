import { clockAt, deviceOfClock, isClock, latestAt } from './clock.ts';
import { clocksIn } from './pack.ts';
import type { Clock, DeviceId, ItemState, Replica } from './replica.ts';

/** The same value where nothing in it is another clock. */
function withClocks<T>(value: T, next: ReadonlyMap<string, Clock>): T {
  if (typeof value === 'string') return (next.get(value) ?? value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, one]) => [name, withClocks(one, next)] as const,
  );
  if (Array.isArray(value)) return entries.map(([, one]) => one) as T;
  return Object.fromEntries(entries) as T;
}

/** Every clock in some part of a replica. */
function* clocksOf(value: unknown): Generator<Clock> {
  if (isClock(value)) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* clocksOf(one);
}

const clocksOfItem = (state: ItemState): Clock[] => [
  ...clocksIn(state),
  ...Object.values(state.notes.known).flatMap((all) => Object.values(all)),
];

/**
 * What this device wrote while its clock was so far ahead that no other takes it (`latestAt`) gets times of now, in the
 * order in which it was written: else it would be refused for years, and every later edit of the same part with it.
 */
export function withSoundClocks(
  replica: Replica,
  { device, now }: { device: DeviceId; now: number },
): Replica {
  const latest = clockAt(latestAt(now) + 1, '');
  const isLate = (clock: Clock): boolean => clock > latest && deviceOfClock(clock) === device;
  const { items, marks, verdicts, settings, version } = replica;
  const late = Object.entries(items).filter(([, state]) => clocksOfItem(state).some(isLate));
  const rest = { marks, verdicts, settings };
  const all = new Set([...late.flatMap(([, state]) => clocksOfItem(state)), ...clocksOf(rest)]);
  const own = [...all].filter(isLate).sort();
  if (own.length === 0) return replica;
  const next = new Map(own.map((clock, n) => [clock, clockAt(now + n, device)]));
  const mended = late.map(([id, state]) => [id, withClocks(state, next)] as const);
  return {
    version,
    items: { ...items, ...Object.fromEntries(mended) },
    ...withClocks(rest, next),
  };
}
