import { rowsOf, withTable } from '../document-table.ts';
import type { Score } from './score.ts';

const TABLE = 'mutation scores';
const HEAD = ['folder', 'score', 'noticed', 'tried', 'day'];

/** The document with this folder's row anew; other rows stay as an earlier run wrote them. `day`: YYYY-MM-DD. */
export function withScore(
  text: string,
  name: string,
  score: Score,
  { day, every }: { day: string; every: number },
): string {
  const { noticed, of, share, within } = score;
  const percent = of === 0 ? '–' : `${(100 * share).toFixed(1)} %`;
  const tried = every === 1 ? 'all' : `1 line of ${every}, ± ${(100 * within).toFixed(0)}`;
  const row = [name, percent, `${noticed} of ${of}`, tried, day];
  const rows = rowsOf(text, TABLE).set(name, row);
  return withTable(text, TABLE, HEAD, rows.values());
}
