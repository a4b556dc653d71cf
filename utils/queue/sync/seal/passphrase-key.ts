import { QueueError } from '../../error.ts';
import { NAME_BYTES, SALT_BYTES, type Bytes } from './envelope.ts';

/**
 * OWASP's Password Storage Cheat Sheet for PBKDF2 with HMAC-SHA-256. WebCrypto has nothing harder (Argon2 and scrypt
 * would be a package with WebAssembly, for which our policy has no room).
 */
export const ROUNDS = 600_000;
/** What a file may ask for: a hostile one must not keep this device busy for minutes. */
const MOST_ROUNDS = 4_000_000;
export const LEAST_PASSPHRASE = 8;

/** A key that a passphrase gave. It can be kept in IndexedDB, and not be read out by a script. */
export interface PassphraseKey {
  rounds: number;
  salt: Bytes;
  /** The same for the same passphrase, salt and rounds; tells nothing of the passphrase that cannot be had from what is sealed. */
  name: Bytes;
  /** AES-GCM, 256 bits, not extractable. */
  key: CryptoKey;
}

const ascii = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The same letters typed on another system are the same passphrase. */
const bytesOf = (passphrase: string): Bytes =>
  new TextEncoder().encode(passphrase.normalize('NFKC').trim());

/** Whether a new passphrase is long enough to be set, spaces around it aside. */
export const isLongEnough = (passphrase: string): boolean =>
  passphrase.normalize('NFKC').trim().length >= LEAST_PASSPHRASE;

/**
 * The key of a passphrase: PBKDF2-SHA-256, then HKDF into the key and its name, so that the name is no part of the
 * key. Another salt makes another key: the first device draws one, the others take the one they find. Takes about
 * half a second. Throws `QueueError` for rounds that nobody of ours asks for.
 */
export async function keyOfPassphrase(
  passphrase: string,
  { salt, rounds }: { salt: Bytes; rounds: number } = newSalt(),
): Promise<PassphraseKey> {
  if (rounds < ROUNDS || rounds > MOST_ROUNDS) throw new QueueError('trouble.seal.odd');
  const typed = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const bits = await crypto.subtle.deriveBits(slow, typed, 256);
  const root = await crypto.subtle.importKey('raw', bits, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const part = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: ascii(info),
  });
  const [name, key] = await Promise.all([
    crypto.subtle.deriveBits(part('tidemark name'), root, 8 * NAME_BYTES),
    crypto.subtle.deriveKey(part('tidemark key'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return { rounds, salt, name: new Uint8Array(name), key };
}

/** For a passphrase that no device has used yet. */
const newSalt = (): { salt: Bytes; rounds: number } => ({
  salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
  rounds: ROUNDS,
});
