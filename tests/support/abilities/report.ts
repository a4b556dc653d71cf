/** What was looked at for each check, and what was found. */
export interface Report {
  note(check: string, where: string, found: readonly string[]): void;
  /** Prints the table; gives all that was found. */
  print(): string[];
}

export function createReport(): Report {
  const rows = new Map<string, { looked: number; found: string[] }>();
  return {
    note(check, where, found) {
      const row = rows.get(check) ?? { looked: 0, found: [] };
      row.looked += 1;
      row.found.push(...found.map((one) => `${where}: ${one}`));
      rows.set(check, row);
    },
    print() {
      const lines = [...rows].map(
        ([check, { looked, found }]) => `| ${check} | ${looked} | ${found.length} |`,
      );
      const all = [...rows].flatMap(([check, { found }]) => found.map((one) => `${check}: ${one}`));
      const table = ['| check | looked at | found |', '| --- | --- | --- |', ...lines];
      console.log([...table, ...all].join('\n'));
      return all;
    },
  };
}
