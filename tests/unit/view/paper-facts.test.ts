import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { addDays, isWeekend } from '../../../utils/time/feed-day.ts';
import { readPaperFacts } from '../../../utils/view/paper-facts.ts';
import { paperRow } from '../../support/paper.ts';

const TODAY = '2026-08-21';
const NOW = new Date('2026-08-21T15:00:00Z');
const PAPER = paperRow('2608.00001', { upvotes: 90, days: ['2026-08-03', '2026-08-04'] });
let db: ReturnType<typeof openDb>;

/** Every weekday of August so far, each with ten papers of few upvotes; ours is third of its last day. */
async function copyMonth(last = TODAY): Promise<void> {
  for (let day = '2026-08-01'; day <= last; day = addDays(day, 1)) {
    if (isWeekend(day)) continue;
    const ids = Array.from({ length: 10 }, (_, n) => `2608.${day.slice(8)}${100 + n}`);
    const upvotes = ids.map(() => 5);
    if (day === '2026-08-04') {
      ids.splice(2, 0, PAPER.id);
      upvotes.splice(0, 2, 200, 90);
      upvotes.splice(2, 0, 1);
    }
    await db.days.put({ day, ids, upvotes, readAt: '', etags: [] });
  }
}

beforeEach(() => {
  db = openDb(`paper-facts-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

describe('what a paper begins with', () => {
  it('its place on its newest day, and the share of its month with as many upvotes', async () => {
    await copyMonth();
    // 200, 90 and itself, of 151.
    expect(await readPaperFacts(db, PAPER, TODAY, NOW)).toEqual({
      rank: { day: '2026-08-04', rank: 3, size: 11 },
      percent: 2,
      moving: false,
      monthMoving: true,
      speed: 0,
    });
  });

  it('no share where days of the month are missing', async () => {
    await copyMonth('2026-08-19');
    const facts = await readPaperFacts(db, PAPER, TODAY, NOW);
    expect(facts.percent).toBeUndefined();
    expect(facts.rank?.rank).toBe(3);
  });

  it('moving within fourteen days', async () => {
    await copyMonth('2026-08-18');
    expect((await readPaperFacts(db, PAPER, '2026-08-18', NOW)).moving).toBe(true);
  });

  it('the share of a month may change until fourteen days after its end', async () => {
    await copyMonth('2026-08-31');
    const on = async (day: string) => (await readPaperFacts(db, PAPER, day, NOW)).monthMoving;
    expect([await on('2026-09-14'), await on('2026-09-15')]).toEqual([true, false]);
  });

  it('of a paper on no day nothing is said', async () => {
    const paper = paperRow('2608.00002', { days: [] });
    expect(await readPaperFacts(db, paper, TODAY, NOW)).toEqual({
      moving: false,
      monthMoving: false,
      speed: 0,
    });
  });
});
