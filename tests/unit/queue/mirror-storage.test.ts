import { afterEach, describe, expect, it } from 'vitest';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import type { Lock } from '../../../utils/queue/mirror/lock.ts';
import { MIRROR_HEAD } from '../../../utils/queue/mirror/format.ts';
import { lostMirror, mirrorPart, readMirror } from '../../../utils/queue/mirror/mirror.ts';
import { sealedStorage } from '../../../utils/queue/mirror/sealed.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import { queueItem } from '../../support/queue-item.ts';
import { queueWorld } from '../../support/queue-world.ts';

const AT = '2026-08-21T00:00:00.000Z';
const A = queueItem({ id: 'a' });
let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

describe('a mirror is read whatever its parts are', () => {
  it.each<[string, unknown, number, number]>([
    ['a list of version 1', [A], 1, 0],
    ['a part', { version: ITEM_VERSION, items: [A], removed: [removedRow(A, AT)] }, 1, 1],
    ['a part without a version', { items: [A] }, 1, 0],
    ['a part of an odd version', { version: 'x', items: [A] }, 1, 0],
    ['a part without a list', { version: ITEM_VERSION, items: {} }, 0, 0],
    ['removed that are no list', { version: ITEM_VERSION, items: [A], removed: 'x' }, 1, 0],
    ['items that are none', { version: ITEM_VERSION, items: [A, null, 7], removed: [7] }, 1, 0],
    ['a text', 'x', 0, 0],
    ['nothing', null, 0, 0],
  ])('%s', async (_name, part, items, removed) => {
    world.stored.set('m1:00', part);
    const found = await readMirror(world.storage);
    expect([found.items.length, found.removed.length, found.later]).toEqual([items, removed, 0]);
  });

  it('parts of a later version are counted, and not read', async () => {
    world.stored.set('m1:00', { version: ITEM_VERSION + 1, items: [A] });
    world.stored.set('m1:7f', { version: ITEM_VERSION, items: [A] });
    const found = await readMirror(world.storage);
    expect([found.items.length, found.later]).toEqual([1, 1]);
  });

  it('an item without its times has those of the reading', async () => {
    const { savedAt: _, changedAt: __, ...bare } = A;
    world.stored.set('m1:00', [bare]);
    expect((await readMirror(world.storage, new Date(AT))).items[0]?.savedAt).toBe(AT);
    expect((await readMirror(world.storage)).items[0]?.savedAt).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('a mirror is lost', () => {
  it('when it is of a database that is not there, and no other has begun one', async () => {
    world.stored.set('m1:00', [A]);
    const lost = async () => (await lostMirror(world.db, world.storage)).items.length;
    expect(await lost()).toBe(0);
    world.stored.set(MIRROR_HEAD, { of: 'old' });
    expect(await lost()).toBe(1);
    for (const owner of ['old', 'new']) {
      await world.db.state.put({ name: 'mirror', value: { of: owner } });
      expect(await lost()).toBe(0);
    }
  });

  it('then no part of it is written', async () => {
    world.stored.set(MIRROR_HEAD, { of: 'old' });
    expect(await mirrorPart(world.db, world.storage, 'm1:00')).toBeUndefined();
    await world.db.state.put({ name: 'mirror', value: { of: 'new' } });
    expect(await mirrorPart(world.db, world.storage, 'm1:00')).toBeUndefined();
    world.stored.set(MIRROR_HEAD, { of: 'new' });
    expect(await mirrorPart(world.db, world.storage, 'm1:00')).toEqual({
      version: ITEM_VERSION,
      items: [],
    });
  });

  it('with nothing in it there is nothing to choose', async () => {
    for (const choice of ['restore', 'discard'] as const)
      await expect(world.queue.settleMirror(choice)).rejects.toThrow('nothing to bring back');
    world.stored.set(MIRROR_HEAD, { of: 'old' });
    await expect(world.queue.settleMirror('restore')).rejects.toThrow('Nothing was changed');
  });
});

describe('storage with sealed parts', () => {
  const none: Lock = {
    ensure: () => Promise.resolve(undefined),
    key: () => Promise.resolve(undefined),
    forget: () => Promise.resolve(),
  };
  const inner = (stored: Map<string, unknown>) => ({
    get: () => Promise.resolve(Object.fromEntries(stored) as Record<string, unknown>),
    set: (items: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(items)) stored.set(name, value);
      return Promise.resolve();
    },
    remove: (keys: string[]) => {
      for (const key of keys) stored.delete(key);
      return Promise.resolve();
    },
  });
  const sealed = { key: 'k', iv: 'AAAA', data: 'AAAA' };

  it('opens no other key, and no part that is not sealed', async () => {
    const stored = new Map<string, unknown>([
      ['settings', sealed],
      ['m1:00', { ...sealed, iv: 7 }],
      ['m1:01', { key: 'k', data: 'x' }],
      ['m1:02', sealed],
    ]);
    expect(await sealedStorage(inner(stored), none).get(['settings'])).toEqual({
      ...Object.fromEntries(stored),
      'm1:02': undefined,
    });
  });

  it('writes no part in the open where its key is gone; everything else goes as it is', async () => {
    const stored = new Map<string, unknown>([[MIRROR_HEAD, { of: 'x', key: 'k' }]]);
    const storage = sealedStorage(inner(stored), none);
    await expect(storage.set({ 'm1:00': { items: [A] }, settings: 1 })).rejects.toThrow(
      'the key of the mirror is not there',
    );
    expect(stored.has('m1:00')).toBe(false);
    await storage.set({ settings: { theme: 'dark' } });
    expect(stored.get('settings')).toEqual({ theme: 'dark' });
    await storage.remove(['settings']);
    expect(stored.has('settings')).toBe(false);
  });

  it('where the head names no key a part is written as it is', async () => {
    const stored = new Map<string, unknown>();
    await sealedStorage(inner(stored), none).set({ 'm1:00': [A] });
    expect(stored.get('m1:00')).toEqual([A]);
  });
});
