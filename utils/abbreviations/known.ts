import { fold } from '../terms/fold.ts';
import { isStopWord } from '../terms/stop-words.ts';
import { inSingular } from '../terms/singular.ts';
import { abbreviationsIn } from './find.ts';

/** A short form with the one thing that it mostly means in the archive. */
export interface Known {
  /** As papers write them. */
  short: string;
  long: string;
}

const LEAST_PAPERS = 3;
/** Of the papers that say what a short form means so many mean one thing. */
const LEAST_SHARE = 0.6;
/** Of the papers that have it as a word so many say what it means: `art`, `cat` and `dream` are words first. */
const LEAST_SAID = 0.1;
const LONGEST_WORD = 10;

/** The words of a term that are sought, folded and in singular: `Chains of thought` → `chain`, `thought`. */
export function soughtWords(term: string): string[] {
  const words = inSingular(fold(term)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isStopWord(word));
}

interface Meaning {
  papers: number;
  /** How often each way to write it comes. */
  written: Map<string, number>;
}

const mostOf = (written: ReadonlyMap<string, number>): string =>
  [...written].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** Counts what the archive's papers say of short forms. */
export function createTally() {
  const shorts = new Map<string, Map<string, Meaning>>();
  const having = new Map<string, number>();

  function countWords(text: string): void {
    const words = fold(text).match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu);
    for (const word of new Set(words))
      if (word.length <= LONGEST_WORD) having.set(word, (having.get(word) ?? 0) + 1);
  }

  return {
    add({ title, summary }: { title: string; summary: string }): void {
      const text = `${title}\n${summary}`;
      const seen = new Set<string>();
      countWords(text);
      for (const { short, long } of abbreviationsIn(text)) {
        const name = fold(short);
        const meaning = soughtWords(long).join(' ');
        if (meaning === '' || seen.has(`${name} ${meaning}`)) continue;
        seen.add(`${name} ${meaning}`);
        const meanings = shorts.get(name) ?? new Map<string, Meaning>();
        const found = meanings.get(meaning) ?? { papers: 0, written: new Map<string, number>() };
        found.papers += 1;
        for (const form of [short, long])
          found.written.set(form, (found.written.get(form) ?? 0) + 1);
        shorts.set(name, meanings.set(meaning, found));
      }
    },
    /** What most papers agree on. */
    known(): Known[] {
      return [...shorts].flatMap(([name, meanings]) => {
        const all = [...meanings.values()];
        const best = all.reduce((a, b) => (b.papers > a.papers ? b : a));
        const papers = all.reduce((sum, one) => sum + one.papers, 0);
        if (best.papers < LEAST_PAPERS || best.papers < LEAST_SHARE * papers) return [];
        if (best.papers < LEAST_SAID * (having.get(name) ?? 0)) return [];
        const forms = Map.groupBy(best.written, ([form]) => fold(form) === name);
        const of = (isShort: boolean): string => mostOf(new Map(forms.get(isShort)));
        return [{ short: of(true), long: of(false) }];
      });
    },
  };
}
