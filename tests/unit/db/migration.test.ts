import { afterEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/db/open.ts';
import { queueWorld } from '../../support/queue-world.ts';

const NAME = 'migration';
const SAME: Record<string, string> = {};
const FIRST = { n: 1, stores: openStores() };

/** The stores of version 1 as Dexie has them. */
function openStores(): Record<string, string> {
  const db = openDb('stores');
  const found = db.tables.map(({ name, schema }) => {
    const indexes = schema.indexes.map(({ src }) => src);
    return [name, [schema.primKey.src, ...indexes].join(', ')];
  });
  return Object.fromEntries(found) as Record<string, string>;
}

afterEach(() => openDb(NAME).delete());

async function oldQueue(): Promise<void> {
  const { db, queue } = queueWorld(openDb(NAME));
  await queue.save(['arxiv:2608.00001'], { title: 'Kept' });
  await queue.setTags('arxiv:2608.00001', ['old']);
  db.close();
}

it('before a migration the queue is kept among the copies, and can be rolled back to', async () => {
  await oldQueue();
  const upgrade = async (transaction: { table(name: string): { clear(): PromiseLike<void> } }) => {
    await transaction.table('queue').clear();
  };
  const versions = [
    FIRST,
    { n: 2, stores: { ...SAME, extra: 'id' }, upgrade },
    { n: 3, stores: SAME, upgrade },
  ];
  const { db, queue } = queueWorld(openDb(NAME, versions));
  expect(await db.queue.count()).toBe(0);
  const copies = await db.snapshots.toArray();
  expect(copies).toMatchObject([{ why: 'migration', items: 1 }]);
  await queue.rollBack(copies[0]?.n ?? 0);
  expect(await db.queue.toArray()).toMatchObject([{ title: 'Kept', tags: ['old'] }]);
  await db.delete();
});

it('a migration that fails leaves everything as it was', async () => {
  await oldQueue();
  const upgrade = (): Promise<void> => Promise.reject(new Error('no'));
  const broken = openDb(NAME, [FIRST, { n: 2, stores: SAME, upgrade }]);
  await expect(broken.open()).rejects.toThrow('no');
  broken.close();
  const db = openDb(NAME);
  expect(await db.queue.toArray()).toMatchObject([{ title: 'Kept' }]);
  expect(await db.snapshots.count()).toBe(0);
  db.close();
});
