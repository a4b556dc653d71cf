import { readLocale, type Texts } from '../../../scripts/locales/read-locale.ts';
import { longer, rightToLeft } from './pseudo.ts';

/** Which texts a browser under test has in place of the English: a locale, or a pseudo-locale made of it. */
export type Words = 'en' | 'de' | 'long' | 'rtl';

const MADE: Partial<Record<Words, (texts: Texts) => Texts>> = { long: longer, rtl: rightToLeft };

/** All texts of these words. */
export const wordsFor = (words: Words): Texts =>
  MADE[words]?.(readLocale('en')) ?? readLocale(words);
