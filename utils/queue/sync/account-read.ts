import type { AccountNotes } from '../../db/device-values.ts';
import { fnv1a } from '../../fnv1a.ts';
import { QueueError } from '../error.ts';
import { byDevice, HEAD, readHead, wholeTexts, type Head } from './account-keys.ts';
import { fromBlob } from './blob.ts';
import type { Delivery, Reading, Seal } from './carrier.ts';
import { readReplica } from './door.ts';
import { merge, NOTHING } from './merge.ts';
import { unpackReplica } from './pack.ts';
import type { DeviceId } from './replica.ts';

/** So many writes are remembered by name. */
export const KEPT_HEADS = 100;

interface Opened extends Delivery {
  head: Head | undefined;
}

async function openDevice(
  device: DeviceId,
  stored: ReadonlyMap<string, string>,
  seal: Seal | undefined,
  now: Date,
): Promise<Opened> {
  const texts = wholeTexts(stored);
  const head = readHead(await fromBlob(texts.get(HEAD) ?? '', seal));
  let [replica, refused, read] = [NOTHING, 0, 0];
  for (const [name, text] of texts) {
    if (name === HEAD) continue;
    const packed = await fromBlob(text, seal);
    if (head?.parts[name] === fnv1a(JSON.stringify(packed ?? null))) read += 1;
    const found = readReplica(
      safely(() => unpackReplica(packed)),
      now.getTime(),
    );
    if (found === undefined) refused += 1;
    else [replica, refused] = [merge(replica, found.replica), refused + found.refused];
  }
  const isWhole = head !== undefined && read === Object.keys(head.parts).length;
  const at = head?.at ?? now.toISOString();
  return { device, name: head?.name ?? '', at, replica, isWhole, refused, head };
}

/** What is spoilt in a way that nobody thought of is as if it were not there. */
function safely(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    // Only this text is lost, and it is counted.
    return undefined;
  }
}

/** Whether a head under this device's own id is by another hand: of a profile that was copied, or an older one. */
const isForeign = ({ n, is }: Head, { n: last, heads }: AccountNotes): boolean =>
  !heads.includes(is) && n > last - KEPT_HEADS;

/** What devices left in the account. What cannot be opened is said, and keeps none of the others from being read. */
export async function readAccount(
  all: Readonly<Record<string, unknown>>,
  me: DeviceId,
  { notes, seal, now }: { notes: AccountNotes; seal: Seal | undefined; now: Date },
): Promise<Reading> {
  const deliveries: Delivery[] = [];
  let hasTwin = false;
  let trouble: string | undefined;
  for (const [device, texts] of byDevice(all)) {
    try {
      const { head, ...delivery } = await openDevice(device, texts, seal, now);
      if (device !== me) deliveries.push(delivery);
      else if (head !== undefined && notes.n > 0) hasTwin = isForeign(head, notes);
    } catch (error) {
      if (!(error instanceof QueueError)) throw error;
      trouble ??= error.code;
    }
  }
  return { deliveries, hasTwin, ...(trouble !== undefined && { trouble }) };
}
