import { number } from '../i18n/number.ts';

const STEP = 1000;

/** `0 B`, `512 B`, `4.2 kB`, `38 kB`, `1.3 MB`; `4,2 kB` where the reader's language has a comma. */
export function sizeWords(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  const kilo = bytes / STEP;
  const [value, unit] = kilo < STEP ? [kilo, 'kB'] : [kilo / STEP, 'MB'];
  return `${number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} ${unit}`;
}
