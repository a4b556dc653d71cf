/** How often each field was written, and how often what was read back was the same. */
export class Tally {
  private readonly counts = new Map<string, { written: number; same: number }>();
  readonly lost: string[] = [];

  /** What is undefined was not written, and is not counted. */
  compare(field: string, written: unknown, read: unknown): void {
    if (written === undefined) return;
    const count = this.counts.get(field) ?? { written: 0, same: 0 };
    count.written += 1;
    if (JSON.stringify(written) === JSON.stringify(read)) count.same += 1;
    else this.lost.push(`${field}: ${JSON.stringify(written)} became ${JSON.stringify(read)}`);
    this.counts.set(field, count);
  }

  /** `title 1000/1000, authors …`: what came back of what was written. */
  line(format: string): string {
    const fields = [...this.counts].map(
      ([field, { written, same }]) => `${field} ${same}/${written}`,
    );
    return `${format}: ${fields.join(', ')}`;
  }
}

/** A line a tally, a column a field: `same/written`, and a dash where the program knows no such field. */
export function tallyTable(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies].map(([name, tally]) => {
    const cells = tally.line('').slice(2).split(', ');
    return { name, cells: new Map(cells.map((cell) => [cell.replace(/ \S+$/, ''), cell])) };
  });
  const fields = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const table = [
    ['came back the same / written', ...fields],
    ...rows.map(({ name, cells }) => [
      name,
      ...fields.map((field) => cells.get(field)?.replace(/^.* /, '') ?? '–'),
    ]),
  ];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table
    .map((row) => row.map((cell, at) => cell.padEnd(widths?.[at] ?? 0)).join('  '))
    .join('\n');
}
