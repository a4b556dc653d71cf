import { deviceOfClock } from './clock.ts';
import type { Clock, DeviceId, Notes, NotesVersion } from './replica.ts';

type Known = Notes['known'];

/** Names the item itself in `known`, and in versions that say no other. */
const ITSELF = '';

const order = ({ clock, of = ITSELF, text }: NotesVersion): string => `${clock} ${of} ${text}`;

/** Whether a writer knew this text, and wrote another in its place. */
const isReplaced = ({ clock, of = ITSELF }: NotesVersion, known: Known): boolean =>
  (known[of]?.[deviceOfClock(clock)] ?? '') >= clock;

function laterClocks(
  a: Readonly<Record<DeviceId, Clock>>,
  b: Readonly<Record<DeviceId, Clock>>,
): Readonly<Record<DeviceId, Clock>> {
  const all = new Map(Object.entries(a));
  for (const [device, clock] of Object.entries(b))
    if ((all.get(device) ?? '') < clock) all.set(device, clock);
  return Object.fromEntries([...all].sort(([x], [y]) => (x < y ? -1 : 1)));
}

function mergeKnown(a: Known, b: Known): Known {
  const items = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(items.map((of) => [of, laterClocks(a[of] ?? {}, b[of] ?? {})]));
}

/** Every text of both that nobody replaced, the oldest first. */
export function mergeNotes(a: Notes, b: Notes): Notes {
  if (a === b) return a;
  const known = mergeKnown(a.known, b.known);
  const byName = new Map([...a.versions, ...b.versions].map((one) => [order(one), one]));
  const versions = [...byName]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, version]) => version)
    .filter((version) => !isReplaced(version, known));
  return { versions, known };
}
