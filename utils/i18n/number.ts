import { formatLanguage } from './language.ts';

let grouped: Intl.NumberFormat | undefined;
let plain: Intl.NumberFormat | undefined;

/** `1,234`, as the reader's language writes it: for a figure that stands by itself. */
export const number = (n: number): string =>
  (grouped ??= new Intl.NumberFormat(formatLanguage())).format(n);

/** `1234` and `12,345`: inside a sentence, where four digits are read without a sign between them. */
export const numberInText = (n: number): string =>
  (plain ??= new Intl.NumberFormat(formatLanguage(), { useGrouping: 'min2' })).format(n);
