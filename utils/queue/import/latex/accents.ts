import { combining } from 'unicode2latex';

const MARKS: Readonly<Record<string, string>> = {
  ...combining.tounicode,
  t: '\u0361',
  b: '\u0331',
  // Vietnamese (LaTeX's encoding T5): the hook above.
  h: '\u0309',
};
/** An accent on nothing is the sign by itself. */
const ALONE: Readonly<Record<string, string>> = {
  '~': '~',
  '^': '^',
  '`': '`',
  "'": "'",
  '"': '"',
};

/** Accents of text, by their command's name: `\'`, `\"`, `\v`, `\c`, `\textcommabelow`. */
export const isAccent = (name: string): boolean =>
  (/^['"`^~=.´]$/.test(name) || /^[a-zA-Z]+$/.test(name)) &&
  Object.hasOwn(MARKS, name) &&
  !/^(?:hat|widehat|bar|overline|dot|ddot|tilde|acute|grave|check|breve)$/.test(name);

/** A letter with an accent, which may have some already: `ế`. */
export function accented(name: string, letter: string): string {
  if (letter === '') return ALONE[name] ?? '';
  const [, base = '', rest = ''] = /^(\P{M}\p{M}*)([\s\S]*)$/u.exec(letter.normalize('NFD')) ?? [];
  const undotted = base.replace('ı', 'i').replace('ȷ', 'j');
  return (undotted + (MARKS[name] ?? '')).normalize('NFC') + rest.normalize('NFC');
}
