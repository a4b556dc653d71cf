import type { IndexStorage } from '../../page-index/storage.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { isRecord } from '../item/upgrade.ts';
import { isMirrorShard, MIRROR_HEAD, type MirrorHead } from './format.ts';
import type { Lock } from './lock.ts';

/** A part that content scripts cannot read: AES-GCM over its JSON. */
interface SealedPart {
  /** The name of its key, in `storage.sync`. */
  key: string;
  /** Base64. */
  iv: string;
  data: string;
}

function isSealed(value: unknown): value is SealedPart {
  return (
    isRecord(value) &&
    [value['key'], value['iv'], value['data']].every((one) => typeof one === 'string')
  );
}

async function seal(value: unknown, name: string, key: CryptoKey): Promise<SealedPart> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  return { key: name, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** What was sealed; undefined where it is spoilt, or its key is lost. */
async function open(part: SealedPart, lock: Lock): Promise<unknown> {
  const key = await lock.key(part.key);
  if (key === undefined) return undefined;
  try {
    const iv = fromBase64(part.iv);
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(part.data));
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    // The parts that can be opened still bring their papers back.
    return undefined;
  }
}

/**
 * `storage.local` with the parts of the mirror sealed when they are written, and opened when they are read,
 * by the key that the mirror's head names. Where it names none (Firefox, old Chromium) they are written as
 * they are; parts that were written so are read so. All other keys pass through.
 */
export function sealedStorage(inner: IndexStorage, lock: Lock): IndexStorage {
  async function sealing(): Promise<{ name: string; key: CryptoKey } | undefined> {
    const head = (await inner.get(MIRROR_HEAD))[MIRROR_HEAD];
    const name = (head as Partial<MirrorHead> | undefined)?.key;
    if (name === undefined) return undefined;
    const key = await lock.key(name);
    if (key === undefined) throw new Error('the key of the mirror is not there');
    return { name, key };
  }

  return {
    remove: (keys) => inner.remove(keys),
    async get(keys) {
      const found = await inner.get(keys);
      for (const [name, value] of Object.entries(found))
        if (isMirrorShard(name) && isSealed(value)) found[name] = await open(value, lock);
      return found;
    },
    async set(items) {
      const parts = Object.keys(items).filter(isMirrorShard);
      const by = parts.length > 0 ? await sealing() : undefined;
      const out = { ...items };
      if (by) for (const name of parts) out[name] = await seal(items[name], by.name, by.key);
      await inner.set(out);
    },
  };
}
