import { formsOf } from '../../../utils/i18n/choose-form.ts';
import type { Texts } from '../../../scripts/locales/read-locale.ts';

const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
  c: 'ç',
  n: 'ñ',
};
const HOLE = /(\{\w+\})/;

/** Accented and 40 % longer, in words that may break: a layout that clips shows. */
function long(text: string): string {
  const parts = text.split(HOLE);
  const accented = parts.map((part, n) =>
    n % 2 === 1 ? part : part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter),
  );
  const words = text.split(' ').length;
  const more = Math.ceil(text.length * 0.4);
  const tail = '·'.repeat(Math.ceil(more / words));
  return `${accented.join('')}${words > 1 ? ` ${Array<string>(words).fill(tail).join(' ')}`.slice(0, more + 1) : tail}`;
}

/** Between right-to-left overrides, as the pseudo-locale ar-XB has it; what fills it in runs its own way. */
function mirrored(text: string): string {
  return text
    .split(HOLE)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/\S(?:.*\S)?/s, '\u202e$&\u202c')))
    .join('');
}

/** These are read by us, not by the reader: lists with blanks between, and the language itself. */
const AS_THEY_ARE = /^language|\.(?:months|days)$/;

function changed(texts: Texts, change: (text: string) => string): Texts {
  const one = (text: string): string => {
    const forms = formsOf(text);
    if (forms === undefined) return change(text);
    const inner = Object.entries(forms).map(([name, form]) => `${name} {${change(form)}}`);
    return `{n, plural, ${inner.join(' ')}}`;
  };
  const entries = Object.entries(texts);
  return Object.fromEntries(
    entries.map(([key, text]) => [key, AS_THEY_ARE.test(key) ? text : one(text)]),
  );
}

/** English made 40 % longer. */
export const longer = (texts: Texts): Texts => changed(texts, long);

/** English that runs from right to left. */
export const rightToLeft = (texts: Texts): Texts => ({
  ...changed(texts, mirrored),
  language: 'ar',
  'language.dir': 'rtl',
});
