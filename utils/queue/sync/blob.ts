import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fnv1a } from '../../fnv1a.ts';
import { QueueError } from '../error.ts';
import { fromBase91, toBase91 } from './base91.ts';
import type { Seal } from './carrier.ts';

/** The first letter of a text says what it is; any other is of a later version. */
const PLAIN = '1';
const SEALED = '2';
const SUM = 4;

function withSum(bytes: Uint8Array, sum: number): Uint8Array {
  const all = new Uint8Array(SUM + bytes.length);
  new DataView(all.buffer).setUint32(0, sum);
  all.set(bytes, SUM);
  return all;
}

/** A value as text for a place that counts bytes: compressed, sealed where there is a seal. */
export async function toBlob(value: unknown, seal: Seal | undefined): Promise<string> {
  const text = JSON.stringify(value);
  const bytes = withSum(deflateSync(strToU8(text), { level: 9 }), fnv1a(text));
  if (seal === undefined) return PLAIN + toBase91(bytes);
  return SEALED + toBase91(await seal.close(bytes));
}

/** Undefined where it is cut or spoilt, as half of a write is. */
async function opened(raw: Uint8Array, seal: Seal | undefined): Promise<Uint8Array | undefined> {
  try {
    return await seal?.open(raw);
  } catch (error) {
    const isHalf = error instanceof QueueError && error.code === 'trouble.seal.damaged';
    if (isHalf) return undefined;
    throw error;
  }
}

/**
 * The value of such a text; undefined where it is cut or spoilt. Throws `QueueError` where a passphrase is asked for, or
 * a later version wrote it.
 */
export async function fromBlob(text: string, seal: Seal | undefined): Promise<unknown> {
  const kind = text.slice(0, 1);
  if (kind !== PLAIN && kind !== SEALED) {
    if (kind >= '3' && kind <= '9') throw new QueueError('trouble.sync.later');
    return undefined;
  }
  const raw = fromBase91(text.slice(1));
  if (raw === undefined) return undefined;
  if (kind === SEALED && seal === undefined) throw new QueueError('trouble.sync.sealed');
  const bytes = kind === SEALED ? await opened(raw, seal) : raw;
  if (bytes === undefined || bytes.length <= SUM) return undefined;
  try {
    const json = strFromU8(inflateSync(bytes.subarray(SUM)));
    const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    return fnv1a(json) === sum ? (JSON.parse(json) as unknown) : undefined;
  } catch {
    // Half of a write, or another's: the rest is read.
    return undefined;
  }
}
