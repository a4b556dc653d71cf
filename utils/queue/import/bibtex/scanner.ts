/** Where an entry begins on a line of its own; what is damaged before it ends there. */
export const ENTRY_LINE = /^[ \t]*@[a-zA-Z]+\s*[{(]\s*[^\s,={}()"@]*\s*,/gm;

/** An entry that is not as BibTeX's grammar wants it. */
export class BrokenEntry extends Error {}

/**
 * A place in the text of an entry, and the pieces of BibTeX's grammar (btxdoc; its program, `bibtex.web`).
 * BibTeX counts braces also after a backslash; `escapes` does not, for files of programs that write `\{`.
 */
export class Scanner {
  readonly text: string;
  readonly end: number;
  readonly escapes: boolean;
  at: number;

  constructor(text: string, at: number, end: number, escapes: boolean) {
    this.text = text;
    this.at = at;
    this.end = end;
    this.escapes = escapes;
  }

  blanks(): void {
    const blank = /(?:\s+|%[^\n]*\n)+/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)?.[0].length ?? 0;
  }

  peek(): string {
    this.blanks();
    if (this.at >= this.end) throw new BrokenEntry();
    return this.text[this.at] ?? '';
  }

  /** Takes the sign if it is next. */
  take(sign: string): boolean {
    const is = this.peek() === sign;
    if (is) this.at += 1;
    return is;
  }

  /** A name of a field or macro, or a number; empty when there is none. */
  word(): string {
    this.blanks();
    const name = /[^\s=,{}()"#%]+/y;
    name.lastIndex = this.at;
    const [found = ''] = name.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }

  /** What stands between this place's delimiter and its partner, raw. */
  delimited(): string {
    const isQuoted = this.text[this.at] === '"';
    const marks = isQuoted ? /["{}\\]/g : /[{}\\]/g;
    const closer = isQuoted ? '"' : '}';
    const from = this.at + 1;
    let depth = 0;
    marks.lastIndex = from;
    for (let found = marks.exec(this.text); found; found = marks.exec(this.text)) {
      if (found.index >= this.end) break;
      const [mark] = found;
      if (mark === closer && depth === 0) {
        this.at = found.index + 1;
        return this.text.slice(from, found.index);
      }
      if (mark === '\\') marks.lastIndex += this.escapes ? 1 : 0;
      else if (mark === '{') depth += 1;
      else if (mark === '}') depth -= 1;
      if (depth < 0) break;
    }
    throw new BrokenEntry();
  }
}
