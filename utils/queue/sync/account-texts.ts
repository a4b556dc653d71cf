import { fnv1a } from '../../fnv1a.ts';
import { isOpenState } from '../item/states.ts';
import { deviceOfClock } from './clock.ts';
import { costOf, inPieces, keyOf, LIMITS } from './account-keys.ts';
import { toBlob } from './blob.ts';
import type { LeftOut, Seal } from './carrier.ts';
import { NO_ITEM } from './item-state.ts';
import { NOTHING } from './merge.ts';
import { packReplica } from './pack.ts';
import type { DeviceId, ItemState, Replica } from './replica.ts';

/** Where there is no room for all, notes of more letters than this stay on their device. */
const LONG_NOTES = 2_000;
/** Of what a text holds, so that most changes write one key anew. */
const TEXT_BYTES = 6_000;

/** What is to be written, as texts by name, each with the fingerprint of what it says. */
export interface Texts {
  texts: ReadonlyMap<string, string>;
  prints: Readonly<Record<string, number>>;
  /** What they cost there, without the head. */
  bytes: number;
  left: LeftOut;
  /** Ids of items of which notes are left out, with the rest of the item or alone. */
  stays: readonly string[];
}

type Made = Omit<Texts, 'left' | 'stays'>;

/**
 * Tombstones first, which are short and cost a paper its peace if they are missing, and edits of what another device
 * tells; then what is to be read, newest first; and what other devices saved, who lack the room, only after all that is
 * this one's own.
 */
function urgency([, state]: [string, ItemState], device: DeviceId): string {
  const life = state.life?.[1];
  const isShort = state.saved === undefined || (life !== undefined && life !== 'in');
  const isOthers = deviceOfClock(state.saved?.[0] ?? '') !== device;
  const isRead = !isOpenState(state.state?.[1] ?? 'to-read');
  const kind = isShort ? 0 : 1 + 2 * Number(isOthers) + Number(isRead);
  const saved = state.saved?.[1].savedAt ?? '';
  // Later sorts first: the complement of each digit.
  return (
    kind + Array.from(saved, (one) => (/\d/.test(one) ? String(9 - Number(one)) : one)).join('')
  );
}

const withoutLong = (state: ItemState): ItemState => {
  const isLong = state.notes.versions.some(({ text }) => text.length > LONG_NOTES);
  return isLong ? { ...state, notes: { versions: [], known: {} } } : state;
};

/** So many papers that do not fit have their edits told. */
const MOST_EDITS = 100;

/**
 * What was edited of papers of which the first `n` fit, this device's own edits and then the last first: another device
 * may know the others from before.
 */
function editsIn(items: Readonly<Items>, device: DeviceId): (n: number) => Items {
  const edits = items.flatMap(([id, { life, saved, state, snooze, tags }], n) => {
    const clocks = [life, state, snooze, ...Object.values(tags)].map((one) => one?.[0] ?? '');
    const last = clocks.reduce((a, b) => (a > b ? a : b));
    const parts = { ...(life && { life }), ...(state && { state }), ...(snooze && { snooze }) };
    const at = Number(clocks.some((clock) => deviceOfClock(clock) === device)) + last;
    return last > (saved?.[0] ?? '') ? [{ id, n, at, edit: { ...NO_ITEM, ...parts, tags } }] : [];
  });
  edits.sort((a, b) => (a.at > b.at ? -1 : 1));
  return (n) =>
    edits
      .filter((one) => one.n >= n)
      .slice(0, MOST_EDITS)
      .map(({ id, edit }) => [id, edit]);
}

/** The most urgent first. */
function byUrgency(items: Replica['items'], device: DeviceId): [string, ItemState][] {
  const all = Object.entries(items).map((one) => ({ one, at: urgency(one, device) }));
  return all.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ one }) => one);
}

type Items = [string, ItemState][];

interface Choice {
  items: Items;
  marks: [string, unknown][];
}

const roughs = new WeakMap<ItemState, number>();

/** Letters of an item by itself, and of the comma after it. */
function roughOf(device: DeviceId, id: string, state: ItemState): number {
  const known = roughs.get(state);
  if (known !== undefined) return known;
  const packed = packReplica({ ...NOTHING, items: { [id]: state } }, device);
  const length = JSON.stringify(packed).length + 1;
  roughs.set(state, length);
  return length;
}

