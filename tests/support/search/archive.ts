import type { PaperRow } from '../../../utils/db/tables.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { rank, scoresOfAnyWord } from '../../../utils/search/rank.ts';
import { createScorer } from '../../../utils/search/score.ts';
import { idOfPaper, type TermIndex } from '../../../utils/search/term-index.ts';
import { fold } from '../../../utils/terms/fold.ts';
import { inSingular } from '../../../utils/terms/singular.ts';
import { basisOf, rowOf } from '../../../utils/lsa/basis.ts';
import { foldMonth } from '../../../utils/lsa/fold-month.ts';
import { directionsOf } from '../../../utils/lsa/nearness.ts';
import { printOfIds } from '../../../utils/lsa/print-of-ids.ts';
import type { Lsa } from '../../../utils/lsa/read-lsa.ts';
import { beginTraining, train } from '../../../utils/lsa/train.ts';
import { chooseTerms, countWords } from '../../../utils/lsa/vocabulary.ts';
import { closeInMeaning, directionOf, nearnessOf } from '../../../utils/search/close-in-meaning.ts';
import { bestFirst } from '../../../utils/search/best-first.ts';
import { corpusDays } from '../corpus.ts';

/** The ids of the best ten. */
export type Answers = (question: string) => string[];

/** The papers of the real archive, each once, as last read. */
export function corpusPapers(): PaperRow[] {
  const all = corpusDays().flatMap(({ papers }) => papers);
  return [...new Map(all.map((paper) => [paper.id, paper])).values()];
}

export const hidden = (paper: PaperRow): PaperRow => ({ ...paper, keywords: [] });

/** The papers that have a keyword like this one, in singular. */
export function withKeyword(papers: readonly PaperRow[], keyword: RegExp): Set<string> {
  const has = (one: PaperRow): boolean =>
    one.keywords.some((words) => keyword.test(inSingular(fold(words))));
  return new Set(papers.filter(has).map(({ id }) => id));
}

export function idsOf(index: TermIndex, papers: ArrayLike<number>): string[] {
  return Array.from(papers, (paper) => idOfPaper(index, paper));
}

/** Search as it is, every word whole. */
export function bySearch(index: TermIndex): Answers {
  const score = createScorer(index);
  return (question) => idsOf(index, rank(index, parseQuery(`${question} `), 10, score).papers);
}

/** Search as it was until November 2026: of the papers only those with as many words as any has. */
export function byMostWords(index: TermIndex): Answers {
  const score = createScorer(index);
  return (question) => {
    const query = parseQuery(`${question} `);
    const ranking = rank(index, query, index.size, score);
    const matched = new Uint8Array(index.size);
    for (const clause of query.wanted)
      score(clause).scores.forEach(
        (one, at) => (matched[at] = (matched[at] ?? 0) + Number(one > 0)),
      );
    const most = matched.reduce((a, b) => Math.max(a, b), 0);
    return idsOf(
      index,
      ranking.papers.filter((paper) => matched[paper] === most),
    ).slice(0, 10);
  };
}

function whole<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What the extension would learn of an index, without a database. */
export function learned(index: TermIndex): Lsa {
  const months = index.months.map(({ segment, facts }) => ({ segment, papers: facts.ids.length }));
  const vocabulary = chooseTerms(whole(countWords(months)), index.size);
  const dense = whole(train(months, beginTraining(vocabulary, index.size)));
  const basis = basisOf(rowOf('basis', { at: 1, papers: index.size, done: 4 }, vocabulary, dense));
  if (!basis) throw new Error('a basis of another version');
  const placed = index.months.map(({ facts }, n) => {
    const values = foldMonth(months[n] as (typeof months)[number], basis);
    const directions = directionsOf(values, basis.width);
    return [facts.month, { print: printOfIds(facts.ids), directions }] as const;
  });
  return { basis, months: new Map(placed) };
}

/** By meaning alone. */
export function byMeaning(index: TermIndex, lsa: Lsa): Answers {
  return (question) => {
    const direction = directionOf(parseQuery(`${question} `), lsa);
    return direction ? idsOf(index, bestFirst(nearnessOf(index, lsa, direction), 10)) : [];
  };
}

/** The section "Close in meaning", where no paper is shown above it. */
export function byWordsAndMeaning(index: TermIndex, lsa: Lsa): Answers {
  const score = createScorer(index);
  return (question) => {
    const query = parseQuery(`${question} `);
    const direction = directionOf(query, lsa);
    const words = scoresOfAnyWord(index, query, score);
    return direction ? closeInMeaning({ index, lsa, words }, direction, new Set(), 10) : [];
  };
}
