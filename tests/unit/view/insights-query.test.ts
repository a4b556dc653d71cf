import { afterEach, describe, expect, it } from 'vitest';
import { readInsights } from '../../../utils/view/insights-query.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import { dayRow as day, paperRow } from '../../support/paper.ts';

/** A Friday. */
const TODAY = '2026-08-21';
const db = openDb('insights');
afterEach(() => db.delete({ disableAutoOpen: false }));

const by = (organization: string, keywords: string[]) => ({
  organization: { name: organization.toLowerCase(), fullname: organization },
  keywords,
});

describe('what the last weeks were about', () => {
  it('counts papers week by week for half a year, the week that ends today last', async () => {
    await db.days.bulkPut([
      day(TODAY, ['a', 'b']),
      day(addDays(TODAY, -6), ['c']),
      day(addDays(TODAY, -7), ['d', 'e', 'f']),
      day(addDays(TODAY, 1 - 7 * 26), ['g']),
      day(addDays(TODAY, -7 * 26), ['too old']),
    ]);
    const { weeks } = await readInsights(db, TODAY);
    expect(weeks).toHaveLength(26);
    expect(weeks.at(-1)).toEqual({ first: '2026-08-15', papers: 3, copied: true });
    expect(weeks.at(-2)).toEqual({ first: '2026-08-08', papers: 3, copied: true });
    expect(weeks[0]).toEqual({ first: addDays(TODAY, 1 - 7 * 26), papers: 1, copied: true });
    expect(weeks[1]).toEqual({ first: addDays(TODAY, 8 - 7 * 26), papers: 0, copied: false });
  });

  it('ranks organizations and keywords of eight weeks; one keyword in two writings is one', async () => {
    await db.papers.bulkPut([
      paperRow('2608.00001', by('Harbour Lab', ['Tide Tables', 'waves'])),
      paperRow('2608.00002', by('Harbour Lab', ['tide tables'])),
      paperRow('2608.00003', { keywords: ['waves', 'Tidé Tables'] }),
      paperRow('2606.00004', by('Old Lab', ['old words'])),
    ]);
    await db.days.bulkPut([
      day(TODAY, ['2608.00001', '2608.00002']),
      day(addDays(TODAY, -7), ['2608.00003', '2608.09999']),
      day(addDays(TODAY, -7 * 8), ['2606.00004']),
    ]);
    const { organizations, keywords } = await readInsights(db, TODAY);
    const short = (all: typeof keywords) =>
      all.map(({ name, total, counts }) => [name, total, counts.slice(-2)]);
    expect(short(organizations)).toEqual([['Harbour Lab', 2, [0, 2]]]);
    expect(short(keywords)).toEqual([
      ['Tidé Tables', 3, [1, 2]],
      ['waves', 2, [1, 1]],
    ]);
  });

  it('says how many weekdays of the eight weeks are not copied', async () => {
    expect((await readInsights(db, TODAY)).missing).toBe(40);
    await db.days.bulkPut([day(TODAY, ['a']), day(addDays(TODAY, -1), [])]);
    expect((await readInsights(db, TODAY)).missing).toBe(38);
  });
});
