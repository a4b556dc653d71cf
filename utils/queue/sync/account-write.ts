import type { AccountNotes } from '../../db/device-values.ts';
import { fnv1a } from '../../fnv1a.ts';
import type { AccountDependencies } from './account-area.ts';
import { costOf, HEAD, keyOf, LIMITS, type Head } from './account-keys.ts';
import { KEPT_HEADS } from './account-read.ts';
import type { Texts } from './account-texts.ts';
import { toBlob } from './blob.ts';
import type { Outgoing, Seal } from './carrier.ts';
import type { DeviceId } from './replica.ts';

/** Fewer than the browser allows, since the reader may have more than one place that writes. */
const MOST_A_MINUTE = LIMITS.minute / 2;
const MOST_AN_HOUR = LIMITS.hour / 2;
const HOUR_MS = 3_600_000;
/** After so long a device says that it is still there. */
const DAY_MS = 24 * HOUR_MS;

type Own = ReadonlyMap<string, string>;

/** What was spent within so long. A time to come was written while the clock was wrong. */
const spentSince = (spent: readonly number[], now: number, ms: number): number[] =>
  spent.filter((at) => at > now - ms && at <= now);

/** When a write may be made: now (undefined), or later. */
export function whenFree(spent: readonly number[], now: number): Date | undefined {
  const [hour, minute] = [spentSince(spent, now, HOUR_MS), spentSince(spent, now, 60_000)];
  if (hour.length >= MOST_AN_HOUR) return new Date((hour[0] ?? now) + HOUR_MS);
  return minute.length >= MOST_A_MINUTE ? new Date((minute[0] ?? now) + 60_000) : undefined;
}

/** What a device wants to stand there. */
export interface Wish {
  out: Outgoing;
  /** Its texts as they stand there. */
  own: Own;
  /** Names what they are to be sealed with; empty: they stand open. */
  key: string;
  /** Bytes that nobody uses there. */
  free: number;
  /** A fingerprint of what is to be said, and of the room for it. */
  of: number;
}

export const isFull = ({ left }: Pick<Texts, 'left'>): boolean =>
  left.items + left.notes + left.marks > 0;

/** Whether what stands there is what this device would write. */
export const isWritten = (
  { out: { name, at }, own, key, of }: Wish,
  notes: AccountNotes,
): boolean =>
  notes.of === of &&
  notes.key === key &&
  notes.name === name &&
  own.size === Object.keys(notes.values).length &&
  [...own].every(([text, value]) => notes.values[text] === fnv1a(value)) &&
  Math.abs(Date.parse(at) - Date.parse(notes.at)) < DAY_MS;

const baseOf = (name: string): string => name.split('~')[0] ?? name;

/** Those texts that are not there as they should be. What says the same is not written anew, sealed differently. */
function freshOf({ own, key }: Wish, { texts, prints }: Texts, notes: AccountNotes) {
  const isThere = (name: string): boolean =>
    notes.key === key &&
    notes.prints[baseOf(name)] === prints[baseOf(name)] &&
    notes.values[name] === fnv1a(own.get(name) ?? '');
  const stale = new Set([...texts.keys()].filter((name) => !isThere(name)).map(baseOf));
  return [...texts].filter(([name]) => stale.has(baseOf(name)));
}

type Pairs = Iterable<readonly [string, string]>;

const bytesOf = (device: DeviceId, texts: Pairs): number =>
  [...texts].reduce((sum, [name, text]) => sum + costOf(keyOf(device, name), text), 0);

/**
 * Puts some texts in the place of others. What stood there goes only once what is new is there, unless there is no room
 * for both; and is there again where that was refused all the same.
 */
async function replace(
  { area }: Pick<AccountDependencies, 'area'>,
  { own, free, out: { device } }: Wish,
  { fresh, old }: { fresh: [string, string][]; old: readonly string[] },
): Promise<void> {
  const put = (texts: Pairs) =>
    area.set(Object.fromEntries([...texts].map(([one, text]) => [keyOf(device, one), text])));
  const textsOf = (names: readonly string[]) =>
    names.map((one) => [one, own.get(one) ?? ''] as const);
  const stood = fresh.map(([one]) => one).filter((one) => own.has(one));
  const grows = bytesOf(device, fresh) - bytesOf(device, textsOf(stood));
  const isRoom = grows <= free;
  const remove = async () => {
    if (old.length > 0) await area.remove(old.map((one) => keyOf(device, one)));
  };
  if (!isRoom) await remove();
  try {
    if (fresh.length > 0) await put(fresh);
  } catch (error) {
    if (!isRoom) await put(textsOf(old));
    throw error;
  }
  if (isRoom) await remove();
}

/** Writes the texts first and the head last: one that was cut in between is not what its head says. */
export async function putTexts(
  { area, now, saveNotes }: AccountDependencies,
  wish: Wish,
  { next, notes, seal }: { next: Texts; notes: AccountNotes; seal: Seal | undefined },
): Promise<void> {
  const { own, key, of, out } = wish;
  const { device, at, name } = out;
  const fresh = freshOf(wish, next, notes);
  const old = [...own.keys()].filter((one) => one !== HEAD && !next.texts.has(one));
  const is = crypto.randomUUID().slice(0, 8);
  const n = notes.n + 1;
  const head: Head = { n, is, at, name, parts: next.prints, ...(isFull(next) && { full: true }) };
  const text = await toBlob(head, seal);
  const ms = now().getTime();
  const writes = Array<number>(1 + Number(old.length > 0) + Number(fresh.length > 0)).fill(ms);
  const spent = [...spentSince(notes.spent, ms, HOUR_MS), ...writes];
  // Its name first: were it there before it is known here, it would be taken for a twin's.
  const heads = [...notes.heads, is].slice(-KEPT_HEADS);
  await saveNotes({ ...notes, n, heads, spent });
  await replace({ area }, wish, { fresh, old });
  await area.set({ [keyOf(device, HEAD)]: text });
  const stored = new Map([...own, ...fresh, [HEAD, text] as const]);
  const prints = [HEAD, ...next.texts.keys()].map((one) => [one, fnv1a(stored.get(one) ?? '')]);
  const values = Object.fromEntries(prints) as AccountNotes['values'];
  const { left, stays } = next;
  const written = { prints: next.prints, values, left, stays, key, of };
  await saveNotes({ n, heads, spent, at, name, ...written });
}
