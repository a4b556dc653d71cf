import type { PaperText } from '../terms/document.ts';
import { fold } from '../terms/fold.ts';
import { inSingular } from '../terms/singular.ts';
import { tokenise } from '../terms/tokens.ts';
import type { TermWeights } from './weights.ts';

/** Said three times is said often. */
const MOST_TIMES = 3;
const TITLE_WEIGHT = 2;

/** Adds a text's words in singular, and each two that follow each other. */
function addText(counts: Map<string, number>, text: string, weight: number): void {
  const own = new Map<string, number>();
  const add = (term: string): unknown => own.set(term, (own.get(term) ?? 0) + 1);
  let last: string | undefined;
  for (const { term, part } of tokenise(fold(text))) {
    if (part) continue;
    const word = inSingular(term);
    add(word);
    if (last !== undefined) add(`${last} ${word}`);
    last = word;
  }
  for (const [term, times] of own)
    counts.set(term, (counts.get(term) ?? 0) + weight * Math.min(times, MOST_TIMES));
}

/** A pair is as rare as the rarer of its words, since nobody counts pairs. */
function rarityOf(term: string, rare: (word: string) => number): number {
  const space = term.indexOf(' ');
  if (space < 0) return rare(term);
  return Math.max(rare(term.slice(0, space)), rare(term.slice(space + 1)));
}

/** What a paper is about, as words and pairs of words in singular, whose weights together have length 1. */
export function wordsAndPairs(paper: PaperText, rare: (word: string) => number): TermWeights {
  const counts = new Map<string, number>();
  addText(counts, paper.summary, 1);
  addText(counts, paper.aiSummary ?? '', 1);
  for (const keyword of paper.keywords) addText(counts, keyword, 1);
  addText(counts, paper.title, TITLE_WEIGHT);
  const weights = [...counts].map(
    ([term, count]) => [term, Math.log1p(count) * rarityOf(term, rare)] as const,
  );
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}
