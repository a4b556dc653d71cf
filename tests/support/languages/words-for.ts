import { readLocale, type Texts } from '../../../scripts/locales/read-locale.ts';
import { longer, rightToLeft } from './pseudo.ts';

/** Which texts a browser under test has in place of the English: a locale by its file's name, or a pseudo-locale made of it (`long`, `rtl`). */
export type Words = string;

/** Dates in British English whatever the browser speaks: Debian's Chromium has no other language than American. */
const english: Texts = { ...readLocale('en'), language: 'en-GB' };

/** All texts of these words. */
export function wordsFor(words: Words): Texts {
  if (words === 'long') return longer(english);
  if (words === 'rtl') return rightToLeft(english);
  return words === 'en' ? english : readLocale(words);
}
