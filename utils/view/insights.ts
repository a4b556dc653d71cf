import { compareText } from '../i18n/collate.ts';

/** A name with how many papers had it in each week, oldest first. */
export interface Series {
  name: string;
  counts: readonly number[];
  total: number;
  /** Papers of the newer half of the weeks less those of the older half. */
  rise: number;
}

/** Which week of `weeks` a day lies in, each ending as many weeks before `last`; undefined outside. */
export function weekBack(day: string, last: string, weeks: number): number | undefined {
  const back = Math.floor((Date.parse(last) - Date.parse(day)) / (7 * 86_400_000));
  return back >= 0 && back < weeks ? weeks - 1 - back : undefined;
}

function riseOf(counts: readonly number[]): number {
  const half = counts.length / 2;
  return counts.reduce((sum, count, week) => sum + (week < half ? -count : count), 0);
}

/** The names with the most papers; of equals the one that rises more, then by name. */
export function topSeries(
  papers: readonly { week: number; names: readonly string[] }[],
  weeks: number,
  most: number,
): Series[] {
  const all = new Map<string, number[]>();
  for (const { week, names } of papers) {
    for (const name of new Set(names)) {
      const counts = all.get(name) ?? Array.from({ length: weeks }, () => 0);
      counts[week] = (counts[week] ?? 0) + 1;
      all.set(name, counts);
    }
  }
  return [...all]
    .map(([name, counts]) => ({
      name,
      counts,
      total: counts.reduce((sum, count) => sum + count, 0),
      rise: riseOf(counts),
    }))
    .sort((a, b) => b.total - a.total || b.rise - a.rise || compareText(a.name, b.name))
    .slice(0, most);
}
