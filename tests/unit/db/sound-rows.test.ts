import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLeftOut } from '../../../utils/db/left-out.ts';
import { openDb, VERSIONS } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { findUnreadable, removeUnreadable } from '../../../utils/db/rows/unreadable.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import { tellLeftOut } from '../../../utils/db/tell-left-out.ts';
import { itemSchema, type QueueRow } from '../../../utils/queue/item/schema.ts';
import { readQueueRow } from '../../../utils/db/rows/queue-item.ts';
import { WRONG } from '../../support/odd-rows/values.ts';
import { spoilt } from '../../support/odd-rows/odd-row.ts';

const AT = '2026-08-21T10:00:00.000Z';
let leftOut: ReturnType<typeof createLeftOut>;
let db: TidemarkDb;

beforeEach(() => {
  leftOut = createLeftOut();
  db = openDb('sound-rows', VERSIONS, leftOut.note);
});
afterEach(() => db.delete());

const item = (id: string, rank: string): QueueRow => ({
  id,
  keys: [`doi:10.1000/${id}`],
  title: id,
  authors: ['A B'],
  url: 'https://x.example/',
  state: 'to-read',
  rank,
  tags: ['t'],
  notes: 'n',
  evidence: [{ kind: 'venue', text: 'v', at: AT, url: 'https://x.example/' }],
  savedAt: AT,
  source: { place: 'list' },
  changedAt: AT,
  changed: { notes: AT },
});
const lost = (id: string, rank: string): QueueRow =>
  ({ ...item(id, rank), keys: [null] }) as unknown as QueueRow;

async function fill(): Promise<void> {
  await db.queue.bulkPut([
    lost('a', 'Zx'),
    lost('b', 'Zy'),
    item('c', 'a0'),
    lost('d', 'a1'),
    item('e', 'a2'),
    item('f', 'a3'),
  ]);
}

const ids = (rows: readonly (QueueRow | undefined)[]) => rows.map((row) => row?.id);

