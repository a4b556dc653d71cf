import { QueueError } from '../../error.ts';
import {
  closeEnvelope,
  headBytes,
  NONCE_BYTES,
  openEnvelope,
  type Bytes,
  type SealHead,
} from './envelope.ts';
import type { PassphraseKey } from './passphrase-key.ts';

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, n) => byte === b[n]);

/** Encrypts what is to be written where others could read it. */
export async function seal(bytes: Bytes, { rounds, salt, name, key }: PassphraseKey) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const head = headBytes({ rounds, salt, name, nonce });
  const how = { name: 'AES-GCM', iv: nonce, additionalData: head };
  const data = new Uint8Array(await crypto.subtle.encrypt(how, key, bytes));
  return closeEnvelope(head, data);
}

/** What stands on the outside of something sealed. Throws `QueueError` as `unseal` does. */
export async function sealHeadOf(bytes: Bytes): Promise<SealHead> {
  const envelope = await openEnvelope(bytes);
  if (!envelope.ok) throw new QueueError(`trouble.seal.${envelope.why}`);
  return envelope.head;
}

/**
 * Opens what a device with one of these keys sealed. Throws `QueueError`: `trouble.seal.none` for what is not sealed,
 * `.later` for what a later version sealed, `.damaged` for what was cut or spoilt on its way, `.wrong` for what is
 * whole and was sealed with another passphrase.
 */
export async function unseal(bytes: Bytes, keys: readonly PassphraseKey[]): Promise<Bytes> {
  const envelope = await openEnvelope(bytes);
  if (!envelope.ok) throw new QueueError(`trouble.seal.${envelope.why}`);
  const { head, vouched, data } = envelope;
  const fitting = keys.find(({ name, salt }) => isSame(name, head.name) && isSame(salt, head.salt));
  if (fitting === undefined) throw new QueueError('trouble.seal.wrong');
  try {
    const how = { name: 'AES-GCM', iv: head.nonce, additionalData: vouched };
    return new Uint8Array(await crypto.subtle.decrypt(how, fitting.key, data));
  } catch {
    // Nothing is lost: it is read again once it is whole.
    throw new QueueError('trouble.seal.damaged');
  }
}
