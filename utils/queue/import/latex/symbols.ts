import { latex2unicode } from 'unicode2latex';

/** Stands for a grave accent that is one, while backticks are read as quotation marks; no text has it. */
export const GRAVE = '\uF8FE';

/** What the kept table lacks, or has in another sense than plain text wants. */
const OWN: Readonly<Record<string, string>> = {
  ' ': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
  '\\': '\n',
  i: 'ı',
  j: 'ȷ',
  quad: ' ',
  qquad: ' ',
  newline: '\n',
  par: '\n\n',
  slash: '/',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  BibTeX: 'BibTeX',
  textasciitilde: '~',
  textasciicircum: '^',
  textasciigrave: GRAVE,
  textbackslash: '\\',
  backslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textbraceleft: '{',
  textbraceright: '}',
  textunderscore: '_',
  textdollar: '$',
  textquotesingle: "'",
  textquotedbl: '"',
  lbrace: '{',
  rbrace: '}',
  textregistered: '®',
  texttrademark: '™',
  textendash: '–',
  textemdash: '—',
  textellipsis: '…',
  dots: '…',
  ldots: '…',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textdegree: '°',
  textmu: 'µ',
  textvisiblespace: ' ',
  space: ' ',
  textperiodcentered: '·',
  texteuro: '€',
  euro: '€',
  ng: 'ŋ',
  NG: 'Ŋ',
  lbrack: '[',
  rbrack: ']',
  lq: '‘',
  rq: '’',
  sim: '~',
  uhorn: 'ư',
  Uhorn: 'Ư',
  ohorn: 'ơ',
  Ohorn: 'Ơ',
  glqq: '„',
  grqq: '“',
  flqq: '«',
  frqq: '»',
  less: '<',
  greater: '>',
};

const KNOWN: Readonly<Record<string, string | { text?: string; math?: string }>> = latex2unicode;

/** The character of a command that stands for one (`\ss`, `\textless`, `\&`, `\alpha`); undefined for any other. */
export function symbolOf(name: string): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name];
  if (/^[&%$#_{}]$/.test(name)) return name;
  const known = Object.hasOwn(KNOWN, `\\${name}`) ? KNOWN[`\\${name}`] : undefined;
  return typeof known === 'string' ? known : (known?.text ?? known?.math);
}
