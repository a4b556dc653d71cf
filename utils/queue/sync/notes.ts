import { LIMITS } from '../item/limits.ts';
import { joinNotes } from '../merge.ts';
import { clockAfter, clockAt, deviceOfClock, msOfClock } from './clock.ts';
import type { Clock, DeviceId, Notes, NotesVersion } from './replica.ts';
import type { Writer } from './sets.ts';

export type Known = Notes['known'];

/** Names the item itself in `known`, and in versions that say no other. */
const ITSELF = '';
/** Begins the name of a text that was not shown when those beside it were replaced. */
const UNSEEN = '~';

const order = ({ clock, of = ITSELF, text }: NotesVersion): string => `${clock} ${of} ${text}`;

/** Whether a writer knew this text, and wrote another in its place. */
export const isReplaced = ({ clock, of = ITSELF }: NotesVersion, known: Known): boolean =>
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

export function mergeKnown(a: Known, b: Known): Known {
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

/** The notes of an item that became part of another, as notes of that one. */
export function notesAsPart({ versions, known }: Notes, from: string, into: string): Notes {
  const nameIn = (of: string): string => (of === ITSELF ? from : of === into ? ITSELF : of);
  return {
    versions: versions.map(({ of = ITSELF, ...version }) =>
      nameIn(of) === ITSELF ? version : { ...version, of: nameIn(of) },
    ),
    known: Object.fromEntries(Object.entries(known).map(([of, all]) => [nameIn(of), all])),
  };
}

const without = <T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));

/**
 * Notes of a device that had its name in common with another one, of which the profile was copied, and takes a new one.
 * What it wrote is its own from now on, unless the other has it too (`theirs`); and since one clock of a name tells
 * nothing of two machines, it no longer says what it knew of that name: rather two texts than one lost.
 */
export function notesRenamed(
  { versions, known }: Notes,
  { was, device }: { was: DeviceId; device: DeviceId },
  theirs: readonly NotesVersion[],
): Notes {
  const common = new Set(theirs.map(order));
  const renamed = versions.map((version) => {
    const isOwn = deviceOfClock(version.clock) === was && !common.has(order(version));
    return isOwn ? { ...version, clock: clockAt(msOfClock(version.clock), device) } : version;
  });
  return {
    versions: renamed.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    known: Object.fromEntries(Object.entries(known).map(([of, all]) => [of, without(all, was)])),
  };
}

/**
 * What the reader sees: the one text, or those that were written without knowing of each other, one after the other
 * with a line between. Where one item cannot hold them all, the newest ones; `rest` are the others.
 */
export function textOf({ versions }: Notes): { text: string; rest: NotesVersion[] } {
  let text = '';
  const rest: NotesVersion[] = [];
  for (const version of versions.toReversed()) {
    const both =
      text === '' || version.text === '' ? text + version.text : joinNotes(version.text, text);
    if (both.length > LIMITS.notes) rest.push(version);
    else text = both;
  }
  return { text, rest };
}

/** Whether the reader is shown more than one text. */
export function areTwo(notes: Notes): boolean {
  const { text } = textOf(notes);
  return notes.versions.length > 1 && notes.versions.every((version) => version.text !== text);
}

/**
 * Notes after one who saw what was shown replaced it. What was not shown stays, under a name of its own: `known` holds
 * one clock of each device, and must not cover an older text of that device.
 */
export function notesReplaced(notes: Notes): Notes {
  const { rest } = textOf(notes);
  const named = rest.map(({ of = ITSELF, ...version }) => ({
    ...version,
    of: of.startsWith(UNSEEN) ? of : `${UNSEEN}${version.clock}${of}`,
  }));
  const known = notes.versions
    .filter((one) => !rest.includes(one) || !one.of?.startsWith(UNSEEN))
    .reduce<Known>(
      (all, { clock, of = ITSELF }) => mergeKnown(all, { [of]: { [deviceOfClock(clock)]: clock } }),
      notes.known,
    );
  return { versions: named.sort((a, b) => (order(a) < order(b) ? -1 : 1)), known };
}

/** Notes after the reader wrote this text, knowing all that was shown. */
export function stampNotes(notes: Notes, text: string, { device, ms }: Writer): Notes {
  if (textOf(notes).text === text) return notes;
  const { versions, known } = notesReplaced(notes);
  const last = [...notes.versions.map(({ clock }) => clock), ...Object.values(known[ITSELF] ?? {})];
  const newest = last.reduce<Clock | undefined>(
    (a, b) => (a === undefined || b > a ? b : a),
    undefined,
  );
  return { versions: [...versions, { clock: clockAfter(newest, ms, device), text }], known };
}
