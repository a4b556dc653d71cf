import { formatLanguage } from './language.ts';

let format: Intl.NumberFormat | undefined;

/** `1,234`, as the reader's language writes it. */
export const number = (n: number): string =>
  (format ??= new Intl.NumberFormat(formatLanguage())).format(n);
