/**
 * A sheet of the overlay with the colours that it names: `light(tide)` and `dark(tide)` are the two values of
 * `--tide: light-dark(…, …)` in `tokens` (components/tokens.css).
 */
export function withTokens(sheet: string, tokens: string): string {
  const pairs = tokens.matchAll(/--([\w-]+): light-dark\(([^,]+), (.+)\);/g);
  const values = new Map([...pairs].map(([, name, light, dark]) => [name, { light, dark }]));
  return sheet.replaceAll(
    /(?<![\w-])(light|dark)\(([\w-]+)\)/g,
    (_, ground: 'light' | 'dark', name: string) => {
      const value = values.get(name)?.[ground];
      if (value === undefined) throw new Error(`No colour "${name}" in components/tokens.css.`);
      return value;
    },
  );
}
