/** Tables of docs/TESTING.md that a command writes: each stands between two comments that name it. */
const startOf = (name: string): string => `<!-- ${name}: written by the command -->`;
const endOf = (name: string): string => `<!-- end of ${name} -->`;

function placeOf(text: string, name: string): [number, number] {
  const from = text.indexOf(startOf(name));
  const to = text.indexOf(endOf(name));
  if (from === -1 || to < from) throw new Error(`no table "${name}" in the document`);
  return [from + startOf(name).length, to];
}

/** The rows of the table, by the text of their first cell. */
export function rowsOf(text: string, name: string): Map<string, string[]> {
  const lines = text
    .slice(...placeOf(text, name))
    .trim()
    .split('\n')
    .slice(2);
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(rows.map((cells) => [cells[0] ?? '', cells]));
}

/** The document with this table anew. Cells hold no `|`. */
export function withTable(
  text: string,
  name: string,
  head: readonly string[],
  rows: Iterable<readonly string[]>,
): string {
  const [from, to] = placeOf(text, name);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...[...rows].map(line)];
  return `${text.slice(0, from)}\n${lines.join('\n')}\n${text.slice(to)}`;
}
