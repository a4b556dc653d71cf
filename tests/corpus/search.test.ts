import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../utils/db/tables.ts';
import { fold } from '../../utils/terms/fold.ts';
import { nearestWord } from '../../utils/search/nearest-word.ts';
import { createTermReader } from '../../utils/search/term-index.ts';
import { vocabularyOf } from '../../utils/search/vocabulary.ts';
import { isStopWord } from '../../utils/terms/stop-words.ts';
import { corpusIsThere } from '../support/corpus.ts';
import { corpusSearch, sample } from '../support/corpus-search.ts';
import { seeded } from '../support/world/random.ts';
import { spreadOf } from '../bench/stats.ts';
import { shown } from '../bench/table.ts';

const PAPERS = 200;

const share = (hits: number, of: number): string => `${((100 * hits) / of).toFixed(1)} %`;

/**
 * Words that a reader may remember of an abstract: of four letters or more, no stop words, known to other
 * papers too (a word that only one paper has would be too easy), and not in more than `most` of all papers
 * (nobody finds a paper by "models" and "performance").
 */
function memorable(papers: ReadonlyMap<string, PaperRow>, most: number): (id: string) => string[] {
  const words = new Map<string, string[]>();
  const counts = new Map<string, number>();
  for (const { id, summary } of papers.values()) {
    const all = new Set(fold(summary).match(/[a-z][a-z-]{2,}[a-z]/g));
    words.set(
      id,
      [...all].filter((word) => !isStopWord(word)),
    );
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const good = (count: number): boolean => count >= 2 && count <= most * papers.size;
  return (id) => (words.get(id) ?? []).filter((word) => good(counts.get(word) ?? 0));
}

/** One letter put in, taken out, changed, or swapped with the next. */
function withTypo(random: () => number, word: string): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [head, one = '', two = '', tail] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  switch (Math.floor(random() * 4)) {
    case 0:
      return head + letter + one + two + tail;
    case 1:
      return head + two + tail;
    case 2:
      return head + letter + two + tail;
    default:
      return head + two + one + tail;
  }
}

