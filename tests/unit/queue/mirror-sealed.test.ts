import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { MIRROR_HEAD, MIRROR_SHARDS } from '../../../utils/queue/mirror/format.ts';
import type { KeyArea } from '../../../utils/queue/mirror/lock.ts';
import { lostItems, readMirror } from '../../../utils/queue/mirror/mirror.ts';
import { queueWorld } from '../../support/queue-world.ts';

/** As the build that began to seal wrote it: every later one must open it. */
const FROZEN_KEY = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const FROZEN_PART = {
  key: 'frozen',
  iv: 'AAECAwQFBgcICQoL',
  data: [
    'PCCgfreWq3TjY625ncsRGea79BbKICReUQPHvz8Pct17dcDRnuM+uh/BBp6qvXMajzoMt2jmkewR9kl1NY+agJcS8V',
    'iO/QQVdSDGC821LK5K5bMHGEMHAZmY7e5U0tj4v5A2lNdj8kG8XVrTaDpKHtwIEIm+6QfpOZ4jqKDcTHrUf3Kj1bPp',
    'fyqVKcZO+HaZFJ2AUBdMv2jiMJwSifDTzPjy7mHL0+4NxhW4np70pIG//PoQvYZDhEjt8ZNB9Y3DI3a6yiPt5vltdP',
    '/E2Sm46oYbnDdJIoCKDOzHujdW7TApbKTL0OLYNM03rfg=',
  ].join(''),
};
const SECRET = /Sealed Paper|my own words|secret-tag/;

/** `storage.sync`; `did` says what was done to it, in turn. */
function keyArea(canClose = true) {
  const kept = new Map<string, unknown>();
  const did: string[] = [];
  const area: KeyArea = {
    get: (name) => Promise.resolve(kept.has(name) ? { [name]: kept.get(name) } : {}),
    set(items) {
      did.push('set');
      for (const [name, value] of Object.entries(items)) kept.set(name, value);
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void kept.delete(name)),
    ...(canClose && {
      setAccessLevel: ({ accessLevel }) => Promise.resolve(void did.push(accessLevel)),
    }),
  };
  return { kept, did, area };
}

let keys = keyArea();
let world = queueWorld(undefined, keys.area);
const raw = (): string => JSON.stringify([...world.stored]);

/** The same browser after a restart, with this database. */
function restarted(db = world.db): typeof world {
  const next = queueWorld(db, keys.area);
  for (const [name, value] of world.stored) next.stored.set(name, value);
  return next;
}

async function saved(n = 4): Promise<void> {
  await world.queue.tend();
  for (let i = 0; i < n; i += 1) {
    const { result: id } = await world.queue.save([`acl:p-${i}`], { title: `Sealed Paper ${i}` });
    await world.queue.setNotes(id, 'my own words', '');
    await world.queue.setTags(`acl:p-${i}`, ['secret-tag']);
  }
  await world.publisher.drain();
}

beforeEach(() => {
  keys = keyArea();
  world = queueWorld(undefined, keys.area);
});
afterEach(() => world.db.delete());

