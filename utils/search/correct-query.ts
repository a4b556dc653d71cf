import { eachPosting, findPostings } from '../terms/segment.ts';
import { numbersOf } from '../terms/singular.ts';
import { mostMistakes, nearestWord } from './nearest-word.ts';
import { waysOf } from './plan.ts';
import type { Clause, Query } from './query.ts';
import type { Scores } from './score.ts';
import type { TermIndex } from './term-index.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** A word that no paper has, and what was searched for in its place. */
export interface Correction {
  said: string;
  shown: string;
}

const encoder = new TextEncoder();

/** Whether any paper has the term at one of these places. */
function isThere(index: TermIndex, term: string, places: number, prefix: boolean): boolean {
  let found = false;
  for (const { segment } of index.months) {
    if (found) break;
    eachPosting(segment, findPostings(segment, encoder.encode(term), prefix), (_, at) => {
      found ||= (at & places) !== 0;
    });
  }
  return found;
}

function correctClause(
  index: TermIndex,
  vocabulary: Vocabulary,
  clause: Clause,
): { clause: Clause; done: Correction[] } {
  const places = waysOf(clause)[0]?.groups[0]?.places ?? 0;
  const done: Correction[] = [];
  const text = clause.text.replace(/[a-z]+/g, (word, at: number) => {
    const isLast = at + word.length === clause.text.length;
    const open = clause.prefix && isLast;
    const has = (term: string): boolean => isThere(index, term, places, open);
    if (mostMistakes(word) === 0 || numbersOf(word).some(has)) return word;
    const shown = nearestWord(vocabulary, word, (found) => isThere(index, found, places, false));
    if (shown === undefined) return word;
    done.push({ said: word, shown });
    return shown;
  });
  return { clause: { ...clause, text }, done };
}

/**
 * The query with the words that no paper has as they were probably meant; undefined where there is none to
 * correct. Quoted words are meant as they are written.
 */
export async function correctQuery(
  index: TermIndex,
  query: Query,
  score: (clause: Clause) => Scores,
): Promise<{ query: Query; corrected: Correction[] } | undefined> {
  const isFound = ({ scores }: Scores): boolean => scores.some((one) => one !== 0);
  const lost = query.wanted.filter((clause) => !clause.phrase && !isFound(score(clause)));
  if (lost.length === 0) return undefined;
  const vocabulary = await vocabularyOf(index);
  const corrected: Correction[] = [];
  const wanted = query.wanted.map((clause) => {
    if (!lost.includes(clause)) return clause;
    const { clause: better, done } = correctClause(index, vocabulary, clause);
    corrected.push(...done);
    return better;
  });
  return corrected.length === 0 ? undefined : { query: { ...query, wanted }, corrected };
}
