import { byDevice, costOf, keyOf, LIMITS, partsOfKey } from './account-keys.ts';
import type { AccountDependencies } from './account-area.ts';
import { readAccount } from './account-read.ts';
import { fitTexts } from './account-texts.ts';
import { isWritten, putTexts, whenFree } from './account-write.ts';
import { asInArchive } from './archive-titles.ts';
import type { Carrier, Outgoing, Written } from './carrier.ts';
import type { DeviceId } from './replica.ts';
import { isUnseen, shareOf } from './share.ts';

/** Room for the head, and some that is left free: another device may write at the same time. */
const RESERVE = LIMITS.key / 2 + 2_048;

const isQuota = (error: unknown): boolean =>
  error instanceof Error && /quota|MAX_WRITE|too many|rate/i.test(error.message);

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** The browser's own account: `storage.sync`, in which each device has keys of its own. */
export function accountCarrier(deps: AccountDependencies): Carrier {
  const { area, now } = deps;

  async function removeOf(is: (device: DeviceId) => boolean): Promise<void> {
    const keys = Object.keys(await area.get(null)).filter((key) => {
      const parts = partsOfKey(key);
      return parts !== undefined && is(parts.device);
    });
    if (keys.length > 0) await area.remove(keys);
  }

  /** Devices that are long unseen go, once what they said is told by another. */
  async function tidy({ others, at, device }: Outgoing): Promise<void> {
    const unseen = new Set(others.filter((one) => isUnseen(one, at)).map((one) => one.device));
    const isKeeper = others.every((one) => unseen.has(one.device) || one.device > device);
    if (isKeeper && unseen.size > 0) await removeOf((one) => unseen.has(one));
  }

  async function write(out: Outgoing): Promise<Written> {
    const { device } = out;
    const all = await area.get(null);
    const own = byDevice(all).get(device) ?? new Map<string, string>();
    const total = sum(Object.entries(all).map(([key, value]) => costOf(key, value)));
    const mine = sum([...own].map(([name, text]) => costOf(keyOf(device, name), text)));
    const notes = await deps.loadNotes();
    const share = asInArchive(shareOf(out.replica, out), await deps.archiveOf(out.replica));
    const room = LIMITS.bytes - RESERVE - (total - mine);
    const next = await fitTexts(device, share, room, await deps.seal());
    const { left } = next;
    const used = (bytes: number) => ({ used: { bytes, of: LIMITS.bytes }, left });
    if (isWritten(out, own, next, notes)) return used(total);
    const free = whenFree(notes.spent, now().getTime());
    if (free !== undefined) return { ...used(total), notBefore: free.toISOString() };
    try {
      await putTexts(deps, out, { own, next, notes });
    } catch (error) {
      if (!isQuota(error)) throw error;
      return { ...used(total), notBefore: new Date(now().getTime() + 60_000).toISOString() };
    }
    if (left.items + left.notes + left.marks === 0) await tidy(out);
    return used(total - mine + next.bytes);
  }

  return {
    name: 'account',
    readOthers: async (me) =>
      readAccount(await area.get(null), me, {
        notes: await deps.loadNotes(),
        seal: deps.opener,
        now: now(),
      }),
    write,
    forget: (device) => removeOf((one) => one === device),
    clear: () => removeOf(() => true),
  };
}
