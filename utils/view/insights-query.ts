import { addDays } from '../time/feed-day.ts';
import { fold } from '../terms/fold.ts';
import { topSeries, weekBack, type Series } from './insights.ts';
import { missingDays } from './period.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { PaperRow } from '../db/tables.ts';

const WEEKS_OF_PAPERS = 26;
export const WEEKS_OF_NAMES = 8;
const MOST_NAMES = 12;

export interface Insights {
  /** Papers featured in each of the last weeks, oldest first; a week ends today or whole weeks before. */
  weeks: { first: FeedDay; papers: number; copied: boolean }[];
  organizations: Series[];
  keywords: Series[];
  /** Weekdays of the last eight weeks that are not copied. */
  missing: number;
}

/** Keywords differ in case and accents from paper to paper: the first way of writing one stands for it. */
function oneWriting(): (keyword: string) => string {
  const written = new Map<string, string>();
  return (keyword) => {
    const folded = fold(keyword);
    const first = written.get(folded) ?? keyword;
    written.set(folded, first);
    return first;
  };
}

/** The day from which on days are counted. */
export const firstOfInsights = (today: FeedDay): FeedDay => addDays(today, 1 - 7 * WEEKS_OF_PAPERS);

/** What the last weeks of the archive were about, by the days' index and their papers' ids. */
export async function readInsights(db: TidemarkDb, today: FeedDay): Promise<Insights> {
  const first = firstOfInsights(today);
  const rows = await db.days.where('day').between(first, today, true, true).toArray();
  const weeks = Array.from({ length: WEEKS_OF_PAPERS }, (_, week) => ({
    first: addDays(first, 7 * week),
    papers: 0,
    copied: false,
  }));
  const weekOf = new Map<string, number>();
  for (const { day, ids } of rows) {
    const week = weeks[weekBack(day, today, WEEKS_OF_PAPERS) ?? -1];
    if (week) {
      week.papers += ids.length;
      week.copied = true;
    }
    const recent = weekBack(day, today, WEEKS_OF_NAMES);
    if (recent !== undefined) for (const id of ids) weekOf.set(id, recent);
  }
  const papers = await db.papers.bulkGet([...weekOf.keys()]);
  const known = papers.filter((paper) => paper !== undefined);
  const top = (names: (paper: PaperRow) => string[]): Series[] =>
    topSeries(
      known.map((paper) => ({ week: weekOf.get(paper.id) ?? 0, names: names(paper) })),
      WEEKS_OF_NAMES,
      MOST_NAMES,
    );
  const written = oneWriting();
  const span = { first: addDays(today, 1 - 7 * WEEKS_OF_NAMES), last: today };
  return {
    weeks,
    organizations: top(({ organization }) => (organization ? [organization.fullname] : [])),
    keywords: top(({ keywords }) => keywords.map(written)),
    missing: missingDays(
      { kind: 'week', id: '', ...span },
      today,
      new Set(rows.map(({ day }) => day)),
    ).length,
  };
}
