import { accented, isAccent } from './accents.ts';
import { endOfGroup } from './groups.ts';
import { lowered, raised } from '../title-markup.ts';
import { GRAVE, symbolOf } from './symbols.ts';

/** Commands of which the words stay: the argument's number of those they take. */
const WORDS: Readonly<Record<string, readonly [number, number]>> = Object.fromEntries([
  ...'emph textit textbf textsc textrm texttt textsf textup textsl textmd textnormal text mbox hbox mkbibemph mkbibbold mkbibitalic underline uline NoCaseChange MakeLowercase MakeUppercase uppercase lowercase url nolinkurl path mathrm'
    .split(' ')
    .map((name) => [name, [1, 0]]),
  ...'href textcolor bibinfo foreignlanguage'.split(' ').map((name) => [name, [2, 1]]),
  ['texorpdfstring', [2, 0]],
]);
/** Commands that say how what follows looks, and leave nothing. */
const SWITCH =
  /^(?:em|it|bf|sc|tt|rm|sl|sf|itshape|bfseries|scshape|upshape|slshape|ttfamily|rmfamily|sffamily|normalfont|relax|protect|ignorespaces|small|footnotesize|tiny|large|Large|selectfont|noindent|null|break|allowbreak|penalty|natexlab)$/;
/** Commands whose argument is for sorting only. */
const HIDDEN = /^(?:noopsort|SortNoop|nosort|vphantom|phantom|label|hspace|vspace)$/;
const SCRIPT: Readonly<Record<string, (text: string) => string>> = {
  textsuperscript: raised,
  textsubscript: lowered,
};
const LIGATURES: readonly [string, string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['!`', '¡'],
  ['?`', '¿'],
];

/** What stands between `$`: as it is, but for signs that are written so only because TeX knows no other way. */
function maths(inside: string): string {
  if (/^\s*(?:<|>|\\lt|\\gt|\\less|\\greater|\\sim)\s*$/.test(inside))
    return inside
      .trim()
      .replace(/\\(?:lt|less)/, '<')
      .replace(/\\(?:gt|greater)/, '>')
      .replace('\\sim', '~');
  return `$${inside}$`;
}

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

  /** The next argument, raw: a group without its braces, a command, or one character. */
  private argument(): string {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
    const from = this.at;
    if (this.text[from] === '{') {
      this.at = endOfGroup(this.text, from);
      return this.text.slice(from + 1, this.at - 1);
    }
    const [one = ''] = /^(?:\\(?:[a-zA-Z]+|[\s\S]?)|[\s\S])/u.exec(this.text.slice(from)) ?? [];
    this.at += one.length;
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
    const [name = ''] =
      /^(?:[a-zA-Z]+\*?|[\s\S])/u.exec(this.text.slice(this.at, this.at + 40)) ?? [];
    this.at += name.length;
    if (name === '(' || name === '[') {
      const inside = this.untilMark(name === '(' ? '\\)' : '\\]');
      return inside === undefined ? name : maths(inside);
    }
    if (isAccent(name)) return accented(name, this.inner(this.argument()));
    return this.named(name);
  }

  private named(name: string): string {
    const isWord = /[a-zA-Z]/.test(name);
    const [takes, kept] = WORDS[name] ?? [0, 0];
    if (takes > 0) {
      const all = Array.from({ length: takes }, () => this.argument());
      return this.inner(all[kept] ?? '');
    }
    const script = SCRIPT[name];
    if (script !== undefined) return script(this.inner(this.argument()));
    if (/^(?:enquote|mkbibquote)\*?$/.test(name)) return `“${this.inner(this.argument())}”`;
    if (name === 'ensuremath') return maths(this.argument());
    if (HIDDEN.test(name)) return this.argument() && '';
    const symbol = SWITCH.test(name) ? '' : symbolOf(name);
    // Of a command that nobody knows the argument stays, else its name.
    if (symbol === undefined) return this.text[this.at] === '{' ? '' : `\\${name}`;
    if (isWord) this.afterWord();
    return symbol;
  }

  /** A command's name ends at a blank, or at `{}`, which belong to it. */
  private afterWord(): void {
    if (this.text.startsWith('{}', this.at)) this.at += 2;
    else while (/[ \t\n]/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private next(): string {
    const char = this.text[this.at] ?? '';
    if (char === '\\') return this.command();
    if (char === '$') return this.dollar();
    if (char === '{') {
      const end = endOfGroup(this.text, this.at);
      const inside = this.inner(this.text.slice(this.at + 1, end - 1));
      const isScript = /(?<!\\)[\^_]$/.test(this.text.slice(Math.max(0, this.at - 2), this.at));
      this.at = end;
      return isScript ? `{${inside}}` : inside;
    }
    if (this.ligatures) {
      const [mark, sign] = LIGATURES.find(([one]) => this.text.startsWith(one, this.at)) ?? [];
      if (mark !== undefined && sign !== undefined) {
        this.at += mark.length;
        return sign;
      }
    }
    this.at += 1;
    if (char === '~') return TIE;
    return char === '}' ? '' : char;
  }

  all(): string {
    let out = '';
    const plain = /[^\\${}~`'\-!?]+/y;
    while (this.at < this.text.length) {
      plain.lastIndex = this.at;
      const [run = ''] = plain.exec(this.text) ?? [];
      this.at += run.length;
      out += run;
      if (this.at < this.text.length) out += this.next();
    }
    return out;
  }
}

/** `‘…’` written with a backtick and an apostrophe, as TeX does. */
const singleQuotes = (text: string): string =>
  text.replace(/`([^`']{1,200}(?:'\w[^`']{0,200})*)'(?!\w)/g, '‘$1’');

/** Stands for a tie while blanks at the ends are trimmed; no text has it. */
const TIE = '\uF8FF';
const MARKUP = /[\\${}~`'\-!?]/;

/**
 * The plain Unicode text that LaTeX's text stands for: accents, symbols, quotation marks and dashes as
 * characters, commands for looks gone, maths as it is between `$`. Blank lines stay, so that notes keep
 * their paragraphs. `ligatures` false for text that only looks like LaTeX's (Markdown with backticks).
 */
export function latexToText(text: string, { ligatures = true } = {}): string {
  const read = MARKUP.test(text) ? new Reader(text, ligatures).all() : text;
  const quoted = ligatures && read.includes('`') ? singleQuotes(read) : read;
  return quoted.replaceAll(TIE, ' ').replaceAll(GRAVE, '`').normalize('NFC').trim();
}
