import type { Refused, Warning } from '../reading.ts';
import { lineCounter } from '../line-counter.ts';
import { MACROS } from './macros.ts';
import { BrokenEntry, ENTRY_LINE, Scanner } from './scanner.ts';

/** One entry, its fields raw: TeX as it stands in the file, by their names in lower case. */
export interface Entry {
  /** 1-based, of its `@`. */
  line: number;
  type: string;
  key: string;
  fields: Map<string, string>;
}

export interface Entries {
  entries: Entry[];
  refused: Refused[];
  warnings: Warning[];
}

const AT = /(?<![\w.@\\])@\s*([a-zA-Z]+)\s*([{(])/g;

class EntryReader {
  readonly macros = new Map(MACROS);
  readonly unknown = new Set<string>();

  private piece(scanner: Scanner): string {
    if (/["{]/.test(scanner.peek())) return scanner.delimited();
    const word = scanner.word();
    if (word === '') throw new BrokenEntry();
    if (/^\d+$/.test(word)) return word;
    const value = this.macros.get(word.toLowerCase());
    if (value === undefined) this.unknown.add(word);
    return value ?? word;
  }

  value(scanner: Scanner): string {
    const pieces = [this.piece(scanner)];
    while (scanner.take('#')) pieces.push(this.piece(scanner));
    return pieces.join('');
  }

  /** Fields up to the entry's end. A comma that is missing between two is no damage. */
  private fields(scanner: Scanner, closer: string, first: string): Map<string, string> {
    const fields = new Map<string, string>();
    let name = first;
    for (;;) {
      if (name !== '') {
        if (!scanner.take('=')) throw new BrokenEntry();
        const value = this.value(scanner);
        const known = name.toLowerCase();
        const old = fields.get(known);
        // BibTeX takes the first of two; a second list of keywords is one more list.
        if (old === undefined) fields.set(known, value);
        else if (known === 'keywords') fields.set(known, `${old}, ${value}`);
      }
      while (scanner.take(','));
      if (scanner.take(closer)) return fields;
      name = scanner.word();
      if (name === '') throw new BrokenEntry();
    }
  }

  entry(scanner: Scanner, closer: string): Pick<Entry, 'key' | 'fields'> {
    scanner.blanks();
    const from = scanner.at;
    const key = /[^,={}"\n]*/y;
    key.lastIndex = from;
    const [found = ''] = key.exec(scanner.text) ?? [];
    const next = scanner.text[from + found.length];
    const isField = next === '=';
    if (!isField) scanner.at = from + found.length;
    const first = isField ? scanner.word() : '';
    return {
      key: isField ? '' : found.replace(/[)\s]+$/, '').trim(),
      fields: this.fields(scanner, closer, first),
    };
  }

  define(scanner: Scanner): void {
    const name = scanner.word();
    if (name === '' || !scanner.take('=')) throw new BrokenEntry();
    this.macros.set(name.toLowerCase(), this.value(scanner));
  }
}

/** What the work gives, first with braces as BibTeX counts them, then as other programs do. */
function attempt<T>(
  text: string,
  at: number,
  end: number,
  work: (scanner: Scanner) => T,
): { result: T; at: number } | undefined {
  for (const escapes of [false, true]) {
    const scanner = new Scanner(text, at, end, escapes);
    try {
      return { result: work(scanner), at: scanner.at };
    } catch (error) {
      if (!(error instanceof BrokenEntry)) throw error;
    }
  }
  return undefined;
}

/** Where the next entry begins on a line of its own, after a place. */
function nextEntry(text: string, at: number): number {
  ENTRY_LINE.lastIndex = at;
  return ENTRY_LINE.exec(text)?.index ?? text.length;
}

/**
 * The entries of a BibTeX or BibLaTeX file. One that is damaged is refused with its line, and reading goes
 * on at the next line that begins an entry. `progress` is told the place as it goes.
 */
export function readEntries(
  text: string,
  progress: (at: number) => void = () => undefined,
): Entries {
  const reader = new EntryReader();
  const [entries, refused]: [Entry[], Refused[]] = [[], []];
  const lineAt = lineCounter(text);
  const find = new RegExp(AT);
  for (let match = find.exec(text); match; match = find.exec(text)) {
    const [head, name = '', opener] = match;
    const type = name.toLowerCase();
    const inside = match.index + head.length;
    const closer = opener === '(' ? ')' : '}';
    const end = nextEntry(text, inside);
    progress(match.index);
    const work = (scanner: Scanner): void => {
      if (type === 'comment') {
        scanner.at -= 1;
        if (opener === '{') scanner.delimited();
      } else if (type === 'preamble') reader.value(scanner);
      else if (type === 'string') reader.define(scanner);
      else entries.push({ line: lineAt(match.index), type, ...reader.entry(scanner, closer) });
    };
    const done = attempt(text, inside, type === 'comment' ? text.length : end, work);
    if (done === undefined && type !== 'comment') {
      const excerpt = text.slice(match.index, Math.min(end, match.index + 200)).trim();
      refused.push({ line: lineAt(match.index), text: excerpt.slice(0, 120), why: 'damaged' });
    }
    find.lastIndex = done?.at ?? (type === 'comment' ? inside : end);
  }
  const warnings = [...reader.unknown].map((macro): Warning => ({
    what: 'macro',
    about: macro.slice(0, 60),
  }));
  return { entries, refused, warnings };
}
