import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { DayRow } from '../db/tables.ts';
import { TERMS_VERSION } from '../terms/document.ts';
import { dayOfNumber, type FeedDay } from '../time/feed-day.ts';
import type { Trend } from './format.ts';
import { speedOf } from './speed.ts';

const TOP_SHARE = 0.01;
const SPEED_DAYS = 3;

/** How many upvotes put a paper among the top 1 % (at least one paper) of a calendar month. */
async function topThreshold(db: TidemarkDb, month: string): Promise<number> {
  const days = await db.days
    .where('day')
    .between(`${month}-01`, `${month}-31`, true, true)
    .toArray();
  const best = new Map<string, number>();
  for (const { ids, upvotes } of days) {
    ids.forEach((id, i) => best.set(id, Math.max(best.get(id) ?? 0, upvotes[i] ?? 0)));
  }
  const sorted = [...best.values()].sort((a, b) => b - a);
  return sorted[Math.max(0, Math.ceil(sorted.length * TOP_SHARE) - 1)] ?? Infinity;
}

interface Listed {
  id: string;
  upvotes: number;
  /** The newest that lists it. */
  day: FeedDay;
}

/**
 * The papers of an arXiv month. The term index keeps what is needed of each in columns, a hundredth of the papers
 * themselves; a month that it does not have in its present form is read from those.
 */
async function listedOf(db: TidemarkDb, yymm: string): Promise<Listed[]> {
  const facts = await db.termFacts.get(yymm);
  if (facts?.version === TERMS_VERSION)
    return facts.ids
      .map((id, at) => ({
        id,
        upvotes: facts.upvotes[at] ?? 0,
        day: dayOfNumber(facts.days[at] ?? 0),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const papers = await db.papers.where('id').startsWith(`${yymm}.`).toArray();
  return papers.flatMap(({ id, upvotes, days }) => {
    const day = days.at(-1);
    return day === undefined ? [] : [{ id, upvotes, day }];
  });
}

/** Of the papers that may still rise, by id. */
async function speedsOf(
  db: TidemarkDb,
  papers: readonly Listed[],
  now: Date,
): Promise<Map<string, number>> {
  const isFresh = ({ day }: Listed): boolean =>
    (now.getTime() - Date.parse(`${day}T00:00:00Z`)) / 86_400_000 <= SPEED_DAYS;
  const fresh = papers.filter(isFresh);
  const at = Math.floor(now.getTime() / 60_000);
  const speeds = await db.transaction('r', db.samples, () =>
    Promise.all(
      fresh.map(({ id }) =>
        db.samples
          .where('[id+at]')
          .between([id, 0], [id, Infinity])
          .toArray()
          .then((samples) => speedOf(samples, at)),
      ),
    ),
  );
  return new Map(fresh.map(({ id }, n) => [id, speeds[n] ?? 0]));
}

async function daysOf(db: TidemarkDb, papers: readonly Listed[]): Promise<Map<FeedDay, DayRow>> {
  const rows = await db.days.bulkGet([...new Set(papers.map(({ day }) => day))]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.day, row]));
}

/** The trends of all featured papers whose arXiv id is of the month `YYMM`; the newest feed day counts. */
export async function trendsOfMonth(
  db: TidemarkDb,
  yymm: string,
  now: Date,
): Promise<Map<string, Trend>> {
  const papers = await listedOf(db, yymm);
  const [rows, speeds] = await Promise.all([daysOf(db, papers), speedsOf(db, papers, now)]);
  const months = [...new Set(papers.map(({ day }) => day.slice(0, 7)))];
  const tops = await Promise.all(months.map((month) => topThreshold(db, month)));
  const thresholds = new Map(months.map((month, n) => [month, tops[n] ?? Infinity]));
  const trends = new Map<string, Trend>();
  for (const { id, upvotes, day } of papers) {
    const ids = rows.get(day)?.ids;
    if (ids === undefined) continue;
    trends.set(id, {
      upvotes,
      rank: ids.indexOf(id) + 1,
      size: ids.length,
      day,
      topOfMonth: upvotes >= (thresholds.get(day.slice(0, 7)) ?? Infinity) && upvotes > 0,
      speed: speeds.get(id) ?? 0,
    });
  }
  return trends;
}
