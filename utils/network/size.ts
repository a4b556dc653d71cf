const STEP = 1000;

/** `0 B`, `512 B`, `4.2 kB`, `38 kB`, `1.3 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  const kilo = bytes / STEP;
  const [value, unit] = kilo < STEP ? [kilo, 'kB'] : [kilo / STEP, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
