/** A part of `storage.local` as a promise API, `storage.sync` too. */
export interface KeyArea {
  get(name: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(name: string): Promise<void>;
  /** Chromium from 140 for every area; Firefox has none (bug 1724754). */
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Where the mirror's key is kept: out of the reach of content scripts. */
export interface Lock {
  /** The name of a key that is there: this one, else a new one; undefined where nothing can be locked up. */
  ensure(name: string | undefined): Promise<string | undefined>;
  /** The key of this name; undefined where it was lost. Rejects where the browser does not say. */
  key(name: string): Promise<CryptoKey | undefined>;
  forget(name: string): Promise<void>;
}

const KEY_BYTES = 32;
const nameOf = (name: string): string => `mirror-key:${name}`;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes));

/** The bytes of a key as it was stored; undefined where that is none. */
function bytesOf(stored: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(atob(stored), (letter) => letter.codePointAt(0) ?? 0);
    return bytes.length === KEY_BYTES ? bytes : undefined;
  } catch {
    // What is no base 64 is no key of ours: the mirror is sealed anew by another.
    return undefined;
  }
}

/**
 * Keeps keys in `storage.sync`, which survives the loss of IndexedDB and of `storage.local`, after closing it to
 * content scripts. It may be copied with the reader's browser account: as noise, without what it opens; each
 * installation names its own, so that none takes another's away.
 */
export function createLock(area: KeyArea | undefined, newId: () => string): Lock {
  const opened = new Map<string, CryptoKey>();
  let closing: Promise<boolean> | undefined;

  /** Before any key is there, and at each start: the browser may have forgotten it. */
  function close(): Promise<boolean> {
    // A browser that cannot close the area keeps no key there, and the mirror stays open (THREATS.md).
    closing ??= Promise.resolve(
      area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).then(() => true) ?? false,
    ).catch(() => false);
    return closing;
  }

  async function key(name: string): Promise<CryptoKey | undefined> {
    const there = opened.get(name);
    if (there !== undefined || area === undefined) return there;
    const raw = bytesOf((await area.get(nameOf(name)))[nameOf(name)]);
    if (raw === undefined) return undefined;
    const made = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    opened.set(name, made);
    return made;
  }

  return {
    key,
    async ensure(name) {
      if (area === undefined || !(await close())) return undefined;
      // Not from memory: a key that was lost elsewhere must be noticed.
      if (name !== undefined) opened.delete(name);
      if (name !== undefined && (await key(name))) return name;
      const fresh = newId();
      const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
      await area.set({ [nameOf(fresh)]: toBase64(bytes) });
      return fresh;
    },
    async forget(name) {
      opened.delete(name);
      await area?.remove(nameOf(name));
    },
  };
}
