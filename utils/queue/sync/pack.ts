import { isRecord } from '../item/upgrade.ts';
import { clockAt, deviceOfClock, msOfClock } from './clock.ts';
import type { Clock, Dated, DatedSet, ItemState, Notes, Replica } from './replica.ts';

/**
 * A replica as short JSON for a place that counts bytes. `d`: the devices of its clocks; `t`: the first moment in it; a
 * dated value is `[value, ms since, device]`, with what is zero at the end left out; of an item `b` is the moment since
 * `t` from which its own clocks count, and what most items say is left out. Other parts stay as they are.
 */
type Short = readonly unknown[];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function shortId(id: string): string {
  if (!UUID.test(id)) return `-${id}`;
  const bytes =
    id
      .replaceAll('-', '')
      .match(/../g)
      ?.map((hex) => Number.parseInt(hex, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes)).replaceAll('=', '');
}

function longId(text: string): string {
  if (text.startsWith('-')) return text.slice(1);
  const hex = Array.from(atob(text), (one) => one.charCodeAt(0).toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const trimmed = (all: unknown[]): Short => {
  const next = [...all];
  while (next.length > 1 && (next.at(-1) === 0 || next.at(-1) === undefined)) next.pop();
  return next;
};

const PARTS = {
  life: 'l',
  saved: 's',
  paper: 'p',
  state: 'q',
  order: 'o',
  snooze: 'z',
  letters: 'x',
};
/** What an item says that was saved and nothing more, at its own moment. */
const USUAL: Readonly<Record<string, unknown>> = {
  life: 'in',
  paper: null,
  state: 'to-read',
  snooze: null,
  letters: null,
};
const SETS = { keys: 'k', claims: 'c', tags: 'g' } as const;

/** The clocks of all that an item says. */
export function clocksIn(state: ItemState): Clock[] {
  const parts = Object.keys(PARTS).flatMap((name) => state[name as 'life']?.[0] ?? []);
  const sets = Object.keys(SETS).flatMap((name) =>
    Object.values(state[name as 'tags']).map(([clock]) => clock),
  );
  return [...parts, ...sets, ...state.notes.versions.map(({ clock }) => clock)];
}

/** Writes clocks short, by the devices that it meets. */
function createWriter(first: string) {
  const devices = [first];
  const number = (device: string): number => {
    const at = devices.indexOf(device);
    return at === -1 ? devices.push(device) - 1 : at;
  };
  const clock = (at: Clock, base: number): [number, number] => [
    msOfClock(at) - base,
    number(deviceOfClock(at)),
  ];
  const dated = <T>([at, value]: Dated<T>, base: number): Short =>
    trimmed([value, ...clock(at, base)]);
  const set = <T>(all: DatedSet<T>, base: number): Short =>
    Object.entries(all).map(([name, [at, value]]) =>
      value === null ? [name, ...clock(at, base), 0] : dated([at, value], base),
    );
  const notes = ({ versions, known }: Notes, base: number) => [
    versions.map(({ clock: at, text, of }) => trimmed([text, ...clock(at, base), of])),
    ...Object.entries(known).map(([of, all]) => [
      of,
      ...Object.values(all).map((at) => clock(at, base)),
    ]),
  ];
  return { devices, dated, set, notes };
}

type Writer = ReturnType<typeof createWriter>;

/** The year 2100. */
const LATEST = 4_102_444_800_000;

/** The moment of the first clock of an item, in milliseconds since 1970 UTC. */
const firstOf = (state: ItemState): number | undefined =>
  clocksIn(state)
    .map(msOfClock)
    .reduce<number | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);

function packItem(id: string, state: ItemState, t: number, { dated, set, notes }: Writer): Short {
  const from = firstOf(state) ?? t;
  const out: Record<string, unknown> = {};
  for (const [name, short] of Object.entries(PARTS)) {
    const part = state[name as 'life'];
    if (part === undefined) out[short] = 0;
    else {
      const one = dated(part, from);
      if (one.length > 1 || one[0] !== USUAL[name] || name === 'saved') out[short] = one;
    }
  }
  const { savedAt, source } = state.saved?.[1] ?? {};
  if (
    Array.isArray(out['s']) &&
    out['s'].length === 1 &&
    savedAt === new Date(from).toISOString()
  ) {
    if (source === undefined) delete out['s'];
    else out['s'] = source;
  }
  for (const [name, short] of Object.entries(SETS)) {
    const all = set(state[name as 'tags'], from);
    if (all.length > 0) out[short] = all;
  }
  if (state.notes.versions.length > 0 || Object.keys(state.notes.known).length > 0)
    out['n'] = notes(state.notes, from);
  if (state.evidence.length > 0) out['e'] = state.evidence;
  return [shortId(id), from - t, out];
}

/** `first`: the device that writes, whose clocks are the shortest. */
export function packReplica(replica: Replica, first: string): unknown {
  const writer = createWriter(first);
  const all = Object.entries(replica.items);
  const t = all.reduce((first, [, state]) => Math.min(first, firstOf(state) ?? first), LATEST);
  const items = all.map(([id, state]) => packItem(id, state, t, writer));
  const { marks, verdicts, settings } = replica;
  const rest = { marks, verdicts, settings };
  const there = Object.entries(rest).filter(([, part]) =>
    Object.values(part).some(
      (one) => typeof one !== 'object' || Object.keys(one as object).length > 0,
    ),
  );
  return { v: 1, d: writer.devices, t, i: items, ...Object.fromEntries(there) };
}

/** Reads clocks back. What is none comes out as none, and is refused at the door (door.ts). */
function createReader(devices: readonly unknown[]) {
  const clock = (ms: unknown, device: unknown, base: number): Clock =>
    clockAt(base + Number(ms ?? 0), String(devices[Number(device ?? 0)]));
  const dated = (raw: unknown, base: number): unknown =>
    Array.isArray(raw) ? [clock(raw[1], raw[2], base), raw[0] as unknown] : undefined;
  const set = (raw: unknown, base: number, nameOf: (value: string) => string): object =>
    Object.fromEntries(
      (Array.isArray(raw) ? raw : []).filter(Array.isArray).map((one: unknown[]) => {
        const value = String(one[0]);
        const at = clock(one[1], one[2], base);
        return one.length > 3 ? [value, [at, null]] : [nameOf(value), [at, value]];
      }),
    );
  const notes = (raw: unknown, base: number): unknown => {
    const [versions, ...known] = (Array.isArray(raw) ? raw : []) as unknown[][];
    return {
      versions: (versions ?? []).filter(Array.isArray).map(([text, ms, device, of]: unknown[]) => ({
        clock: clock(ms, device, base),
        text,
        ...(of !== undefined && { of }),
      })),
      known: Object.fromEntries(
        known.filter(Array.isArray).map(([of, ...clocks]) => {
          const all = clocks.filter(Array.isArray).map(([ms, device]) => clock(ms, device, base));
          return [String(of), Object.fromEntries(all.map((at) => [deviceOfClock(at), at]))];
        }),
      ),
    };
  };
  return { clock, dated, set, notes };
}

type Reader = ReturnType<typeof createReader>;

function unpackItem(raw: unknown, t: number, { clock, dated, set, notes }: Reader): unknown[] {
  if (!Array.isArray(raw) || typeof raw[0] !== 'string' || !isRecord(raw[2])) return [];
  const [id, since, out] = raw as [string, unknown, Record<string, unknown>];
  const base = t + Number(since);
  const own = clock(0, 0, base);
  const parts = Object.entries(PARTS).flatMap(([name, short]): [string, unknown][] => {
    const part = out[short];
    if (part === 0) return [];
    if (name === 'saved' && !Array.isArray(part)) {
      const savedAt = new Date(base).toISOString();
      return [[name, [own, isRecord(part) ? { savedAt, source: part } : { savedAt }]]];
    }
    return [[name, part === undefined ? [own, USUAL[name]] : dated(part, base)]];
  });
  return [
    [
      longId(id),
      {
        ...Object.fromEntries(parts),
        keys: set(out['k'], base, String),
        claims: set(out['c'], base, String),
        tags: set(out['g'], base, (tag) => tag.toLowerCase()),
        notes: out['n'] === undefined ? { versions: [], known: {} } : notes(out['n'], base),
        evidence: out['e'] ?? [],
      },
    ],
  ];
}

/** What was packed, still to be checked (door.ts). Throws where it cannot be read at all. */
export function unpackReplica(raw: unknown): unknown {
  if (!isRecord(raw)) return undefined;
  const { v, d, t, i, ...rest } = raw;
  const reader = createReader(Array.isArray(d) ? d : []);
  const items = (Array.isArray(i) ? i : []).flatMap((one) => {
    try {
      return unpackItem(one, Number(t), reader);
    } catch {
      // One that is spoilt costs no other.
      return [];
    }
  });
  return { version: v, ...rest, items: Object.fromEntries(items as [string, unknown][]) };
}
