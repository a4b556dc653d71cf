import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { withFreeKeys } from '../../../utils/queue/free-keys.ts';
import { queueItem } from '../../support/queue-item.ts';

const db = openDb('free-keys');
afterEach(() => db.delete({ disableAutoOpen: false }));

const item = (id: string, ...names: string[]) =>
  queueItem({ id, keys: names.map((name): PaperKey => `acl:${name}`) });
const found = async (...items: ReturnType<typeof item>[]) =>
  (await withFreeKeys(db, items)).map(({ id, keys }) => [id, ...keys.map((key) => key.slice(4))]);

describe('items of the past have those of their keys that are free', () => {
  it('all of them where nobody holds one, and are then the same items', async () => {
    await db.queue.put(item('there', 'z'));
    const past = item('a', 'x', 'y');
    expect((await withFreeKeys(db, [past]))[0]).toBe(past);
  });

  it('not one that another holds; their own stay', async () => {
    await db.queue.bulkPut([item('there', 'x'), item('a', 'y')]);
    expect(await found(item('a', 'x', 'y', 'w'))).toEqual([['a', 'y', 'w']]);
  });

  it('of two that want one key it is the one’s that holds it, else the first one’s', async () => {
    expect(await found(item('a', 'x', 'y'), item('b', 'x', 'w'))).toEqual([
      ['a', 'x', 'y'],
      ['b', 'w'],
    ]);
    await db.queue.put(item('b', 'x'));
    expect(await found(item('a', 'x', 'y'), item('b', 'x', 'w'))).toEqual([
      ['a', 'y'],
      ['b', 'x', 'w'],
    ]);
  });

  it('a key that its holder gives up goes to the one that wants it', async () => {
    await db.queue.put(item('a', 'x', 'y'));
    expect(await found(item('a', 'y'), item('b', 'x'))).toEqual([
      ['a', 'y'],
      ['b', 'x'],
    ]);
  });

  it('one that would have none is left out, and keeps what it holds today', async () => {
    await db.queue.bulkPut([item('there', 'x'), item('a', 'y')]);
    expect(await found(item('a', 'x'), item('b', 'y', 'w'))).toEqual([['b', 'w']]);
  });
});
