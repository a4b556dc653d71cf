import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../utils/db/tables.ts';
import type { TermIndex } from '../../utils/search/term-index.ts';
import { corpusIsThere } from '../support/corpus.ts';
import {
  byMostWords,
  bySearch,
  corpusPapers,
  hidden,
  withKeyword,
  type Answers,
} from '../support/search/archive.ts';
import { JUDGED_QUESTIONS } from '../support/search/judged-questions.ts';
import { gainOfTen, measured } from '../support/search/measures.ts';
import { PLAIN_QUESTIONS } from '../support/search/plain-questions.ts';
import { termIndexOf } from '../support/term-index-of.ts';

interface Asked {
  question: string;
  relevant: ReadonlySet<string>;
}

/** Prints what each ranking gains, and gives its means. */
function compare(head: string, asked: readonly Asked[], ways: Record<string, Answers>) {
  const rows = Object.entries(ways).map(([name, answers]) => {
    const gains = asked.map(({ question, relevant }) =>
      relevant.size === 0 ? 0 : gainOfTen(answers(question), relevant),
    );
    return { name, ...measured(gains) };
  });
  const lines = rows.map(({ name, words }) => `${name.padEnd(24)}${words}`);
  console.info([`${head}: nDCG@10`, ...lines].join('\n'));
  return new Map(rows.map(({ name, mean }) => [name, mean]));
}

const waysOf = (index: TermIndex): Record<string, Answers> => ({
  'as many words as any': byMostWords(index),
  'any word': bySearch(index),
});

describe.skipIf(!corpusIsThere)('plain questions to the real archive', () => {
  let papers: PaperRow[];

  beforeAll(() => {
    papers = corpusPapers();
  }, 120_000);

  it('papers whose hidden keywords answer a question', () => {
    const known = papers.filter(({ keywords }) => keywords.length > 0);
    const index = termIndexOf(known.map(hidden));
    const asked = PLAIN_QUESTIONS.map(([question, keywords]) => ({
      question,
      relevant: withKeyword(known, keywords),
    }));
    expect(asked.every(({ relevant }) => relevant.size >= 5)).toBe(true);
    const means = compare(`${asked.length} questions, hidden keywords`, asked, waysOf(index));
    const before = means.get('as many words as any') ?? 1;
    expect(means.get('any word')).toBeGreaterThan(1.3 * before);
  }, 240_000);

  it('papers that were judged by hand', () => {
    const index = termIndexOf(papers);
    const asked = JUDGED_QUESTIONS.map(([question, answers]) => ({
      question,
      relevant: new Set(answers.split(' ').filter(Boolean)),
    }));
    const means = compare(`${asked.length} questions, judged`, asked, waysOf(index));
    const before = means.get('as many words as any') ?? 1;
    expect(means.get('any word')).toBeGreaterThan(before);
  }, 240_000);
});