/** Of a choice that costs more than `most` bytes only so much that it is seen. */
async function textsOf(
  device: DeviceId,
  share: Replica,
  { items, marks }: Choice,
  { seal, most }: { seal: Seal | undefined; most: number },
): Promise<Made> {
  const rough = items.reduce((sum, [id, state]) => sum + roughOf(device, id, state), 1);
  const buckets = 2 ** Math.max(0, Math.ceil(Math.log2(rough / 3.5 / TEXT_BYTES)));
  const parts = new Map<string, Replica>();
  const byBucket = Map.groupBy(items, ([id]) => fnv1a(id) % buckets);
  for (let n = 0; n < buckets; n += 1) {
    const mine = byBucket.get(n);
    if (mine) parts.set(`i${buckets}.${n}`, { ...NOTHING, items: Object.fromEntries(mine) });
  }
  const { verdicts, settings } = share;
  const rest = {
    ...NOTHING,
    marks: Object.fromEntries(marks) as Replica['marks'],
    verdicts,
    settings,
  };
  if (JSON.stringify(rest) !== JSON.stringify(NOTHING)) parts.set('r', rest);
  const texts = new Map<string, string>();
  const prints: Record<string, number> = {};
  let bytes = 0;
  for (const [name, replica] of parts) {
    if (bytes > most) break;
    const packed = packReplica(replica, device);
    prints[name] = fnv1a(JSON.stringify(packed));
    for (const [piece, text] of inPieces(device, name, await toBlob(packed, seal))) {
      texts.set(piece, text);
      bytes += costOf(keyOf(device, piece), text);
    }
  }
  return { texts, prints, bytes };
}

/** The largest n up to `most` for which `fits` says yes, where it says so for every smaller one. */
async function largest(most: number, fits: (n: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * As many papers as fit, and the edits of others; of these so many as leave half of the room. What is said beside papers
 * is whole all the same.
 */
async function fitSome(
  items: Items,
  edits: (n: number) => Items,
  make: (items: Items, most?: number) => Promise<Made>,
  isFit: (made: Made, share?: number) => boolean,
): Promise<{ n: number; made: Made }> {
  const most = await largest(edits(0).length, async (m) => {
    return isFit(await make(edits(0).slice(0, m)), 1 / 2);
  });
  const some = (n: number): Items => [...items.slice(0, n), ...edits(n).slice(0, most)];
  const n = await largest(items.length, async (m) => isFit(await make(some(m))));
  const made = await make(some(n));
  return { n, made: isFit(made) ? made : await make([], Infinity) };
}

/**
 * The share of a device as texts that cost at most `room` bytes. What does not fit stays out in this order: the oldest
 * marks of papers that were read, evidence, long notes, then the papers that were read or saved longest ago, of which
 * the last edits are told all the same.
 */
export async function fitTexts(
  device: DeviceId,
  share: Replica,
  room: number,
  seal: Seal | undefined,
): Promise<Texts> {
  const items = byUrgency(share.items, device);
  const newest = ([, { opened, done }]: [string, Replica['marks'][`url:${string}`]]): string =>
    [opened?.[0] ?? '', done?.[0] ?? ''].toSorted().at(-1) ?? '';
  const marks = Object.entries(share.marks).sort((a, b) => (newest(a) > newest(b) ? -1 : 1));
  const make = (choice: Choice, most = room) => textsOf(device, share, choice, { seal, most });
  const left = { items: 0, notes: 0, marks: 0 };
  const all = await make({ items, marks });
  const isFit = ({ texts, bytes }: Made, part = 1): boolean =>
    bytes <= room * part && texts.size < LIMITS.keys / 2;
  if (isFit(all)) return { ...all, left, stays: [] };
  const plain = items.map(([id, state]): [string, ItemState] => [id, { ...state, evidence: [] }]);
  const short = plain.map(([id, state]): [string, ItemState] => [id, withoutLong(state)]);
  const long = short.filter(([, state], n) => state !== plain[n]?.[1]).map(([id]) => id);
  for (const [chosen, stays] of [
    [plain, []],
    [short, long],
  ] as const) {
    if (!isFit(await make({ items: chosen, marks: [] }))) continue;
    const n = await largest(marks.length, async (most) =>
      isFit(await make({ items: chosen, marks: marks.slice(0, most) })),
    );
    const made = await make({ items: chosen, marks: marks.slice(0, n) });
    return { ...made, left: { items: 0, notes: stays.length, marks: marks.length - n }, stays };
  }
  const { n, made } = await fitSome(
    short,
    editsIn(short, device),
    (chosen) => make({ items: chosen, marks: [] }),
    isFit,
  );
  const out = short.slice(n).filter(([, { notes }]) => notes.versions.length > 0);
  return {
    ...made,
    left: { items: short.length - n, notes: long.length, marks: marks.length },
    stays: [...new Set([...long, ...out.map(([id]) => id)])],
  };
}
