import { beforeEach, describe, expect, it } from 'vitest';
import { createLock, type KeyArea } from '../../../utils/queue/mirror/lock.ts';

const BYTES = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
let kept: Map<string, unknown>;
let asked: string[];
let area: KeyArea;

beforeEach(() => {
  kept = new Map([['mirror-key:mine', BYTES]]);
  asked = [];
  area = {
    get(name) {
      asked.push(`get ${name}`);
      return Promise.resolve(kept.has(name) ? { [name]: kept.get(name) } : {});
    },
    set(items) {
      for (const [name, value] of Object.entries(items)) kept.set(name, value);
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void kept.delete(name)),
    setAccessLevel({ accessLevel }) {
      asked.push(accessLevel);
      return Promise.resolve();
    },
  };
});

const names = () => [...kept.keys()];
const lock = () => createLock(area, () => 'new');

describe('the key of the mirror', () => {
  it('is asked for once while the worker lives, and gives nothing of itself away', async () => {
    const { key } = lock();
    const made = await key('mine');
    expect(made).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] });
    expect(await key('mine')).toBe(made);
    expect(asked).toEqual(['get mirror-key:mine']);
    expect(await key('other')).toBeUndefined();
  });

  it.each([
    ['no text', 7],
    ['nothing', undefined],
    ['no base64', '%%%'],
    ['too short', btoa('x'.repeat(31))],
    ['too long', btoa('x'.repeat(33))],
    ['empty', ''],
  ])('that is %s is none, and another is made', async (_name, stored) => {
    kept.set('mirror-key:mine', stored);
    const { key, ensure } = lock();
    expect(await key('mine')).toBeUndefined();
    expect(await ensure('mine')).toBe('new');
    expect(await key('new')).toBeDefined();
    expect(names()).toEqual(['mirror-key:mine', 'mirror-key:new']);
  });

  it('stays the one that is there, after the place was closed to pages, once', async () => {
    const { ensure } = lock();
    expect(await ensure('mine')).toBe('mine');
    expect(await ensure('mine')).toBe('mine');
    expect(names()).toEqual(['mirror-key:mine']);
    expect(asked).toEqual(['TRUSTED_CONTEXTS', 'get mirror-key:mine', 'get mirror-key:mine']);
  });

  it('that was lost since it was used is noticed', async () => {
    const { ensure, key } = lock();
    await key('mine');
    kept.clear();
    expect(await ensure('mine')).toBe('new');
  });

  it('each new one is other noise, of 32 bytes', async () => {
    await lock().ensure(undefined);
    const first = kept.get('mirror-key:new');
    await lock().ensure(undefined);
    expect(kept.get('mirror-key:new')).not.toBe(first);
    expect(atob(String(first))).toHaveLength(32);
  });

  it('is forgotten with its place', async () => {
    const { key, forget } = lock();
    await key('mine');
    await forget('mine');
    expect(await key('mine')).toBeUndefined();
    expect(names()).toEqual([]);
  });

  it('where there is no place for one, there is none, and nothing to forget', async () => {
    const { ensure, key, forget } = createLock(undefined, () => 'new');
    expect([await ensure('mine'), await key('mine')]).toEqual([undefined, undefined]);
    await forget('mine');
  });
});
