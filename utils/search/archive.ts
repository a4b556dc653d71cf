import type { Segment } from '../db/tables.ts';
import { countPostings, eachTerm } from '../terms/segment.ts';
import { inSingular, numbersOf } from '../terms/singular.ts';
import { createBreather } from '../time/breather.ts';
import { createFrequencies } from './frequencies.ts';
import { createPhrases, type Phrases } from './keyword-phrases.ts';
import type { TermIndex } from './term-index.ts';
import { rarity } from './weights.ts';

/** What comparing papers needs of the archive. */
export interface Archive {
  phrases: Phrases;
  /** A word or phrase in singular. */
  one: (term: string) => string;
  /** How rare a term in singular is. */
  rare: (term: string) => number;
}

/** Papers have most of their words in common: each is worked out once. */
function remembered<T>(of: (term: string) => T): (term: string) => T {
  const all = new Map<string, T>();
  return (term) => {
    let value = all.get(term);
    if (value === undefined) all.set(term, (value = of(term)));
    return value;
  };
}

/** Reads what is needed of the archive from its index, a month after the other. */
export function createArchive() {
  const frequencies = createFrequencies();
  const phrases = createPhrases();
  return {
    add(segment: Segment): void {
      eachTerm(segment, (text, length, postings) => {
        const papers = countPostings(segment, postings);
        frequencies.add(text, length, papers);
        phrases.add(text, length, papers);
      });
    },
    /** `size`: how many papers there are in all months. */
    known(size: number): Archive {
      const rarities = frequencies.rarities(size);
      const known = phrases.known();
      const rarityOf = (term: string): number =>
        term.includes(' ')
          ? rarity(known.get(term) ?? 1, size)
          : // The commoner of its forms speaks for a word.
            Math.min(...numbersOf(term).map(rarities));
      return { phrases: known, one: remembered(inSingular), rare: remembered(rarityOf) };
    },
  };
}

const known = new WeakMap<TermIndex, Promise<Archive>>();

async function read({ months, size }: TermIndex): Promise<Archive> {
  const archive = createArchive();
  const breathe = createBreather();
  for (const { segment } of months) {
    archive.add(segment);
    await breathe();
  }
  return archive.known(size);
}

/** The same of an index in memory, once for each state of it, in tasks of some milliseconds. */
export function archiveOf(index: TermIndex): Promise<Archive> {
  const archive = known.get(index) ?? read(index);
  known.set(index, archive);
  return archive;
}
