import { fnv1a } from '../../fnv1a.ts';
import { isOpenState } from '../item/states.ts';
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
 * tells; then what is to be read, newest first.
 */
function urgency([, state]: [string, ItemState]): string {
  const life = state.life?.[1];
  const isShort = state.saved === undefined || (life !== undefined && life !== 'in');
  const kind = isShort ? 0 : isOpenState(state.state?.[1] ?? 'to-read') ? 1 : 2;
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
 * What was edited of papers of which the first `n` fit, the last first: another device may know the others from before.
 */
function editsIn(items: readonly [string, ItemState][]): (n: number) => [string, ItemState][] {
  const edits = items.flatMap(([id, { life, saved, state, snooze, tags }], n) => {
    const clocks = [life, state, snooze, ...Object.values(tags)].map((one) => one?.[0] ?? '');
    const last = clocks.reduce((a, b) => (a > b ? a : b));
    const parts = { ...(life && { life }), ...(state && { state }), ...(snooze && { snooze }) };
    return last > (saved?.[0] ?? '') ? [{ id, n, last, edit: { ...NO_ITEM, ...parts, tags } }] : [];
  });
  edits.sort((a, b) => (a.last > b.last ? -1 : 1));
  return (n) =>
    edits
      .filter((one) => one.n >= n)
      .slice(0, MOST_EDITS)
      .map(({ id, edit }) => [id, edit]);
}

/** The most urgent first. */
function byUrgency(items: Replica['items']): [string, ItemState][] {
  const all = Object.entries(items).map((one) => ({ one, at: urgency(one) }));
  return all.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ one }) => one);
}

interface Choice {
  items: [string, ItemState][];
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
  const items = byUrgency(share.items);
  const newest = ([, { opened, done }]: [string, Replica['marks'][`url:${string}`]]): string =>
    [opened?.[0] ?? '', done?.[0] ?? ''].toSorted().at(-1) ?? '';
  const marks = Object.entries(share.marks).sort((a, b) => (newest(a) > newest(b) ? -1 : 1));
  const make = (choice: Choice, most = room) => textsOf(device, share, choice, { seal, most });
  const left = { items: 0, notes: 0, marks: 0 };
  const all = await make({ items, marks });
  const isFit = ({ texts, bytes }: Made): boolean => bytes <= room && texts.size < LIMITS.keys / 2;
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
  const edits = editsIn(short);
  const some = (most: number): Choice => ({
    items: [...short.slice(0, most), ...edits(most)],
    marks: [],
  });
  const n = await largest(short.length, async (most) => isFit(await make(some(most))));
  // Whole, though nothing fit.
  const made = await make(some(n), Infinity);
  const out = short.slice(n).filter(([, { notes }]) => notes.versions.length > 0);
  return {
    ...made,
    left: { items: short.length - n, notes: long.length, marks: marks.length },
    stays: [...new Set([...long, ...out.map(([id]) => id)])],
  };
}
