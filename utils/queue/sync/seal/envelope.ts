/**
 * What is sealed, byte by byte. Everything before `data` is readable without the passphrase, and is what AES-GCM
 * vouches for besides.
 *
 * | bytes | what |
 * | --- | --- |
 * | 3 | `tms` |
 * | 1 | version of this table, 1 |
 * | 4 | rounds of PBKDF2-SHA-256, big-endian |
 * | 16 | its salt |
 * | 8 | the name of the key, by which another passphrase is told from damage |
 * | 12 | nonce, new with each sealing |
 * | n | `data`, with the 16 bytes of AES-GCM's tag |
 * | 4 | the first bytes of SHA-256 over all before: of a file that is cut or spoilt on its way |
 */
const MAGIC = [0x74, 0x6d, 0x73];
const SEAL_VERSION = 1;
export const SALT_BYTES = 16;
export const NAME_BYTES = 8;
export const NONCE_BYTES = 12;
const SUM_BYTES = 4;
const TAG_BYTES = 16;
const ROUNDS_AT = 4;
const SALT_AT = 8;
const NAME_AT = SALT_AT + SALT_BYTES;
const NONCE_AT = NAME_AT + NAME_BYTES;
const DATA_AT = NONCE_AT + NONCE_BYTES;
const LEAST_BYTES = DATA_AT + TAG_BYTES + SUM_BYTES;

export type Bytes = Uint8Array<ArrayBuffer>;

/** The part that can be read without the passphrase. */
export interface SealHead {
  rounds: number;
  salt: Bytes;
  /** Of the key; what two keys of one passphrase and salt have in common. */
  name: Bytes;
  nonce: Bytes;
}

export type Envelope =
  | { ok: true; head: SealHead; vouched: Bytes; data: Bytes }
  /** `none`: not sealed at all; `later`: by a version after this; `damaged`: cut or spoilt. */
  | { ok: false; why: 'none' | 'later' | 'damaged' };

/** The first bytes of an envelope, to be followed by `data` and the sum. */
export function headBytes({ rounds, salt, name, nonce }: SealHead): Bytes {
  const bytes = new Uint8Array(DATA_AT);
  bytes.set([...MAGIC, SEAL_VERSION]);
  new DataView(bytes.buffer).setUint32(ROUNDS_AT, rounds);
  bytes.set(salt, SALT_AT);
  bytes.set(name, NAME_AT);
  bytes.set(nonce, NONCE_AT);
  return bytes;
}

async function sumOf(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, SUM_BYTES);
}

export async function closeEnvelope(head: Bytes, data: Bytes): Promise<Bytes> {
  const all = new Uint8Array(head.length + data.length + SUM_BYTES);
  all.set(head);
  all.set(data, head.length);
  all.set(await sumOf(all.slice(0, -SUM_BYTES)), all.length - SUM_BYTES);
  return all;
}

/** Whether these bytes begin as something sealed does, of whatever version. */
const isSealed = (bytes: Uint8Array): boolean =>
  bytes.length > MAGIC.length && MAGIC.every((byte, n) => bytes[n] === byte);

/** Takes an envelope apart, without any key. */
export async function openEnvelope(bytes: Bytes): Promise<Envelope> {
  if (!isSealed(bytes)) return { ok: false, why: 'none' };
  if ((bytes[MAGIC.length] ?? 0) > SEAL_VERSION) return { ok: false, why: 'later' };
  if (bytes.length < LEAST_BYTES || bytes[MAGIC.length] !== SEAL_VERSION)
    return { ok: false, why: 'damaged' };
  const body = bytes.slice(0, -SUM_BYTES);
  const [sum, told] = [await sumOf(body), bytes.subarray(-SUM_BYTES)];
  if (!sum.every((byte, n) => byte === told[n])) return { ok: false, why: 'damaged' };
  const head = {
    rounds: new DataView(body.buffer).getUint32(ROUNDS_AT),
    salt: body.slice(SALT_AT, NAME_AT),
    name: body.slice(NAME_AT, NONCE_AT),
    nonce: body.slice(NONCE_AT, DATA_AT),
  };
  return { ok: true, head, vouched: body.slice(0, DATA_AT), data: body.slice(DATA_AT) };
}
