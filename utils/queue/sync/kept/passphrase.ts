import { QueueError } from '../../error.ts';
import { isLongEnough, keyOfPassphrase, LEAST_PASSPHRASE } from '../seal/passphrase-key.ts';
import type { PassphraseKey } from '../seal/passphrase-key.ts';
import { keep, keptOf, type DevicesDb, type LockedHead } from './devices-db.ts';

/** Of the passphrases that this device had; the last ones. */
const MOST_KEYS = 8;

const saltOf = ({ salt }: { salt: Uint8Array }): string => String.fromCharCode(...salt);
const nameOf = ({ name }: { name: Uint8Array }): string => name.join();

/** Which of these the passphrase opens, as keys. */
async function keysFor(passphrase: string, heads: readonly LockedHead[]): Promise<PassphraseKey[]> {
  const keys: PassphraseKey[] = [];
  for (const head of heads) {
    // What asks for rounds that nobody of ours does is no device of the reader's.
    const key = await keyOfPassphrase(passphrase, head).catch(() => undefined);
    if (key !== undefined && nameOf(key) === nameOf(head)) keys.push(key);
  }
  return keys;
}

/** The least salt first, so that devices that set one passphrase without knowing of each other write with one key in the end. */
const byLeastSalt = (a: PassphraseKey, b: PassphraseKey): number =>
  saltOf(a) < saltOf(b) ? -1 : 1;

/**
 * Takes the passphrase of the reader's other devices, where something is locked that this device could not open. It is
 * this device's from now on. Throws `QueueError('trouble.seal.wrong')` where it opens none of it; nothing is changed then.
 */
export async function answerPassphrase(db: DevicesDb, passphrase: string): Promise<void> {
  const locked = (await keptOf(db, 'locked')) ?? [];
  const opened = await keysFor(passphrase, locked);
  if (opened.length === 0) throw new QueueError('trouble.seal.wrong');
  const before = (await keptOf(db, 'keys')) ?? [];
  const same = [...opened, ...(await keysFor(passphrase, before))].sort(byLeastSalt);
  const salts = new Set(same.map(saltOf));
  const others = before.filter((key) => !salts.has(saltOf(key)));
  const still = locked.filter((head) => !salts.has(saltOf(head)));
  await db.transaction('rw', db.kept, async () => {
    await keep(db, 'keys', [...same, ...others].slice(0, MOST_KEYS));
    await keep(db, 'locked', still);
    await db.kept.delete('writesOpen');
  });
}

/**
 * A passphrase of the reader's own choice: from now on everything is written with it. Other devices will ask for it.
 * What was written with the one before can still be read. Throws `QueueError('trouble.seal.short')`.
 */
export async function setPassphrase(db: DevicesDb, passphrase: string): Promise<void> {
  if (!isLongEnough(passphrase))
    throw new QueueError('trouble.seal.short', { least: LEAST_PASSPHRASE });
  const key = await keyOfPassphrase(passphrase);
  await db.transaction('rw', db.kept, async () => {
    const keys = (await keptOf(db, 'keys')) ?? [];
    await keep(db, 'keys', [key, ...keys].slice(0, MOST_KEYS));
    await db.kept.delete('writesOpen');
  });
}

/**
 * From now on everything is written so that whoever has the place can read it. What other devices sealed, and go on
 * sealing until they drop it too, is still opened.
 */
export async function dropPassphrase(db: DevicesDb): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    await keep(db, 'writesOpen', true);
    await db.kept.delete('locked');
  });
}
