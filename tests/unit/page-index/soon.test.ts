import { expect, it } from 'vitest';
import { HEAD_KEY } from '../../../utils/trend/format.ts';
import { markShardOf } from '../../../utils/queue/marks/format.ts';
import { isMirrorShard } from '../../../utils/queue/mirror/format.ts';
import { markDirty } from '../../../utils/page-index/mark-dirty.ts';
import { paperRow } from '../../support/paper.ts';
import { publisherOf } from '../../support/page-index.ts';
import { queueWorld } from '../../support/queue-world.ts';

const KEY = 'arxiv:2508.00001';

/** A saved paper, with all that it leaves behind, and what `storage.local` is asked to write. */
async function saved() {
  const world = queueWorld();
  const { db, now, storage } = world;
  await world.queue.tend();
  await world.publisher.drain();
  const ids = ['2506.00001', '2507.00001', '2508.00001'];
  await db.papers.bulkPut(ids.map((id) => paperRow(id)));
  await world.queue.save([KEY], { title: 'Tides' });
  await markDirty(db, ['k1:00']);
  const writes: string[][] = [];
  const publisher = publisherOf({
    db,
    now,
    storage: {
      ...storage,
      set: (items) => {
        writes.push(Object.keys(items));
        return storage.set(items);
      },
    },
  });
  return { db, publisher, writes };
}

it('before a command is answered only what pages wait for is written; the mirror and titles with the next turn', async () => {
  const { db, publisher, writes } = await saved();
  await publisher.drainSoon();
  expect(writes.flat()).toEqual([markShardOf(KEY)]);
  const left = await db.dirty.toCollection().primaryKeys();
  expect(left).toContain('k1:00');
  expect(left.filter(isMirrorShard)).toHaveLength(1);
  await publisher.drain();
  expect(writes.flat().filter(isMirrorShard)).toHaveLength(1);
  expect(await db.dirty.count()).toBe(0);
});

it('shards are written together', async () => {
  const { db, publisher, writes } = await saved();
  await markDirty(db, [HEAD_KEY, 't1:2506', 't1:2507', 't1:2508']);
  await publisher.drain();
  expect(writes).toHaveLength(1);
  expect(writes.flat().length).toBeGreaterThan(4);
});

it('the head knows the months of ids of every kind', async () => {
  const { db, publisher } = await saved();
  await db.papers.bulkPut(
    ['0704.0001', 'hep-th/9901001', 'math/0211159', 'cs/9901002'].map((id) => paperRow(id)),
  );
  await markDirty(db, [HEAD_KEY]);
  const seen: unknown[] = [];
  const { storage } = queueWorld();
  await publisherOf({
    db,
    now: () => new Date('2026-08-21T15:00:00Z'),
    storage: { ...storage, set: (items) => Promise.resolve(void seen.push(items[HEAD_KEY])) },
  }).drain();
  await publisher.drain();
  expect(seen).toMatchObject([{ months: ['0211', '0704', '2506', '2507', '2508', '9901'] }]);
});
