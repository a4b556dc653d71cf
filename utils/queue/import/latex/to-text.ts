import { accented, isAccent } from './accents.ts';
import { endOfGroup } from './groups.ts';
import { lowered, raised } from '../title-markup.ts';
import { GRAVE, symbolOf } from './symbols.ts';

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Commands of which the words stay, in their only argument. */
const WORDS = namesOf(
  'emph textit textbf textsc textrm texttt textsf textup textsl textmd textnormal text mbox hbox mkbibemph mkbibbold mkbibitalic underline uline NoCaseChange MakeLowercase MakeUppercase uppercase lowercase url nolinkurl path mathrm',
);
/** The same, in the second of two. */
const SECOND = namesOf('href textcolor bibinfo foreignlanguage');
/** Commands that say how what follows looks, and leave nothing. */
const SWITCHES = namesOf(
  'em it bf sc tt rm sl sf itshape bfseries scshape upshape slshape ttfamily rmfamily sffamily normalfont relax protect ignorespaces small footnotesize tiny large Large selectfont noindent null break allowbreak penalty natexlab',
);
/** Commands whose argument is for sorting, or for room, only. */
const HIDDEN = namesOf('noopsort SortNoop nosort vphantom phantom label hspace vspace');
/** Commands that do something to their argument's text. */
const AROUND: ReadonlyMap<string, (text: string) => string> = new Map([
  ['textsuperscript', raised],
  ['textsubscript', lowered],
  ...['enquote', 'enquote*', 'mkbibquote'].map((name): [string, (text: string) => string] => [
    name,
    (text) => `“${text}”`,
  ]),
]);
const LIGATURES: readonly [string, string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['!`', '¡'],
  ['?`', '¿'],
];

/** Signs that are written as maths only because TeX knows no other way. */
const IN_MATHS: ReadonlyMap<string, string> = new Map([
  ['<', '<'],
  ['>', '>'],
  ['\\lt', '<'],
  ['\\gt', '>'],
  ['\\less', '<'],
  ['\\greater', '>'],
  ['\\sim', '~'],
]);
/** What stands between `$`: as it is, but for such a sign. */
const maths = (inside: string): string => IN_MATHS.get(inside.trim()) ?? `$${inside}$`;

class Reader {
  readonly text: string;
  readonly ligatures: boolean;
  at = 0;

  constructor(text: string, ligatures: boolean) {
    this.text = text;
    this.ligatures = ligatures;
  }

  private inner(text: string): string {
    return new Reader(text, this.ligatures).all();
  }

  /** Takes what stands here of this (sticky) form. */
  private take(form: RegExp): string {
    form.lastIndex = this.at;
    const [found = ''] = form.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }

  /** Takes the group that begins here, which may never close: what stands in it, raw. */
  private group(): string {
    const from = this.at + 1;
    this.at = endOfGroup(this.text, this.at);
    return this.text.slice(from, this.at).replace(/\}$/, '');
  }

  /** The next argument, raw: a group without its braces, a command, or one character. */
  private argument(): string {
    this.take(/\s*/y);
    if (this.text[this.at] === '{') return this.group();
    const one = this.take(/\\[a-zA-Z]+|\\?./suy);
    // An accent takes an argument of its own.
    if (one.startsWith('\\') && isAccent(one.slice(1))) return `${one}{${this.argument()}}`;
    return one;
  }

  /** What stands before the next such mark that is not escaped; undefined where there is none. */
  private untilMark(mark: string): string | undefined {
    const rest = this.text.slice(this.at);
    const end = mark === '$' ? rest.search(/(?<!\\)\$/) : rest.indexOf(mark);
    if (end < 0) return undefined;
    this.at += end + mark.length;
    return rest.slice(0, end);
  }

  private dollar(): string {
    const mark = this.text.startsWith('$$', this.at) ? '$$' : '$';
    const from = this.at;
    this.at += mark.length;
    const inside = this.untilMark(mark);
    if (inside !== undefined && inside !== '') return maths(inside);
    this.at = from + 1;
    return '$';
  }

  private command(): string {
    this.at += 1;
    const name = this.take(/[a-zA-Z]+\*?|./suy);
    if (name === '(' || name === '[') {
      const inside = this.untilMark(name === '(' ? '\\)' : '\\]');
      return inside === undefined ? name : maths(inside);
    }
    if (isAccent(name)) return accented(name, this.inner(this.argument()));
    return this.named(name);
  }

  private named(name: string): string {
    if (WORDS.has(name)) return this.inner(this.argument());
    if (SECOND.has(name)) {
      this.argument();
      return this.inner(this.argument());
    }
    if (name === 'texorpdfstring') {
      const words = this.inner(this.argument());
      this.argument();
      return words;
    }
    const around = AROUND.get(name);
    if (around !== undefined) return around(this.inner(this.argument()));
    if (name === 'ensuremath') return maths(this.argument());
    if (HIDDEN.has(name)) {
      this.argument();
      return '';
    }
    const symbol = SWITCHES.has(name) ? '' : symbolOf(name);
    // Of a command that nobody knows the argument stays, else its name.
    if (symbol === undefined) return this.text[this.at] === '{' ? '' : `\\${name}`;
    // A word ends at a blank, or at `{}`, which belong to it.
    if (/[a-zA-Z]/.test(name)) this.take(/\{\}|[ \t\n]*/y);
    return symbol;
  }

  private next(): string {
    const char = this.text[this.at] ?? '';
    if (char === '\\') return this.command();
    if (char === '$') return this.dollar();
    if (char === '{') {
      const isScript = /(?<!\\)[\^_]$/.test(this.text.slice(Math.max(0, this.at - 2), this.at));
      const inside = this.inner(this.group());
      return isScript ? `{${inside}}` : inside;
    }
    const ligature = LIGATURES.find(([mark]) => this.text.startsWith(mark, this.at));
    if (ligature && this.ligatures) {
      this.at += ligature[0].length;
      return ligature[1];
    }
    this.at += 1;
    if (char === '~') return ' ';
    return char === '}' ? '' : char;
  }

  all(): string {
    let out = '';
    const plain = /[^\\${}~`'\-!?]+/y;
    while (this.at < this.text.length) {
      out += this.take(plain);
      if (this.at < this.text.length) out += this.next();
    }
    return out;
  }
}

/** `‘…’` written with a backtick and an apostrophe, as TeX does. */
const singleQuotes = (text: string): string =>
  text.replace(/`([^`']{1,200}(?:'\w[^`']{0,200})*)'(?!\w)/g, '‘$1’');

const MARKUP = /[\\${}~`'\-!?]/;

/**
 * The plain Unicode text that LaTeX's text stands for: accents, symbols, quotation marks and dashes as
 * characters, commands for looks gone, maths as it is between `$`. Blank lines stay, so that notes keep
 * their paragraphs. `ligatures` false for text that only looks like LaTeX's (Markdown with backticks).
 */
export function latexToText(text: string, { ligatures = true } = {}): string {
  const read = MARKUP.test(text) ? new Reader(text, ligatures).all() : text;
  const quoted = ligatures && read.includes('`') ? singleQuotes(read) : read;
  return quoted.replaceAll(GRAVE, '`').normalize('NFC').trim();
}
