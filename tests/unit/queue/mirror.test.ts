import { updateState } from '../../../utils/db/state.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { MIRROR_SHARDS, mirrorShardOf } from '../../../utils/queue/mirror/format.ts';
import {
  lostItems,
  mirrorPart,
  readMirror,
  tendMirror,
} from '../../../utils/queue/mirror/mirror.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

async function saved(n: number): Promise<void> {
  await tendMirror(world.db, world.storage, world.newId);
  for (let i = 0; i < n; i += 1) await world.queue.save([`acl:p-${i}`], { title: `Paper ${i}` });
  await world.publisher.drain();
}

describe('the mirror', () => {
  it('follows the queue, removals too', async () => {
    await saved(5);
    await world.queue.remove('acl:p-3');
    await world.publisher.drain();
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect((await readMirror(world.storage)).items.sort(byId)).toEqual(
      await world.db.queue.toArray(),
    );
    expect(await lostItems(world.db, world.storage)).toEqual([]);
  });

  it('after a wipe it is offered, and neither a start nor a new save writes over it', async () => {
    await saved(5);
    await world.db.delete({ disableAutoOpen: false });
    await tendMirror(world.db, world.storage, world.newId);
    await world.queue.save(['acl:new-1'], { title: 'New' });
    await world.publisher.drain();
    await world.publisher.rebuild();
    expect(await lostItems(world.db, world.storage)).toHaveLength(5);
  });

  it('is made anew when storage.local was lost', async () => {
    await saved(3);
    world.stored.clear();
    await tendMirror(world.db, world.storage, world.newId);
    await world.publisher.drain();
    expect((await readMirror(world.storage)).items).toHaveLength(3);
  });

  it('leaves out what is corrupt in it', async () => {
    await saved(3);
    world.stored.set('m1:00', 'broken');
    world.stored.set('m1:01', [{ id: 5 }, null]);
    expect((await readMirror(world.storage)).items.length).toBeGreaterThan(0);
  });

  it('holds the recently removed too, without what was forgotten, and brings them back', async () => {
    await saved(4);
    await world.queue.setNotes((await world.db.queue.toArray())[0]?.id ?? '', 'precious', '');
    const ids = await world.db.queue.toCollection().primaryKeys();
    await world.queue.bulk(ids.slice(0, 2), { remove: true });
    await world.queue.emptyRemoved(ids.slice(1, 2));
    await world.publisher.drain();
    expect((await readMirror(world.storage)).removed).toEqual(await world.db.removed.toArray());
    await world.db.delete({ disableAutoOpen: false });
    await world.queue.tend();
    expect(await world.db.removed.count()).toBe(0);
    await world.queue.settleMirror('restore');
    expect(await world.db.queue.count()).toBe(2);
    expect(await world.db.removed.toArray()).toMatchObject([{ item: { notes: 'precious' } }]);
  });

  it('brings the removed back by itself when no queue is there to ask about', async () => {
    await saved(2);
    const ids = await world.db.queue.toCollection().primaryKeys();
    await world.queue.bulk(ids, { remove: true });
    await world.publisher.drain();
    await world.db.delete({ disableAutoOpen: false });
    await world.queue.tend();
    expect((await world.db.removed.toCollection().primaryKeys()).sort()).toEqual(ids.sort());
    await world.publisher.drain();
    expect((await readMirror(world.storage)).removed).toHaveLength(2);
  });

  it('discarded, is a copy with the removed in it', async () => {
    await saved(2);
    const [id = ''] = await world.db.queue.toCollection().primaryKeys();
    await world.queue.bulk([id], { remove: true });
    await world.publisher.drain();
    await world.db.delete({ disableAutoOpen: false });
    await world.queue.tend();
    await world.queue.settleMirror('discard');
    const [copy] = await world.db.snapshots.toArray();
    expect(readBackup(copy?.text ?? '')).toMatchObject({ queue: [{}], removed: [{ id }] });
  });

  it('holds no more than the newest removed of each part', async () => {
    await saved(1);
    await world.queue.remove('acl:p-0');
    const [row] = await world.db.removed.toArray();
    const shard = mirrorShardOf(row?.id ?? '');
    const ids = Array.from({ length: 5000 }, (_, n) => `many-${n}`)
      .filter((id) => mirrorShardOf(id) === shard)
      .slice(0, 20);
    const rows = ids.map((id, n) => ({ ...row, id, at: `2026-08-01T00:00:${n + 10}.000Z` }));
    await world.db.removed.bulkPut(rows as never);
    const { removed = [] } = (await mirrorPart(world.db, world.storage, shard)) ?? {};
    const kept = removed.map((one) => (one as { id: string }).id);
    expect(kept).toEqual([row?.id, ...ids.toReversed().slice(0, 15)]);
  });

  it('no longer holds what was forgotten after its days', async () => {
    await saved(3);
    await world.queue.remove('acl:p-1');
    for (const day of [60, 62]) {
      await world.publisher.drain();
      expect((await readMirror(world.storage)).removed).toHaveLength(1);
      const time = Date.UTC(2026, 7, 21 + day);
      world.setTime(time);
      const agreedAt = new Date(time).toISOString();
      await updateState(world.db, 'sync', (sync) => ({ ...sync, agreedAt }));
      await world.queue.tend();
    }
    await world.publisher.drain();
    expect((await readMirror(world.storage)).removed).toEqual([]);
  });
});

describe('a part that a later Tidemark wrote', () => {
  const LATER = {
    version: ITEM_VERSION + 1,
    items: [{ id: 'f', keys: ['acl:f'], title: 'future' }],
  };

  it.each([true, false])('is neither written over nor settled, with others: %s', async (others) => {
    await saved(others ? 3 : 0);
    const shard =
      MIRROR_SHARDS.find((name) => {
        const part = world.stored.get(name) as { items: unknown[] } | undefined;
        return (part?.items.length ?? 0) === 0;
      }) ?? '';
    world.stored.set(shard, LATER);
    await world.db.delete({ disableAutoOpen: false });
    await world.queue.tend();
    for (const choice of ['restore', 'discard'] as const)
      await expect(world.queue.settleMirror(choice)).rejects.toThrow('later Tidemark');
    await world.queue.save(['acl:new-1'], { title: 'New' });
    await world.publisher.drain();
    await world.queue.tend();
    await world.publisher.drain();
    expect(world.stored.get(shard)).toEqual(LATER);
  });
});
