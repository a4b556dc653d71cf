import { latex2unicode } from 'unicode2latex';

/** Stands for a grave accent that is one, while backticks are read as quotation marks; no text has it. */
export const GRAVE = '\uF8FE';

/** What the kept table lacks, or has in another sense than plain text wants. */
const OWN: Readonly<Record<string, string>> = {
  ' ': ' ',
  '!': '',
  '-': '',
  '\\': '\n',
  newline: '\n',
  par: '\n\n',
  space: ' ',
  textvisiblespace: ' ',
  slash: '/',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  BibTeX: 'BibTeX',
  textasciigrave: GRAVE,
  textquotesingle: "'",
  textperiodcentered: '·',
  lq: '‘',
  rq: '’',
  glqq: '„',
  grqq: '“',
  flqq: '«',
  frqq: '»',
  sim: '~',
  uhorn: 'ư',
  Uhorn: 'Ư',
  ohorn: 'ơ',
  Ohorn: 'Ơ',
};

const KNOWN: Readonly<Record<string, string | { text?: string }>> = latex2unicode;

/** The character of a command that stands for one (`\ss`, `\textless`, `\&`, `\alpha`); undefined for any other. */
export function symbolOf(name: string): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name];
  const known = Object.hasOwn(KNOWN, `\\${name}`) ? KNOWN[`\\${name}`] : undefined;
  const sign = typeof known === 'string' ? known : known?.text;
  // A mark belongs on a letter, and blanks of every width are blanks.
  return sign === undefined || /^\p{M}/u.test(sign) ? undefined : sign.replace(/^\s+$/, ' ');
}
