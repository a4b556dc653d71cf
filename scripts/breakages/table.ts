import { rowsOf, withTable } from '../document-table.ts';
import { breakages } from './list.ts';

const TABLE = 'breakages';
const HEAD = ['breakage', 'in', 'red'];

/** The document with the row of one breakage anew, in the order of the list; what the list no longer names goes. */
export function withRow(text: string, row: readonly string[]): string {
  const rows = rowsOf(text, TABLE).set(row[0] ?? '', [...row]);
  const listed = breakages.map(({ what }) => rows.get(what)).filter((cells) => cells !== undefined);
  return withTable(text, TABLE, HEAD, listed);
}
