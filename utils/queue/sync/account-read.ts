import type { AccountNotes } from '../../db/device-values.ts';
import type { UtcTime } from '../../time/moment.ts';
import { fnv1a } from '../../fnv1a.ts';
import { QueueError } from '../error.ts';
import { byDevice, HEAD, readHead, wholeTexts } from './account-keys.ts';
import { fromBlob } from './blob.ts';
import type { Delivery, Reading, Seal, Unread } from './carrier.ts';
import { msOfClock } from './clock.ts';
import { readReplica } from './door.ts';
import { merge, NOTHING } from './merge.ts';
import { clocksIn, unpackReplica } from './pack.ts';
import type { DeviceId, Replica } from './replica.ts';

/** So many writes are remembered by name. */
export const KEPT_HEADS = 100;

/** When something was last edited of what a device without a head left. */
function lastEditOf({ items }: Replica, now: Date): UtcTime {
  const all = Object.values(items).flatMap((state) => clocksIn(state).map(msOfClock));
  const last = all.reduce((a, b) => Math.max(a, b), 0);
  return new Date(last === 0 ? now : Math.min(last, now.getTime())).toISOString();
}

async function openDevice(
  device: DeviceId,
  stored: ReadonlyMap<string, string>,
  seal: Seal | undefined,
  now: Date,
): Promise<Delivery> {
  const texts = wholeTexts(stored);
  const head = readHead(await fromBlob(texts.get(HEAD) ?? '', seal));
  let [replica, refused, read] = [NOTHING, 0, 0];
  for (const [name, text] of texts) {
    if (name === HEAD) continue;
    const packed = await fromBlob(text, seal);
    const print = safely(() => fnv1a(JSON.stringify(packed ?? null)));
    if (print !== undefined && head?.parts[name] === print) read += 1;
    const found = safely(() => readReplica(unpackReplica(packed), now.getTime()));
    if (found === 'later') throw new QueueError('trouble.sync.later');
    if (found === undefined) refused += 1;
    else [replica, refused] = [merge(replica, found.replica), refused + found.refused];
  }
  const isWhole = head !== undefined && read === Object.keys(head.parts).length;
  const at = head?.at ?? lastEditOf(replica, now);
  const isFull = head?.full === true;
  return { device, name: head?.name ?? '', at, replica, isWhole, refused, isFull };
}

/** What is spoilt in a way that nobody thought of, as arrays in arrays without end, is as if it were not there. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // Only this text is lost, and it is counted.
    return undefined;
  }
}

/**
 * Whether what stands under this device's own id is by another hand: of a profile that was copied, or an older one. What
 * it sealed itself with a passphrase that it has no more it knows by its print.
 */
async function isTwins(
  texts: ReadonlyMap<string, string>,
  { n: last, heads, values }: AccountNotes,
  seal: Seal | undefined,
): Promise<boolean> {
  const text = wholeTexts(texts).get(HEAD);
  if (text === undefined || last === 0 || values[HEAD] === fnv1a(text)) return false;
  try {
    const head = readHead(await fromBlob(text, seal));
    return head !== undefined && !heads.includes(head.is) && head.n > last - KEPT_HEADS;
  } catch (error) {
    if (error instanceof QueueError) return true;
    throw error;
  }
}

/** What devices left in the account. What cannot be opened is said, and keeps none of the others from being read. */
export async function readAccount(
  all: Readonly<Record<string, unknown>>,
  me: DeviceId,
  { notes, seal, now }: { notes: AccountNotes; seal: Seal | undefined; now: Date },
): Promise<Reading> {
  const devices = byDevice(all);
  const hasTwin = await isTwins(devices.get(me) ?? new Map<string, string>(), notes, seal);
  const deliveries: Delivery[] = [];
  const unread: Unread[] = [];
  for (const [device, texts] of devices) {
    // What a twin wrote under this device's name is another's.
    if (device === me && !hasTwin) continue;
    try {
      deliveries.push(await openDevice(device, texts, seal, now));
    } catch (error) {
      if (!(error instanceof QueueError)) throw error;
      const print = fnv1a(
        JSON.stringify([...texts].map(([name, text]) => `${name} ${text}`).sort()),
      );
      unread.push({ device, why: error.code, print });
    }
  }
  return { deliveries, unread, hasTwin };
}