describe.skipIf(!corpusIsThere)('search over the real archive', () => {
  let all: Awaited<ReturnType<typeof corpusSearch>>;

  beforeAll(async () => {
    all = await corpusSearch();
  }, 240_000);

  afterAll(async () => {
    await all?.db.delete();
  });

  it('the term index stays within 1 kB a paper', async () => {
    const { db, papers, termCosts } = all;
    let bytes = 0;
    for (const row of await db.termPostings.toArray()) {
      bytes += row.terms.length + row.postings.length + row.blocks.byteLength;
    }
    for (const { ids, prints, upvotes, days, flags, lengths } of await db.termFacts.toArray()) {
      bytes += ids.join('').length;
      for (const column of [prints, upvotes, days, flags, lengths]) bytes += column.byteLength;
    }
    console.info(`term index: ${(bytes / papers.size).toFixed(0)} bytes a paper`);
    console.info(`terms of a day written in ${shown(spreadOf(termCosts))} ms`);
    expect(bytes / papers.size).toBeLessThanOrEqual(1000);
  });

  async function found(random: () => number, most: number): Promise<{ ten: number; one: number }> {
    const { papers, engine } = all;
    const wordsOf = memorable(papers, most);
    const ids = [...papers.keys()].filter((id) => wordsOf(id).length >= 3);
    let ten = 0;
    let one = 0;
    for (const id of sample(random, ids, PAPERS)) {
      const { hits } = await engine.search(sample(random, wordsOf(id), 3).join(' '), { limit: 10 });
      const at = hits.findIndex((hit) => hit.id === id);
      if (at >= 0) ten += 1;
      if (at === 0) one += 1;
    }
    return { ten, one };
  }

  it('finds a paper by three words of its abstract', async () => {
    const random = seeded('three words of an abstract');
    const particular = await found(random, 0.05);
    const common = await found(random, 0.1);
    for (const [{ ten, one }, most] of [
      [particular, 5],
      [common, 10],
    ] as const) {
      console.info(
        `three words, each in at most ${most} % of papers: in the first ten ${share(ten, PAPERS)}, first ${share(one, PAPERS)}`,
      );
    }
    expect(particular.ten / PAPERS).toBeGreaterThanOrEqual(0.9);
    expect(common.ten / PAPERS).toBeGreaterThanOrEqual(0.9);
  });

  it('finds a paper by its title', async () => {
    const random = seeded('titles');
    let first = 0;
    for (const id of sample(random, [...all.papers.keys()], PAPERS)) {
      const { hits } = await all.engine.search(all.papers.get(id)?.title ?? '', { limit: 1 });
      if (hits[0]?.id === id) first += 1;
    }
    console.info(`whole title: first ${share(first, PAPERS)}`);
    expect(first / PAPERS).toBeGreaterThanOrEqual(0.97);
  });

  it('a word with one mistake is corrected to the right one', async () => {
    const random = seeded('typos');
    const index = await createTermReader(all.db)();
    const vocabulary = await vocabularyOf(index);
    const known = new Set([...vocabulary.values()].flatMap(({ words }) => words));
    const inTitles = [...all.papers.values()].flatMap(
      ({ title }) => fold(title).match(/[a-z]{5,}/g) ?? [],
    );
    const several = Map.groupBy(inTitles, (word) => word);
    let right = 0;
    const costs: number[] = [];
    for (const at of sample(random, [...inTitles.keys()], 1200)) {
      const word = inTitles[at] ?? '';
      const typo = withTypo(random, word);
      if (known.has(typo) || isStopWord(word) || (several.get(word)?.length ?? 0) < 3) continue;
      const start = performance.now();
      if (nearestWord(vocabulary, typo) === word) right += 1;
      costs.push(performance.now() - start);
    }
    console.info(
      `${costs.length} words of titles with one mistake: right ${share(right, costs.length)}, each in ${shown(spreadOf(costs))} ms, of ${known.size} words`,
    );
    expect(right / costs.length).toBeGreaterThanOrEqual(0.95);
  });

  it('similar papers share authors, which are not compared, and keywords, far above chance', async () => {
    const random = seeded('similar');
    const { papers, engine } = all;
    const ids = [...papers.keys()];
    const authors = (id: string): Set<string> =>
      new Set(papers.get(id)?.authors.map(({ name }) => name));
    const keywords = (id: string): Set<string> => new Set(papers.get(id)?.keywords);
    const counts = { author: 0, keyword: 0, authorByChance: 0, keywordByChance: 0 };
    for (const id of sample(random, ids, PAPERS / 2)) {
      for (const other of await engine.similarTo(id, 5)) {
        if (!authors(id).isDisjointFrom(authors(other.id))) counts.author += 1;
        if (!keywords(id).isDisjointFrom(keywords(other.id))) counts.keyword += 1;
      }
      for (const other of sample(random, ids, 5)) {
        if (!authors(id).isDisjointFrom(authors(other))) counts.authorByChance += 1;
        if (!keywords(id).isDisjointFrom(keywords(other))) counts.keywordByChance += 1;
      }
    }
    const of = (PAPERS / 2) * 5;
    console.info(
      `similar papers share an author: ${share(counts.author, of)}, by chance ${share(counts.authorByChance, of)}; a keyword: ${share(counts.keyword, of)}, by chance ${share(counts.keywordByChance, of)}`,
    );
    expect(counts.author).toBeGreaterThan(3 * counts.authorByChance);
    expect(counts.keyword).toBeGreaterThan(10 * counts.keywordByChance);
  });

  it('papers of a series find each other', async () => {
    const series = new Map<string, string[]>();
    for (const { id, title } of all.papers.values()) {
      const [, name] = /^([A-Z][A-Za-z-]{3,}?)[- ]?v?\d+(?:\.\d+)?\b[^:]*:/.exec(title) ?? [];
      if (name !== undefined) series.set(name, [...(series.get(name) ?? []), id]);
    }
    let pairs = 0;
    let together = 0;
    for (const ids of series.values()) {
      if (ids.length < 2 || ids.length > 4) continue;
      const [first = '', ...rest] = ids;
      const near = await all.engine.similarTo(first, 10);
      pairs += rest.length;
      together += rest.filter((id) => near.some((paper) => paper.id === id)).length;
    }
    console.info(`of ${pairs} papers of a series ${share(together, pairs)} are in the first ten`);
    expect(together / pairs).toBeGreaterThan(0.6);
  });
});
