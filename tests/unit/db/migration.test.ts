import type { Transaction } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { onDeleted } from '../../../utils/db/on-deleted.ts';
import { openDb, VERSIONS } from '../../../utils/open-db/open-db.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { GIVEN_NOW } from '../../support/clock/clock.ts';
import { queueWorld } from '../../support/queue-world.ts';

const NAME = 'migration';
const AT = '2026-08-21T10:00:00.000Z';
const LAST = VERSIONS.length;
const next = (n: number, upgrade: (transaction: Transaction) => Promise<void>, stores = {}) => ({
  n: LAST + n,
  items: ITEM_VERSION,
  stores,
  upgrade,
});

afterEach(() => openDb(NAME).delete());

async function oldQueue(): Promise<void> {
  const { db, queue } = queueWorld(openDb(NAME));
  await queue.save(['arxiv:2608.00001'], { title: 'Kept' });
  await queue.setTags('arxiv:2608.00001', ['old']);
  db.close();
}

it('before a migration the queue is kept among the copies, and can be rolled back to', async () => {
  await oldQueue();
  const first = async (transaction: Transaction) => {
    await transaction.table('queue').toCollection().modify({ title: 'Half-way' });
  };
  const second = async (transaction: Transaction) => {
    await transaction.table('queue').clear();
  };
  const versions = [...VERSIONS, next(1, first, { extra: 'id' }), next(2, second)];
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
  const broken = openDb(NAME, [...VERSIONS, next(1, upgrade)]);
  await expect(broken.open()).rejects.toThrow('no');
  broken.close();
  const db = openDb(NAME);
  expect(await db.queue.toArray()).toMatchObject([{ title: 'Kept' }]);
  expect(await db.snapshots.count()).toBe(0);
  db.close();
});

it('the copy holds what the reader did with papers that are not saved', async () => {
  await oldQueue();
  const old = openDb(NAME);
  await old.marks.put({ key: 'arxiv:2608.00002', doneAt: AT });
  await old.verdicts.put({ subject: 'title:123456789', id: '2608.00003', same: true, at: AT });
  old.close();
  const db = openDb(NAME, [...VERSIONS, next(1, () => Promise.resolve())]);
  const [copy] = await db.snapshots.toArray();
  const { refused, repaired, ...read } = readBackup(copy?.text ?? '');
  expect({ refused, repaired }).toEqual({ refused: 0, repaired: 0 });
  expect(read).toMatchObject({
    madeAt: copy?.at,
    queue: [{ title: 'Kept' }],
    marks: [{ key: 'arxiv:2608.00002', doneAt: AT }],
    verdicts: [{ subject: 'title:123456789', id: '2608.00003', same: true, at: AT }],
  });
  expect(copy?.at.slice(0, 10)).toBe(GIVEN_NOW.toISOString().slice(0, 10));
  db.close();
});

it('of an empty queue no copy is kept', async () => {
  const old = openDb(NAME);
  await old.open();
  old.close();
  const db = openDb(NAME, [...VERSIONS, next(1, () => Promise.resolve())]);
  expect(await db.snapshots.count()).toBe(0);
  db.close();
});

describe('while it is open, the database', () => {
  it('gives way to a later version in another window, which is no deletion', async () => {
    const db = openDb(NAME);
    await db.open();
    let deleted = 0;
    onDeleted(db, () => (deleted += 1));
    const later = openDb(NAME, [...VERSIONS, next(1, () => Promise.resolve())]);
    await later.open();
    expect([later.isOpen(), db.isOpen(), deleted]).toEqual([true, false, 0]);
    later.close();
  });

  it('gives way to its deletion, says so, and is made anew by the next use', async () => {
    await oldQueue();
    const db = openDb(NAME);
    await db.open();
    let deleted = 0;
    onDeleted(db, () => (deleted += 1));
    await openDb(NAME).delete();
    expect(deleted).toBe(1);
    expect(await db.queue.count()).toBe(0);
    db.close();
  });
});
