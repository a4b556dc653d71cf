import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readStanding } from '../../../utils/view/period-queries.ts';
import { readRanks } from '../../../utils/db/queries.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { paperRow } from '../../support/paper.ts';

let db: TidemarkDb;

beforeEach(() => {
  db = openDb('standing');
});
afterEach(() => db.delete());

const OWN = paperRow('2608.00001', { upvotes: 10, days: ['2026-08-18', '2026-08-21'] });

/** Days as `day: [id, upvotes]…`. */
async function store(days: Record<string, [string, number][]>): Promise<void> {
  await db.days.bulkPut(
    Object.entries(days).map(([day, papers]) => ({
      day,
      ids: papers.map(([id]) => id),
      upvotes: papers.map(([, n]) => n),
      readAt: '',
      etags: [],
    })),
  );
}

it('the rank of each day is the place in its list, from 1', async () => {
  await store({
    '2026-08-18': [
      ['2607.00001', 9],
      [OWN.id, 3],
    ],
    '2026-08-21': [
      [OWN.id, 10],
      ['2607.00002', 8],
      ['2607.00003', 1],
    ],
  });
  expect(await readRanks(db, OWN)).toEqual([
    { day: '2026-08-18', rank: 2, size: 2 },
    { day: '2026-08-21', rank: 1, size: 3 },
  ]);
});

it('among week, month and year it stands after those with more upvotes, by what it has now', async () => {
  await store({
    '2026-08-21': [
      ['2607.00002', 30],
      [OWN.id, 2],
      ['2607.00004', 10],
    ],
    '2026-08-18': [
      [OWN.id, 1],
      ['2607.00003', 5],
    ],
    '2026-08-03': [['2607.00005', 40]],
    '2026-01-02': [
      ['2607.00006', 50],
      ['2607.00007', 3],
    ],
    '2025-12-31': [['2607.00008', 99]],
  });
  const periods = [periodOf('week', '2026-08-21'), periodOf('month', '2026-08-21')];
  expect(await readStanding(db, OWN, periods)).toEqual([
    { kind: 'week', rank: 2, size: 4 },
    { kind: 'month', rank: 3, size: 5 },
    { kind: 'year', rank: 4, size: 7 },
  ]);
});

it('a paper that no day lists stands nowhere', async () => {
  expect(await readStanding(db, paperRow('1', { days: [] }), [])).toEqual([]);
});
