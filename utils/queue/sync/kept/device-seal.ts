import { QueueError } from '../../error.ts';
import type { Seal } from '../carrier.ts';
import type { Bytes } from '../seal/envelope.ts';
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

/** Whether this device has a passphrase, so that it writes nothing open and takes nothing open. */
export const hasPassphrase = async (db: DevicesDb): Promise<boolean> =>
  ((await keptOf(db, 'keys')) ?? []).length > 0;

/** What this device seals with; undefined where it has no passphrase. */
export async function sealToWrite(db: DevicesDb): Promise<Seal | undefined> {
  const [first] = (await keptOf(db, 'keys')) ?? [];
  return first && { ...deviceSeal(db), name: first.name.join('.') };
}

/** The seal of this device, with whatever keys it has by then. */
export function deviceSeal(db: DevicesDb): Seal {
  const keysNow = async () => (await keptOf(db, 'keys')) ?? [];
  return {
    async close(bytes) {
      const [first] = await keysNow();
      if (first === undefined) throw new QueueError('trouble.seal.wrong');
      return seal(new Uint8Array(bytes), first);
    },
    async open(given) {
      const bytes = new Uint8Array(given);
      try {
        return await unseal(bytes, await keysNow());
      } catch (error) {
        if (error instanceof QueueError && error.code === 'trouble.seal.wrong')
          await noteLocked(db, bytes);
        throw error;
      }
    },
  };
}
