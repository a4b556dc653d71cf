import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { addCopy } from '../../../utils/queue/backup/copies.ts';
import { stageFile } from '../../../utils/queue/backup/stage.ts';

const db = openDb('staged-copies');
afterEach(() => db.delete({ disableAutoOpen: false }));

const at = (hour: number): string => new Date(Date.UTC(2026, 7, 21, hour)).toISOString();
const staged = () => db.staged.toCollection().primaryKeys();

describe('a file that a page hands to the worker', () => {
  it('stays for a day beside those of other windows', async () => {
    await stageFile(db, { id: 'a', at: at(0), text: 'x' });
    await stageFile(db, { id: 'b', at: at(24), text: 'y' });
    expect(await staged()).toEqual(['a', 'b']);
    expect(await db.staged.get('b')).toEqual({ id: 'b', at: at(24), text: 'y' });
    await stageFile(db, { id: 'c', at: at(25), text: 'z' });
    expect(await staged()).toEqual(['b', 'c']);
  });

  it('that says no time is of long ago', async () => {
    await db.staged.put({ id: 'odd', at: 'yesterday', text: 'x' });
    await stageFile(db, { id: 'a', at: at(0), text: 'x' });
    expect(await staged()).toEqual(['a']);
  });
});

describe('of the copies of the queue', () => {
  it.each([
    ['daily', 7],
    ['restore', 5],
    ['bulk', 5],
    ['migration', 3],
  ] as const)('of the sort %s the newest %i stay, and those of other sorts', async (why, most) => {
    const other = why === 'daily' ? 'bulk' : 'daily';
    await addCopy(db, { at: at(0), why: other, items: 0, text: 'other' });
    for (let n = 1; n <= most + 2; n += 1)
      await addCopy(db, { at: at(n), why, items: n, text: `${n}` });
    const kept = await db.snapshots.toArray();
    expect(kept.map(({ text }) => text)).toEqual([
      'other',
      ...Array.from({ length: most }, (_, n) => `${n + 3}`),
    ]);
  });
});
