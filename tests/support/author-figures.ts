/** How many names two lists have in common, in the same order. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const name of a) {
    const next = [0];
    b.forEach((other, i) =>
      next.push(name === other ? (row[i] ?? 0) + 1 : Math.max(next[i] ?? 0, row[i + 1] ?? 0)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}

interface Counted {
  named: number;
  read: number;
  right: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Precision and recall of authors by site: names as a page shows them, in order, and nothing else. */
export function authorFigures() {
  const sites = new Map<string, Counted>();
  return {
    add(site: string, read: readonly string[], named: readonly string[]): void {
      const counted = sites.get(site) ?? { named: 0, read: 0, right: 0 };
      counted.named += named.length;
      counted.read += read.length;
      counted.right += inOrder(read, named);
      sites.set(site, counted);
    },
    /** By site; `site` alone when it is given. */
    table(site?: string): Record<string, Counted & { precision: number; recall: number }> {
      const all = [...sites].filter(([name]) => site === undefined || name === site);
      return Object.fromEntries(
        all.map(([name, counted]) => [
          name,
          {
            ...counted,
            precision: share(counted.right, counted.read),
            recall: share(counted.right, counted.named),
          },
        ]),
      );
    },
  };
}