describe('rows of which nothing can be made', () => {
  it('are passed over by every way of reading', async () => {
    await fill();
    expect(ids(await db.queue.toArray())).toEqual(['c', 'e', 'f']);
    expect(ids(await db.queue.bulkGet(['a', 'c']))).toEqual([undefined, 'c']);
    expect(await db.queue.get('d')).toBeUndefined();
    expect(ids(await db.queue.reverse().toArray())).toEqual(['f', 'e', 'c']);
    expect(ids(await db.queue.where('rank').anyOf(['Zx', 'a1', 'a2']).toArray())).toEqual(['e']);
    expect(ids(await db.queue.filter(() => true).toArray())).toEqual(['c', 'e', 'f']);
    const seen: string[] = [];
    await db.queue.orderBy('rank').each(({ id }) => void seen.push(id));
    expect(seen).toEqual(['c', 'e', 'f']);
  });

  it('do not stand for those that were asked for: first, last, and so many', async () => {
    await fill();
    expect((await db.queue.orderBy('rank').first())?.id).toBe('c');
    expect((await db.queue.orderBy('rank').last())?.id).toBe('f');
    expect(ids(await db.queue.orderBy('rank').limit(2).toArray())).toEqual(['c', 'e']);
    expect(ids(await db.queue.orderBy('rank').offset(1).limit(2).toArray())).toHaveLength(2);
    expect(
      ids(
        await db.queue
          .orderBy('rank')
          .filter(() => true)
          .limit(2)
          .toArray(),
      ),
    ).toEqual(['c', 'e']);
  });

  it('stay as they are, are named once, and the reader can take them out', async () => {
    await fill();
    await db.queue.toArray();
    await db.queue.toArray();
    expect(leftOut.take().map(({ key }) => key)).toEqual(['a', 'b', 'd']);
    const found = await findUnreadable(db);
    expect(found.map(({ table, key }) => `${table} ${String(key)}`)).toEqual([
      'queue a',
      'queue b',
      'queue d',
    ]);
    expect(found[0]?.row).toEqual(lost('a', 'Zx'));
    expect(await removeUnreadable(db)).toBe(3);
    expect(await findUnreadable(db)).toEqual([]);
    expect(await db.queue.count()).toBe(3);
  });

  it('are counted among the problems by their table, and no problem names a paper', async () => {
    await fill();
    await db.marks.put({ key: 7 } as never);
    await db.queue.toArray();
    await db.marks.toArray();
    await tellLeftOut(db, leftOut.take(), new Date(AT));
    const problems = await db.problems.toArray();
    expect(problems.map(({ subject, times }) => [subject, times])).toEqual([
      ['queue', 3],
      ['marks', undefined],
    ]);
  });

  it('a month of the term index, and of the titles, is made anew', async () => {
    await updateState(db, 'terms', () => ({ stamp: 5, version: 9 }));
    await db.termFacts.put({ month: '2608', stamp: 5 } as never);
    await db.termFacts.toArray();
    await tellLeftOut(db, leftOut.take(), new Date(AT));
    expect(await db.termFacts.toCollection().primaryKeys()).toEqual([]);
    expect(await loadState(db, 'terms')).toEqual({ stamp: 5, version: 0 });
  });

  it.each(['termFacts', 'termPostings'] as const)(
    'of the term index, in %s: both tables of that month go, and no other month',
    async (table) => {
      await updateState(db, 'terms', () => ({ stamp: 5, version: 9 }));
      await updateState(db, 'titles', () => ({ version: 3 }));
      for (const month of ['2607', '2608']) {
        await db.termFacts.put({ month, stamp: 5 } as never);
        await db.termPostings.put({ month } as never);
      }
      await tellLeftOut(db, [{ table, key: '2608' }], new Date(AT));
      expect(await db.termFacts.toCollection().primaryKeys()).toEqual(['2607']);
      expect(await db.termPostings.toCollection().primaryKeys()).toEqual(['2607']);
      expect((await loadState(db, 'terms')).version).toBe(0);
      expect((await loadState(db, 'titles')).version).toBe(3);
    },
  );

  it('of the titles: they are made anew, the term index is not', async () => {
    await updateState(db, 'terms', () => ({ stamp: 5, version: 9 }));
    await updateState(db, 'titles', () => ({ version: 3 }));
    const rows = [{ table: 'titles', key: ['m2608', '2608.00001'] }];
    await tellLeftOut(db, rows, new Date(AT));
    expect((await loadState(db, 'titles')).version).toBe(0);
    expect((await loadState(db, 'terms')).version).toBe(9);
    expect(await db.problems.toArray()).toMatchObject([
      {
        kind: 'storage',
        at: AT,
        subject: 'titles',
        reason: 'trouble.rowsLeftOut',
      },
    ]);
  });

  it('are told once each in the life of the worker: not again, and not for another table', () => {
    leftOut.note('queue', 'a');
    leftOut.note('marks', 'a');
    leftOut.note('queue', 'a');
    expect(leftOut.take()).toEqual([
      { table: 'queue', key: 'a' },
      { table: 'marks', key: 'a' },
    ]);
    leftOut.note('queue', 'a');
    leftOut.note('queue', 'b');
    expect(leftOut.take()).toEqual([{ table: 'queue', key: 'b' }]);
    expect(leftOut.take()).toEqual([]);
  });

  it('changing a row that stands beside them leaves them alone', async () => {
    const undo = { token: 't', at: AT, changes: [] };
    await db.undo.bulkAdd([{ ...undo, token: 7 } as never, undo]);
    await db.undo.where('token').above('').modify({ unseen: 1 });
    expect((await findUnreadable(db)).map(({ row }) => row)).toEqual([{ ...undo, n: 1, token: 7 }]);
  });
});

it('what reading makes of an item is one that its schema takes', () => {
  const good = {
    ...item('c', 'a0'),
    claims: ['doi:10.1/x'],
    type: 'article',
    venue: 'V',
    year: 2025,
    version: 2,
    snoozedUntil: AT,
  };
  expect(readQueueRow(good)).toBe(good);
  const wrong: string[] = [];
  for (const field of Object.keys(itemSchema.shape))
    for (const [name, value] of WRONG) {
      const made = readQueueRow(spoilt(good, field, value));
      const isLong = name === 'a long text';
      if (made !== undefined && !isLong && !itemSchema.safeParse(made).success)
        wrong.push(`${field} ${name}`);
      if (made === undefined && field !== 'id' && field !== 'keys')
        wrong.push(`${field} ${name} lost it`);
    }
  expect(wrong).toEqual([]);
});
