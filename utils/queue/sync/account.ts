import { fnv1a } from '../../fnv1a.ts';
import { byDevice, LIMITS, partsOfKey } from './account-keys.ts';
import type { AccountDependencies } from './account-area.ts';
import { readAccount } from './account-read.ts';
import { roomOf, useOf } from './account-room.ts';
import { fitTexts, type Texts } from './account-texts.ts';
import { isFull, isWritten, putTexts, whenFree } from './account-write.ts';
import { asInArchive } from './archive-titles.ts';
import type { Carrier, Outgoing, Written } from './carrier.ts';
import type { DeviceId } from './replica.ts';
import { isUnseen, shareOf } from './share.ts';

/** A head without texts has room in so much. */
const HEAD_BYTES = 512;

/** What is said in at most so many bytes: its head always, since a device without one is not even known to be here. */
const spoken = (texts: Texts, most: number): Texts =>
  texts.bytes > most ? { ...texts, texts: new Map(), prints: {}, bytes: 0 } : texts;

const isQuota = (error: unknown): boolean =>
  error instanceof Error && /quota|MAX_WRITE|too many|rate/i.test(error.message);

async function removeKeys(
  area: AccountDependencies['area'],
  is: (device: DeviceId) => boolean,
): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter((key) => {
    const parts = partsOfKey(key);
    return parts !== undefined && is(parts.device);
  });
  if (keys.length > 0) await area.remove(keys);
}

/** The browser's own account: `storage.sync`, in which each device has keys of its own. */
export function accountCarrier(deps: AccountDependencies): Carrier {
  const { area, now } = deps;
  const removeOf = (is: (device: DeviceId) => boolean) => removeKeys(area, is);

  /** Devices that are long unseen go, once what they said is told by another. */
  async function tidy({ others, at, device }: Outgoing): Promise<void> {
    const unseen = new Set(others.filter((one) => isUnseen(one, at)).map((one) => one.device));
    const isKeeper = others.every((one) => unseen.has(one.device) || one.device > device);
    if (isKeeper && unseen.size > 0) await removeOf((one) => unseen.has(one));
  }

  async function write(out: Outgoing): Promise<Written> {
    const all = await area.get(null);
    const devices = byDevice(all);
    const own = devices.get(out.device) ?? new Map<string, string>();
    const use = useOf(all, devices);
    const full = new Set(out.others.filter(({ isFull }) => isFull).map(({ device }) => device));
    const notes = await deps.loadNotes();
    const seal = await deps.seal();
    const share = asInArchive(shareOf(out.replica, out), await deps.archiveOf(out.replica));
    const room = roomOf(out.device, use, full);
    const of = fnv1a(JSON.stringify([share, room]));
    const wish = { out, own, key: seal?.name ?? '', free: LIMITS.bytes - use.total, of };
    const used = (bytes: number, { left }: Pick<Texts, 'left'>) => ({
      used: { bytes, of: LIMITS.bytes },
      left,
    });
    if (isWritten(wish, notes)) return used(use.total, notes);
    const most = wish.free + (use.byDevice.get(out.device) ?? 0) - HEAD_BYTES;
    const next = spoken(await fitTexts(out.device, share, room, seal), most);
    const free = whenFree(notes.spent, now().getTime());
    if (free !== undefined) return { ...used(use.total, next), notBefore: free.toISOString() };
    try {
      await putTexts(deps, wish, { next, notes, seal });
    } catch (error) {
      if (!isQuota(error)) throw error;
      const later = new Date(now().getTime() + 60_000).toISOString();
      return { ...used(use.total, next), notBefore: later };
    }
    if (!isFull(next)) await tidy(out);
    return used(use.total - (use.byDevice.get(out.device) ?? 0) + next.bytes, next);
  }

  return {
    name: 'account',
    async readOthers(me) {
      const all = await area.get(null);
      const notes = await deps.loadNotes();
      const how = { notes, seal: deps.opener, now: now() };
      const seal = await deps.seal();
      const print = String(fnv1a(JSON.stringify([all, seal?.name])));
      const isOpen = seal !== undefined && notes.n > 0 && notes.key === '';
      return { ...(await readAccount(all, me, how)), print, isOpen };
    },
    write,
    forget: (device) => removeOf((one) => one === device),
    clear: () => removeOf(() => true),
  };
}
