import { combining } from 'unicode2latex';

const MARKS: Readonly<Record<string, string>> = {
  ...combining.tounicode,
  t: '\u0361',
  b: '\u0331',
  // Vietnamese (LaTeX's encoding T5): the hook above.
  h: '\u0309',
};
/** Accents of text, by their command's name: `\'`, `\"`, `\v`, `\c`, `\textcommabelow`; longer names are those of maths. */
export const isAccent = (name: string): boolean =>
  /^(?:.|text.*)$/.test(name) && Object.hasOwn(MARKS, name);

/** A letter with an accent, which may have some already: `ế`. An accent on nothing is the sign by itself. */
export function accented(name: string, letter: string): string {
  if (letter === '') return /[~^`'"]/.test(name) ? name : '';
  return letter
    .normalize('NFD')
    .replace(/.\p{M}*/su, (base) => base.replace('ı', 'i').replace('ȷ', 'j') + (MARKS[name] ?? ''))
    .normalize('NFC');
}
