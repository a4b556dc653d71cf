import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import {
  rankedPapers,
  readNewestDay,
  readPeriod,
  readStanding,
  readYear,
} from '../../../utils/view/period-queries.ts';
import { readMarks, readPaper, readQueue, readRanks } from '../../../utils/db/queries.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { dayRow as day, paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';

const db = openDb('periods');
afterEach(() => db.delete({ disableAutoOpen: false }));

const ids = (entries: readonly { paper: { id: string } }[]) => entries.map(({ paper }) => paper.id);

/** A week: Monday 17 to Friday 21 August 2026; Tuesday is not copied, and Thursday lists nothing. */
async function week(): Promise<void> {
  await db.papers.bulkPut([
    paperRow('2608.00001', { upvotes: 5 }),
    paperRow('2608.00002', { upvotes: 8 }),
    paperRow('2608.00003', { upvotes: 5 }),
  ]);
  await db.days.bulkPut([
    day('2026-08-17', ['2608.00001', '2608.00002', '2608.00009']),
    day('2026-08-19', ['2608.00003', '2608.00002']),
    day('2026-08-20', []),
  ]);
}

describe('a period', () => {
  it('a day is in the feed’s own order, without papers that are not there', async () => {
    await week();
    const list = await readPeriod(db, periodOf('day', '2026-08-17'), '2026-08-21');
    expect(ids(list.entries)).toEqual(['2608.00001', '2608.00002']);
    expect(list.entries.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(list.missing).toEqual([]);
  });

  it('a week is by upvotes, ties by the newer day, no paper twice; days that are not copied are named', async () => {
    await week();
    const list = await readPeriod(db, periodOf('week', '2026-08-19'), '2026-08-20');
    expect(list.entries.map(({ paper, rank, speed }) => [paper.id, rank, speed])).toEqual([
      ['2608.00002', 1, 0],
      ['2608.00003', 2, 0],
      ['2608.00001', 3, 0],
    ]);
    expect(list.missing).toEqual(['2026-08-18']);
  });

  it('days in any order rank alike', async () => {
    await week();
    const rows = await db.days.toArray();
    expect(await rankedPapers(db, rows.toReversed())).toEqual(await rankedPapers(db, rows));
  });
});

describe('the newest day', () => {
  it('is the last one that lists a paper, not after today', async () => {
    await week();
    const missing = ['2026-08-21'];
    expect(await readNewestDay(db, '2026-08-21')).toMatchObject({ day: '2026-08-19', missing });
    await db.days.put(day('2026-08-21', []));
    expect(await readNewestDay(db, '2026-08-21')).toMatchObject({ day: '2026-08-19', missing: [] });
    const list = await readNewestDay(db, '2026-08-18');
    expect(list?.day).toBe('2026-08-17');
    expect(ids(list?.entries ?? [])).toEqual(['2608.00001', '2608.00002']);
    expect(await readNewestDay(db, '2026-08-17')).toMatchObject({ day: '2026-08-17' });
    expect(await readNewestDay(db, '2026-08-16')).toBeUndefined();
  });
});

it('a year is each copied day with its papers and their upvotes', async () => {
  await db.days.bulkPut([
    day('2025-12-31', ['a']),
    day('2026-01-01', ['a', 'b'], [3, 4]),
    day('2026-12-31', [], []),
    day('2027-01-01', ['a']),
  ]);
  expect([...(await readYear(db, '2026'))]).toEqual([
    ['2026-01-01', { papers: 2, upvotes: 7 }],
    ['2026-12-31', { papers: 0, upvotes: 0 }],
  ]);
});

describe('standing', () => {
  it('a paper on no day stands nowhere', async () => {
    expect(await readStanding(db, paperRow('2608.00001', { days: [] }), [])).toEqual([]);
  });

  it('in the year from its first day, of the feed’s first year from the feed’s', async () => {
    await db.days.bulkPut([
      day('2023-04-28', ['before the feed'], [99]),
      day('2023-05-04', ['a', 'b'], [7, 3]),
      day('2023-12-31', ['c'], [5]),
      day('2024-01-01', ['d'], [50]),
    ]);
    const paper = paperRow('a', { upvotes: 4, days: ['2023-05-04'] });
    expect(await readStanding(db, paper, [])).toEqual([{ kind: 'year', rank: 2, size: 3 }]);
  });

  it('the same number of upvotes is the same rank', async () => {
    await db.days.bulkPut([day('2026-08-21', ['a', 'b', 'c'], [4, 4, 9])]);
    const paper = paperRow('a', { upvotes: 4, days: ['2026-08-21'] });
    const [week, year] = await readStanding(db, paper, [periodOf('week', '2026-08-21')]);
    expect(week).toEqual({ kind: 'week', rank: 2, size: 3 });
    expect(year).toEqual({ kind: 'year', rank: 2, size: 3 });
  });
});

it('a paper is found by an arXiv key, and by no other', async () => {
  await week();
  expect((await readPaper(db, 'arxiv:2608.00001'))?.id).toBe('2608.00001');
  expect(await readPaper(db, 'doi:10.1/2608.00001')).toBeUndefined();
});

it('ranks are of those days that are stored', async () => {
  await week();
  const paper = paperRow('2608.00002', { days: ['2026-08-17', '2026-08-18', '2026-08-19'] });
  expect(await readRanks(db, paper)).toEqual([
    { day: '2026-08-17', rank: 2, size: 3 },
    { day: '2026-08-19', rank: 2, size: 2 },
  ]);
});

it('the queue is read whole, what was saved last first; marks as they are', async () => {
  const saved = (id: string, day: string) => queueItem({ id, savedAt: `${day}T00:00:00.000Z` });
  const items = [saved('a', '2026-08-02'), saved('b', '2026-08-04'), saved('c', '2026-08-03')];
  await db.queue.bulkPut([...items, saved('d', '2026-08-03'), { ...saved('e', ''), savedAt: 'x' }]);
  const found = (await readQueue(db)).map(({ id }) => id);
  expect(found.filter((id) => id !== 'e')).toEqual(['b', 'c', 'd', 'a']);
  expect(found).toHaveLength(5);
  const marks = [{ key: 'acl:a' as const, openedAt: '2026-08-02T00:00:00.000Z' }];
  await db.marks.bulkPut(marks);
  expect(await readMarks(db)).toEqual(marks);
});
