const SHOWN = 3;

/** `Huang, Wang, Han +14`: the first three authors by surname, then how many more. */
export function authorLine(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => name.split(' ').at(-1) ?? name);
  const more = names.length - SHOWN;
  return shown.join(', ') + (more > 0 ? ` +${more}` : '');
}

/** `1.2k`, `79k`; up to 999 as it is. */
export function shortCount(n: number): string {
  if (n < 1000) return String(n);
  const thousands = n / 1000;
  return `${thousands < 10 ? thousands.toFixed(1).replace('.0', '') : Math.round(thousands)}k`;
}
