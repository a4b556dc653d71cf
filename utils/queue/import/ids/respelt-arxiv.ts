/**
 * An arXiv id of a table's cell that a spreadsheet took for a number, with the zeros that it dropped: `2605.3094` was
 * `2605.30940`, `704.1` was `0704.1000`. Numbers have five figures since January 2015, four before. Any other text as
 * it is.
 */
export function respeltArxivId(cell: string): string {
  const [, before = '', after = ''] = /^\s*(\d{3,4})[.,](\d{1,5})\s*$/.exec(cell) ?? [];
  if (before === '') return cell;
  const month = before.padStart(4, '0');
  return `${month}.${after.padEnd(month >= '1501' ? 5 : 4, '0')}`;
}