describe('a mirror that content scripts cannot read', () => {
  it('holds no title, note or tag that can be read without the key, which is locked up before it is there', async () => {
    await saved();
    expect(world.stored.get(MIRROR_HEAD)).toMatchObject({ key: expect.any(String) as unknown });
    expect(raw()).not.toMatch(SECRET);
    expect(keys.did).toEqual(['TRUSTED_CONTEXTS', 'set']);
    const { items } = await readMirror(world.storage);
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ notes: 'my own words', tags: ['secret-tag'] });
  });

  it('comes back whole after the database was lost and the browser restarted', async () => {
    await saved();
    await world.db.delete();
    const next = restarted(openDb(`after-${crypto.randomUUID()}`));
    await next.queue.tend();
    await next.queue.save(['acl:new-1'], { title: 'New' });
    await next.publisher.drain();
    expect(await lostItems(next.db, next.storage)).toHaveLength(4);
    await next.queue.settleMirror('restore');
    expect(await next.db.queue.count()).toBe(5);
    await next.queue.tend();
    await next.publisher.drain();
    expect((await readMirror(next.storage)).items).toHaveLength(5);
    expect(JSON.stringify([...next.stored])).not.toMatch(SECRET);
    await next.db.delete();
  });

  it('holds nothing of what was discarded, and what was saved meanwhile', async () => {
    await saved();
    await world.db.delete();
    const next = restarted(openDb(`after-${crypto.randomUUID()}`));
    await next.queue.tend();
    await next.queue.save(['acl:new-1'], { title: 'New' });
    await next.publisher.drain();
    await next.queue.settleMirror('discard');
    await next.publisher.drain();
    expect((await readMirror(next.storage)).items.map(({ title }) => title)).toEqual(['New']);
    await next.db.delete();
  });

  it('an open mirror of an earlier build is read, and sealed at the next start', async () => {
    await saved();
    const open = queueWorld(world.db);
    await open.db.dirty.bulkPut(MIRROR_SHARDS.map((shard) => ({ shard, stamp: 'x' })));
    const { key: _, ...head } = world.stored.get(MIRROR_HEAD) as { key: string };
    open.stored.set(MIRROR_HEAD, head);
    await open.publisher.drain();
    expect(JSON.stringify([...open.stored])).toMatch(SECRET);
    world.stored.clear();
    for (const [name, value] of open.stored) world.stored.set(name, value);
    world = restarted();
    expect((await readMirror(world.storage)).items).toHaveLength(4);
    await world.queue.tend();
    await world.publisher.drain();
    expect(raw()).not.toMatch(SECRET);
    expect((await readMirror(world.storage)).items).toHaveLength(4);
  });

  it('a mirror of version 1 whose database is lost is offered, and brought back into a sealed one', async () => {
    const file = join(import.meta.dirname, '../../fixtures/frozen/v1/storage-local.json');
    const old = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    for (const [name, value] of Object.entries(old)) world.stored.set(name, value);
    await world.queue.tend();
    const lost = await lostItems(world.db, world.storage);
    expect(lost.length).toBeGreaterThan(0);
    await world.queue.settleMirror('restore');
    await world.queue.tend();
    await world.publisher.drain();
    expect((await readMirror(world.storage)).items).toHaveLength(lost.length);
    expect(raw()).not.toContain(lost[0]?.title);
  });

  it('opens what the first build that sealed wrote', async () => {
    keys.kept.set('mirror-key:frozen', FROZEN_KEY);
    world.stored.set(MIRROR_HEAD, { of: 'x', version: 2, key: 'frozen' });
    world.stored.set('m1:05', FROZEN_PART);
    expect((await readMirror(world.storage)).items).toMatchObject([
      { title: 'Frozen Tides', tags: ['ice'], notes: 'kept' },
    ]);
  });

  it('is written anew by another key when the key was lost', async () => {
    await saved();
    keys.kept.clear();
    world = restarted();
    await world.queue.tend();
    await world.publisher.drain();
    expect(keys.kept.size).toBe(1);
    expect((await readMirror(world.storage)).items).toHaveLength(4);
  });

  it('is left alone while the browser does not give the key', async () => {
    await saved();
    await world.db.delete();
    const next = restarted(openDb(`after-${crypto.randomUUID()}`));
    const before = JSON.stringify([...next.stored]);
    vi.spyOn(keys.area, 'get').mockRejectedValue(new Error('busy'));
    await expect(next.queue.tend()).rejects.toThrow('busy');
    expect(JSON.stringify([...next.stored])).toBe(before);
    await next.db.delete();
  });

  it('a spoilt part costs only its own items', async () => {
    await saved(30);
    const part = MIRROR_SHARDS.find((name) => JSON.stringify(world.stored.get(name)).length > 300);
    const there = world.stored.get(part ?? '') as { data: string };
    world.stored.set(part ?? '', { ...there, data: `AAAA${there.data.slice(4)}` });
    const { items } = await readMirror(world.storage);
    expect(items.length).toBeGreaterThan(20);
    expect(items.length).toBeLessThan(30);
  });
});

describe('where the browser cannot lock a key up', () => {
  it.each([
    ['no such call', keyArea(false)],
    ['no such area', undefined],
  ])('%s: the mirror is kept as it is, and no key is made', async (_, without) => {
    world = queueWorld(undefined, without?.area);
    await saved();
    expect(without?.kept.size ?? 0).toBe(0);
    expect(raw()).toMatch(SECRET);
    expect((await readMirror(world.storage)).items).toHaveLength(4);
  });

  it('a refusal: the same', async () => {
    keys.area.setAccessLevel = () => Promise.reject(new Error('no'));
    await saved();
    expect(keys.kept.size).toBe(0);
    expect((await readMirror(world.storage)).items).toHaveLength(4);
  });
});
