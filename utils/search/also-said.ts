import type { Known } from '../abbreviations/known.ts';
import { soughtWords } from '../abbreviations/known.ts';
import { fold } from '../terms/fold.ts';
import { inSingular } from '../terms/singular.ts';
import type { Clause, Query } from './query.ts';

/** What of a query the archive says in another way too. */
export interface AlsoSaid {
  /** As it stands in the query, folded. */
  said: string;
  /** As papers write it. */
  also: string;
}

/** Abbreviations by what is sought: the short form, folded, and the words of the long one. */
export interface Abbreviations {
  byShort: ReadonlyMap<string, Known>;
  byLong: ReadonlyMap<string, readonly Known[]>;
  /** Words of the longest long form. */
  longest: number;
}

export function abbreviationsOf(known: readonly Known[]): Abbreviations {
  const named = known.map((one) => ({ one, words: soughtWords(one.long) }));
  return {
    byShort: new Map(known.map((one) => [fold(one.short), one])),
    byLong: new Map(
      [...Map.groupBy(named, ({ words }) => words.join(' '))].map(([name, all]) => [
        name,
        all.map(({ one }) => one),
      ]),
    ),
    longest: Math.max(0, ...named.map(({ words }) => words.length)),
  };
}

/** Quoted words and those of a field are meant as they are written. */
const isPlain = ({ field, phrase }: Clause): boolean => field === undefined && !phrase;

const withAlso = (clause: Clause, words: string[]): Clause => ({
  ...clause,
  also: [...(clause.also ?? []), words],
});

/**
 * The query with the other ways in which the archive says its words: `rag` as `retrieval-augmented generation`, and
 * back. `asWritten` names those, as `said`, that the reader means as they are written; they are told of all the same.
 */
export function alsoSaid(
  query: Query,
  { byShort, byLong, longest }: Abbreviations,
  asWritten: readonly string[],
): { query: Query; also: AlsoSaid[] } {
  const wanted = [...query.wanted];
  const also: AlsoSaid[] = [];
  const say = (first: number, count: number, other: string): void => {
    const said = query.wanted
      .slice(first, first + count)
      .map(({ text }) => text)
      .join(' ');
    also.push({ said, also: other });
    if (asWritten.includes(said)) return;
    for (let at = first; at < first + count; at += 1)
      wanted[at] = withAlso(wanted[at] as Clause, soughtWords(other));
  };
  query.wanted.forEach((clause, at) => {
    if (!isPlain(clause)) return;
    const known = byShort.get(clause.text) ?? byShort.get(inSingular(clause.text));
    if (known) say(at, 1, known.long);
    const words: string[] = [];
    for (let end = at; end < query.wanted.length && words.length < longest; end += 1) {
      const next = query.wanted[end] as Clause;
      if (!isPlain(next)) break;
      words.push(...soughtWords(next.text));
      for (const { short } of byLong.get(words.join(' ')) ?? []) say(at, end - at + 1, short);
    }
  });
  return { query: also.length === 0 ? query : { ...query, wanted }, also };
}
