/** What was looked at for a check, and what was found; printed as a table. */
export function createReport() {
  const rows = new Map<string, { looked: number; found: string[] }>();
  return {
    note(check: string, where: string, found: readonly string[]): void {
      const row = rows.get(check) ?? { looked: 0, found: [] };
      row.looked += 1;
      row.found.push(...found.map((one) => `${where}: ${one}`));
      rows.set(check, row);
    },
    /** Prints the table; gives all that was found. */
    print(): string[] {
      const lines = [...rows].map(
        ([check, { looked, found }]) => `| ${check} | ${looked} | ${found.length} |`,
      );
      console.log(['| check | looked at | found |', '| --- | --- | --- |', ...lines].join('\n'));
      return [...rows].flatMap(([check, { found }]) => found.map((one) => `${check}: ${one}`));
    },
  };
}
