import { QueueError } from '../../error.ts';
import type { Seal } from '../carrier.ts';
import type { Bytes } from '../seal/envelope.ts';
import type { PassphraseKey } from '../seal/passphrase-key.ts';
import { seal, sealHeadOf, unseal } from '../seal/seal.ts';
import { keep, keptOf, type DevicesDb, type LockedHead } from './devices-db.ts';

/** More than so many salts of others are not remembered: a hostile place must not make a passphrase slow. */
const MOST_LOCKED = 8;

const isSameSalt = (a: LockedHead, b: LockedHead): boolean => a.salt.join() === b.salt.join();

/** Remembers what a passphrase is to be tried on. */
async function noteLocked(db: DevicesDb, bytes: Bytes): Promise<void> {
  const { salt, rounds, name } = await sealHeadOf(bytes);
  const head = { salt, rounds, name };
  const others = ((await keptOf(db, 'locked')) ?? []).filter((one) => !isSameSalt(one, head));
  await keep(db, 'locked', [head, ...others].slice(0, MOST_LOCKED));
}

/** The key that closes; undefined where this device writes open. */
async function keyToWrite(db: DevicesDb): Promise<PassphraseKey | undefined> {
  const [open, keys] = await db.kept.bulkGet(['writesOpen', 'keys']);
  return open === undefined ? (keys?.value as PassphraseKey[] | undefined)?.[0] : undefined;
}

/** Whether this device has a passphrase, so that it writes nothing open and takes nothing open. */
export const hasPassphrase = async (db: DevicesDb): Promise<boolean> =>
  (await keyToWrite(db)) !== undefined;

/** What this device seals with; undefined where it has no passphrase. */
export async function sealToWrite(db: DevicesDb): Promise<Seal | undefined> {
  const key = await keyToWrite(db);
  return key && { ...deviceSeal(db), name: key.name.join('.') };
}

/** The seal of this device, with whatever keys it has by then. */
export function deviceSeal(db: DevicesDb): Seal {
  return {
    async close(bytes) {
      const key = await keyToWrite(db);
      if (key === undefined) throw new QueueError('trouble.seal.wrong');
      return seal(new Uint8Array(bytes), key);
    },
    async open(given) {
      const bytes = new Uint8Array(given);
      try {
        return await unseal(bytes, (await keptOf(db, 'keys')) ?? []);
      } catch (error) {
        if (error instanceof QueueError && error.code === 'trouble.seal.wrong')
          await noteLocked(db, bytes);
        throw error;
      }
    },
  };
}
