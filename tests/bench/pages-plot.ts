import type { Sample } from './pages.ts';
import { plot, type Series } from './plot.ts';
import { spreadOf } from './stats.ts';

/** Script, style and layout time by the number of rows, one line a contestant. */
export function pagesPlot(samples: readonly Sample[]): string {
  const rowsOf = (page: string): number => Number(/[\d,]+$/.exec(page)?.[0].replace(',', '') ?? 0);
  const names = [...new Set(samples.map(({ contestant }) => contestant))];
  const series: Series[] = names.map((name) => ({
    label: name,
    points: samples
      .filter((sample) => sample.contestant === name && rowsOf(sample.page) > 0)
      .map(({ page, visits }) => ({
        x: rowsOf(page),
        y: spreadOf(visits.map(({ work }) => work)).median,
      })),
  }));
  return plot('Script, style and layout of a listing', { x: 'rows', y: 'ms' }, series);
}
