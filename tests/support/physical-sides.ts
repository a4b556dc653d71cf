const SIDES =
  /(?:margin|padding|border|inset)-(?:left|right)\b|(?<![\w-])(?:left|right|float)\s*:|text-align:\s*(?:left|right)/g;
const FOUR = /(?:margin|padding|inset):\s*(\S+) (\S+) (\S+) ([^\s;]+)/g;

/** What in a sheet names left or right, so that it would be wrong where text runs from right to left. */
export function physicalSides(sheet: string): string[] {
  const uneven = [...sheet.matchAll(FOUR)].filter(([, , right, , left]) => right !== left);
  return [...(sheet.match(SIDES) ?? []), ...uneven.map(([all]) => all)];
}
