import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchStore } from '../../../utils/db/watch-store.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';

let made = 0;
const nameOf = (): string => `watch-${(made += 1)}`;

/** An opening of the database that ends as the test wants. */
function opening(end: (request: { fail: (name: string) => void }) => void): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const target = new EventTarget();
    const request = Object.assign(target, { error: null as unknown, result: undefined });
    const fail = (name: string): void => {
      request.error = new DOMException('in a test', name);
      const event = new Event('error', { cancelable: true });
      target.dispatchEvent(event);
      (request as { onerror?: (event: Event) => void }).onerror?.(event);
    };
    queueMicrotask(() => end({ fail }));
    return request as unknown as IDBOpenDBRequest;
  });
}

/** Dexie says some of this in the console too. */
const quiet = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);

afterEach(() => vi.restoreAllMocks());

describe('the database, watched', () => {
  it('opens, and nothing is said', async () => {
    const db = openDb(nameOf());
    const watch = watchStore(db);
    await vi.waitFor(() => expect(db.isOpen()).toBe(true));
    expect(watch.trouble()).toBeUndefined();
    await db.delete();
  });

  it.each([
    ['UnknownError', 'closed'],
    ['InvalidStateError', 'none-here'],
    ['SecurityError', 'none-here'],
    ['QuotaExceededError', 'full'],
    ['TypeError', 'closed'],
  ])('does not open for %s: %s, and whoever follows hears of it', async (name, kind) => {
    quiet();
    opening(({ fail }) => fail(name));
    const watch = watchStore(openDb(nameOf()));
    const follow = vi.fn();
    watch.subscribe(follow);
    await vi.waitFor(() => expect(watch.trouble()?.kind).toBe(kind));
    expect(follow).toHaveBeenCalled();
  });

  it('is of a later Tidemark', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('in a test', 'VersionError');
    });
    const watch = watchStore(openDb(nameOf()));
    await vi.waitFor(() => expect(watch.trouble()?.kind).toBe('newer'));
  });

  it('does not answer: slow', async () => {
    opening(() => undefined);
    const watch = watchStore(openDb(nameOf()), 1);
    await vi.waitFor(() => expect(watch.trouble()?.kind).toBe('slow'));
  });

  it('is held by another window with an older version, until that one lets go', async () => {
    quiet();
    const name = nameOf();
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.addEventListener('success', () => resolve(request.result));
    });
    const db = openDb(name);
    const watch = watchStore(db);
    await vi.waitFor(() => expect(watch.trouble()?.kind).toBe('blocked'));
    old.close();
    await vi.waitFor(() => expect(watch.trouble()).toBeUndefined());
    await db.delete();
  });
});
