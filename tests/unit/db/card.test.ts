import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { readDetails, thinned } from '../../../utils/db/details.ts';
import { openDb } from '../../../utils/db/open.ts';
import { noteVisit } from '../../../utils/db/visits-of-site.ts';
import { arxivKey } from '../../../utils/paper-key.ts';

const db = openDb('card-test');
afterEach(() => db.delete({ disableAutoOpen: false }));

const at = (minutes: number): Date => new Date(minutes * 60_000);
const keys = (...ids: string[]) => ids.map(arxivKey);

describe('visits to the lists of a site', () => {
  it('what came in this visit is new, until the next', async () => {
    expect(await noteVisit(db, 'a.org', keys('1', '2'), at(0))).toEqual([0, 1]);
    expect(await noteVisit(db, 'a.org', keys('1', '2', '3'), at(20))).toEqual([0, 1, 2]);
    expect(await noteVisit(db, 'a.org', keys('1', '3', '4'), at(80))).toEqual([2]);
    expect(await noteVisit(db, 'a.org', keys('4'), at(90))).toEqual([0]);
    expect(await noteVisit(db, 'b.org', keys('1'), at(90))).toEqual([0]);
  });

  it('the same paper twice on a page is one', async () => {
    expect(await noteVisit(db, 'a.org', keys('1', '1'), at(0))).toEqual([0, 1]);
    expect(await db.met.count()).toBe(1);
  });
});

describe('the details of a card', () => {
  it('an unknown paper has none', async () => {
    expect(await readDetails(db, keys('2608.00001'))).toEqual({ history: [] });
  });

  it('history by time, and the queue item by any of its keys', async () => {
    await db.samples.bulkPut([
      { id: '2608.00001', at: 60, upvotes: 9 },
      { id: '2608.00001', at: 30, upvotes: 4 },
      { id: '2608.00002', at: 30, upvotes: 1 },
    ]);
    const found = await readDetails(db, ['doi:10.1/x', ...keys('2608.00001')]);
    expect(found.history).toEqual([
      [30, 4],
      [60, 9],
    ]);
  });

  it('thins evenly, with both ends', () => {
    const many = Array.from({ length: 1000 }, (_, i) => i);
    const few = thinned(many, 120);
    expect([few.length, few[0], few.at(-1)]).toEqual([120, 0, 999]);
    expect(thinned([1, 2], 120)).toEqual([1, 2]);
  });
});
