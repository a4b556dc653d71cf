import { afterEach, describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const B: PaperKey = 'arxiv:2507.00002';

async function saved(key: PaperKey, notes: string) {
  const { result: id } = await world.queue.save([key], { title: `Paper ${key}` });
  await world.queue.setTags(key, ['one', 'two']);
  await world.queue.setNotes(id, notes, '');
  await world.queue.setState(key, 'reading');
  return world.db.queue.get(id);
}

describe('what was removed', () => {
  it('stays for 30 days with all that belongs to it, and comes back as it was', async () => {
    const item = await saved(A, 'mine');
    expect((await world.queue.remove(A)).result).toBe(true);
    expect(await world.db.queue.count()).toBe(0);
    const [row] = await world.db.removed.toArray();
    expect(row?.item).toEqual(item);
    expect((await world.queue.bringBack([row?.id ?? ''])).result).toBe(1);
    expect(await world.db.queue.toArray()).toMatchObject([
      { id: item?.id, notes: 'mine', tags: ['one', 'two'], state: 'reading', rank: item?.rank },
    ]);
    expect(await world.db.removed.count()).toBe(0);
    expect(await world.db.gone.count()).toBe(0);
  });

  it('saved again, brings its notes, tags and state, on top of the queue', async () => {
    const item = await saved(A, 'mine');
    await world.queue.save([B], { title: 'Later' });
    await world.queue.remove(A);
    const { result: id, back } = await world.queue.save([A], { title: 'As the page says it now' });
    expect({ id, back }).toEqual({ id: item?.id, back: true });
    expect((await world.queue.save([A])).back).toBe(false);
    const [first] = await world.db.queue.orderBy('rank').toArray();
    expect(first).toMatchObject({ id, notes: 'mine', tags: ['one', 'two'], state: 'reading' });
    expect(await world.db.removed.count()).toBe(0);
  });

  it('comes back with an import too, which adds what it brings', async () => {
    await saved(A, 'mine');
    await world.queue.remove(A);
    await world.queue.applyImport([{ keys: [A], tags: ['three'], notes: 'theirs' }]);
    const [item] = await world.db.queue.toArray();
    expect(item?.tags).toEqual(['one', 'two', 'three']);
    expect(item?.notes).toContain('mine');
    expect(item?.notes).toContain('theirs');
  });

  it('emptied on request, after which undo still brings it back', async () => {
    await saved(A, 'mine');
    await saved(B, 'other');
    await world.queue.bulk(await world.db.queue.toCollection().primaryKeys(), { remove: true });
    const [one] = await world.db.removed.toArray();
    const first = await world.queue.emptyRemoved([one?.id ?? '']);
    expect(first.result).toEqual({ changed: 1 });
    expect(await world.db.removed.count()).toBe(1);
    const all = await world.queue.emptyRemoved();
    expect(await world.db.removed.count()).toBe(0);
    await world.queue.undo(all.undo ?? '');
    await world.queue.undo(first.undo ?? '');
    expect(await world.db.removed.count()).toBe(2);
  });

  it('what is saved anew meanwhile stays, and the removed one joins it when it is brought back', async () => {
    await saved(A, 'mine');
    const { undo } = await world.queue.remove(A);
    const [row] = await world.db.removed.toArray();
    await world.db.removed.clear();
    await world.queue.save([A], { title: 'New' });
    if (row) await world.db.removed.put(row);
    expect((await world.queue.undo(undo ?? '')).result.kept).toBe(1);
    expect(await world.db.queue.toArray()).toMatchObject([{ title: 'New', notes: '' }]);
    const back = await world.queue.bringBack([row?.id ?? '']);
    expect(back.result).toBe(1);
    expect(await world.db.queue.toArray()).toMatchObject([{ title: 'New', notes: 'mine' }]);
    expect(await world.db.removed.count()).toBe(0);
    await world.queue.undo(back.undo ?? '');
    expect(await world.db.queue.toArray()).toMatchObject([{ title: 'New', notes: '' }]);
    expect(await world.db.removed.toArray()).toMatchObject([{ item: { notes: 'mine' } }]);
  });

  it('of a bulk: from two on, a copy of everything is kept before', async () => {
    for (const n of [1, 2]) {
      await saved(A, 'mine');
      await saved(B, 'other');
      const ids = await world.db.queue.toCollection().primaryKeys();
      await world.queue.bulk(ids.slice(0, n), { remove: true });
      const copies = await world.db.snapshots.filter(({ why }) => why === 'bulk').toArray();
      expect(copies.map(({ items }) => items)).toEqual(n === 1 ? [] : [2]);
    }
  });

  it('a visit’s page, a backup and a mirror do not bring it back by themselves', async () => {
    await saved(A, 'mine');
    await world.queue.remove(A);
    const url = 'https://arxiv.org/abs/2507.00001';
    await world.queue.evidence([{ keys: [A], title: 'Paper', url, version: 3 }]);
    expect(await world.db.queue.count()).toBe(0);
    expect(await world.db.removed.count()).toBe(1);
  });
});
