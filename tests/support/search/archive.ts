import type { PaperRow } from '../../../utils/db/tables.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { rank } from '../../../utils/search/rank.ts';
import { createClauseScorer } from '../../../utils/search/score.ts';
import { idOfPaper, type TermIndex } from '../../../utils/search/term-index.ts';
import { fold } from '../../../utils/terms/fold.ts';
import { inSingular } from '../../../utils/terms/singular.ts';
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
  const score = createClauseScorer(index);
  return (question) => idsOf(index, rank(index, parseQuery(`${question} `), 10, score).papers);
}

/** Search as it was until November 2026: of the papers only those with as many words as any has. */
export function byMostWords(index: TermIndex): Answers {
  const score = createClauseScorer(index);
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
