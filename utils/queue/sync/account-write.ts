import type { AccountNotes } from '../../db/device-values.ts';
import { fnv1a } from '../../fnv1a.ts';
import { same } from '../item/fields.ts';
import type { AccountDependencies } from './account-area.ts';
import { HEAD, keyOf, LIMITS, type Head } from './account-keys.ts';
import { KEPT_HEADS } from './account-read.ts';
import type { Texts } from './account-texts.ts';
import { toBlob } from './blob.ts';
import type { Outgoing } from './carrier.ts';

/** Fewer than the browser allows, since the reader may have more than one place that writes. */
const MOST_A_MINUTE = LIMITS.minute / 2;
const MOST_AN_HOUR = LIMITS.hour / 2;
const HOUR_MS = 3_600_000;
/** After so long a device says that it is still there. */
const DAY_MS = 24 * HOUR_MS;

type Own = ReadonlyMap<string, string>;

/** When a write may be made: now (undefined), or later. */
export function whenFree(spent: readonly number[], now: number): Date | undefined {
  const since = (ms: number): number[] => spent.filter((at) => at > now - ms);
  const [hour, minute] = [since(HOUR_MS), since(60_000)];
  if (hour.length >= MOST_AN_HOUR) return new Date((hour[0] ?? now) + HOUR_MS);
  return minute.length >= MOST_A_MINUTE ? new Date((minute[0] ?? now) + 60_000) : undefined;
}

/** Whether what stands there is what this device would write. */
export const isWritten = (
  { name, at }: Outgoing,
  own: Own,
  next: Texts,
  notes: AccountNotes,
): boolean =>
  same(notes.prints, next.prints) &&
  notes.name === name &&
  own.size === next.texts.size + 1 &&
  [...own].every(([text, value]) => notes.values[text] === fnv1a(value)) &&
  Date.parse(at) - Date.parse(notes.at) < DAY_MS;

const baseOf = (name: string): string => name.split('~')[0] ?? name;

/** Those texts that are not there as they should be. What says the same is not written anew, sealed differently. */
function freshOf(own: Own, { texts, prints }: Texts, notes: AccountNotes): [string, string][] {
  const isThere = (name: string): boolean =>
    notes.prints[baseOf(name)] === prints[baseOf(name)] &&
    notes.values[name] === fnv1a(own.get(name) ?? '');
  const stale = new Set([...texts.keys()].filter((name) => !isThere(name)).map(baseOf));
  return [...texts].filter(([name]) => stale.has(baseOf(name)));
}

/** Writes the texts first and the head last: one that was cut in between is not what its head says. */
export async function putTexts(
  { area, now, seal, saveNotes }: AccountDependencies,
  out: Outgoing,
  { own, next, notes }: { own: Own; next: Texts; notes: AccountNotes },
): Promise<void> {
  const { device, at, name } = out;
  const fresh = freshOf(own, next, notes);
  const old = [...own.keys()].filter((one) => one !== HEAD && !next.texts.has(one));
  const is = crypto.randomUUID().slice(0, 8);
  const n = notes.n + 1;
  const head: Head = { n, is, at, name, parts: next.prints };
  const text = await toBlob(head, await seal());
  const writes = Array.from({ length: 1 + Number(old.length > 0) + Number(fresh.length > 0) }, () =>
    now().getTime(),
  );
  const spent = [...notes.spent.filter((ms) => ms > now().getTime() - HOUR_MS), ...writes];
  // Its name first: were it there before it is known here, it would be taken for a twin's.
  const heads = [...notes.heads, is].slice(-KEPT_HEADS);
  await saveNotes({ ...notes, n, heads, spent });
  if (old.length > 0) await area.remove(old.map((one) => keyOf(device, one)));
  if (fresh.length > 0)
    await area.set(Object.fromEntries(fresh.map(([one, value]) => [keyOf(device, one), value])));
  await area.set({ [keyOf(device, HEAD)]: text });
  const stored = new Map([...own, ...fresh, [HEAD, text] as const]);
  const values = [HEAD, ...next.texts.keys()].map((one) => [one, fnv1a(stored.get(one) ?? '')]);
  const written = {
    prints: next.prints,
    values: Object.fromEntries(values) as AccountNotes['values'],
  };
  await saveNotes({ n, heads, spent, at, name, ...written });
}
