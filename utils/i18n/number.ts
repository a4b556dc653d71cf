import { formatLanguage } from './language.ts';

let grouped: Intl.NumberFormat | undefined;
let plain: Intl.NumberFormat | undefined;

/** `1,234`, as the reader's language writes it: for a figure that stands by itself. */
export const number = (n: number): string =>
  (grouped ??= new Intl.NumberFormat(formatLanguage())).format(n);

const isShort = (n: number): boolean => Number.isInteger(n) && n >= 0 && n < 10_000;

/** `1234` and `12,345`: inside a sentence, where four digits are read without a sign between them. */
export const numberInText = (n: number): string =>
  // The first format costs a page 14 ms, and most numbers in a sentence are written the same in every language.
  isShort(n)
    ? String(n)
    : (plain ??= new Intl.NumberFormat(formatLanguage(), { useGrouping: 'min2' })).format(n);
