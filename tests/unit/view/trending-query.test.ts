import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { readSpeeds, readTrending } from '../../../utils/view/trending-query.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import { dayRow as day, paperRow } from '../../support/paper.ts';

const TODAY = '2026-08-21';
const NOW = new Date('2026-08-21T18:00:00.000Z');
const MINUTES = NOW.getTime() / 60_000;
const db = openDb('trending');
afterEach(() => db.delete({ disableAutoOpen: false }));

/** Upvotes at some minutes before now. */
const votes = (id: string, ...samples: [ago: number, upvotes: number][]) =>
  db.samples.bulkPut(samples.map(([ago, upvotes]) => ({ id, at: MINUTES - ago, upvotes })));

describe('what rises now', () => {
  it('by speed, then by upvotes, with ranks from 1; papers of the last seven days only', async () => {
    await db.papers.bulkPut([
      paperRow('2608.00001', { upvotes: 50 }),
      paperRow('2608.00002', { upvotes: 9 }),
      paperRow('2608.00003', { upvotes: 70 }),
      paperRow('2608.00004', { upvotes: 900 }),
    ]);
    await db.days.bulkPut([
      day(TODAY, ['2608.00001', '2608.00002']),
      day(addDays(TODAY, -6), ['2608.00003']),
      day(addDays(TODAY, -7), ['2608.00004']),
      day(addDays(TODAY, 1), ['2608.00004']),
    ]);
    await votes('2608.00002', [180, 1], [60, 7], [0, 9]);
    const found = await readTrending(db, TODAY, NOW);
    expect(found.map(({ paper, rank }) => [paper.id, rank])).toEqual([
      ['2608.00002', 1],
      ['2608.00003', 2],
      ['2608.00001', 3],
    ]);
    expect(found[0]?.speed).toBeGreaterThan(0);
    expect(found[1]?.speed).toBe(0);
  });

  it('the speed of a paper is of its own readings', async () => {
    const papers = [paperRow('2608.00001'), paperRow('2608.00002'), paperRow('2608.00003')];
    await votes('2608.00001', [120, 0], [0, 20]);
    await votes('2608.00002', [120, 0], [0, 40]);
    const speeds = await readSpeeds(db, papers, NOW);
    expect([...speeds.keys()]).toEqual(papers.map(({ id }) => id));
    const [one = 0, two = 0, none] = speeds.values();
    expect(one).toBeGreaterThan(0);
    expect(two).toBeGreaterThan(one);
    expect(none).toBe(0);
  });
});
