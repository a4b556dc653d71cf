import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../utils/db/tables.ts';
import { nearnessOf } from '../../utils/search/close-in-meaning.ts';
import { comparedWith, nearestFirst } from '../../utils/search/nearest-texts.ts';
import { similarPapers } from '../../utils/search/similar.ts';
import { findPaper, idOfPaper, type TermIndex } from '../../utils/search/term-index.ts';
import { fold } from '../../utils/terms/fold.ts';
import { inSingular } from '../../utils/terms/singular.ts';
import type { Lsa } from '../../utils/lsa/read-lsa.ts';
import { corpusIsThere } from '../support/corpus.ts';
import { sample } from '../support/corpus-search.ts';
import { isLong } from '../support/is-long.ts';
import { corpusPapers, hidden, learned } from '../support/search/archive.ts';
import { gainOfTen, measured } from '../support/search/measures.ts';
import { wholeArchive } from '../support/search/whole-archive.ts';
import { termIndexOf } from '../support/term-index-of.ts';
import { seeded } from '../support/world/random.ts';

const PAPERS = isLong ? 400 : 120;
const CANDIDATES = 100;
/** A keyword that more have says nothing. */
const MOST_OF_KEYWORD = 100;
const LEAST_RELEVANT = 3;

/** By paper: those that share a keyword with it. */
function sharing(papers: readonly PaperRow[]): Map<string, Set<string>> {
  const of = new Map<string, string[]>();
  const own = (paper: PaperRow): Set<string> =>
    new Set(paper.keywords.map((keyword) => inSingular(fold(keyword))));
  for (const paper of papers)
    for (const keyword of own(paper)) of.set(keyword, [...(of.get(keyword) ?? []), paper.id]);
  const telling = (keyword: string): string[] => {
    const ids = of.get(keyword) ?? [];
    return ids.length <= MOST_OF_KEYWORD ? ids : [];
  };
  return new Map(
    papers.map((paper) => {
      const others = [...own(paper)].flatMap(telling).filter((id) => id !== paper.id);
      return [paper.id, new Set(others)];
    }),
  );
}

/** By paper, how near it is in meaning to another of the index. */
function meaningOf(index: TermIndex, lsa: Lsa, id: string): ReadonlyMap<string, number> {
  const found = findPaper(index, id);
  const directions = lsa.months.get(found?.month.facts.month ?? '')?.directions;
  const { width } = lsa.basis;
  const direction = Float32Array.from({ length: width }, (_, j) => {
    const at = (found?.place ?? 0) * width + j;
    return (directions?.values[at] ?? 0) * (directions?.inverse[found?.place ?? 0] ?? 0);
  });
  const near = nearnessOf(index, lsa, direction);
  return new Map(Array.from(near, (score, paper) => [idOfPaper(index, paper), score]));
}

describe.skipIf(!corpusIsThere)('similar papers of the real archive', () => {
  let papers: Map<string, PaperRow>;
  let index: TermIndex;

  beforeAll(() => {
    const known = corpusPapers().filter(({ keywords }) => keywords.length > 0);
    papers = new Map(known.map((paper) => [paper.id, paper]));
    index = termIndexOf(known.map(hidden));
  }, 240_000);

  it('share keywords that were hidden, and authors, more often than by the index alone', () => {
    const relevant = sharing([...papers.values()]);
    const good = [...relevant].filter(([, ids]) => ids.size >= LEAST_RELEVANT).map(([id]) => id);
    const asked = sample(seeded('similar by hidden keywords'), good, PAPERS);
    const { rare } = wholeArchive(index);
    const lsa = isLong ? learned(index) : undefined;
    const textOf = (id: string): PaperRow => hidden(papers.get(id) as PaperRow);
    const byIndex = (id: string) => similarPapers(index, id, CANDIDATES);
    const byText = (id: string, n: number) => {
      const compare = comparedWith(textOf(id), rare);
      return nearestFirst(
        byIndex(id).map((one) => compare(textOf(one.id))),
        n,
      );
    };
    const ways: Record<string, (id: string) => string[]> = {
      'by the index': (id) => byIndex(id).map((one) => one.id),
      'words and pairs': (id) => byText(id, 10).map((one) => one.id),
      ...(lsa && {
        'and half of meaning': (id: string) => {
          const near = meaningOf(index, lsa, id);
          const found = byText(id, CANDIDATES);
          const [most, mostNear] = [
            Math.max(...found.map(({ score }) => score)),
            Math.max(...found.map((one) => near.get(one.id) ?? 0)),
          ];
          return found
            .map(
              (one) =>
                [one.id, one.score / most + (0.5 * (near.get(one.id) ?? 0)) / mostNear] as const,
            )
            .sort((a, b) => b[1] - a[1])
            .map(([other]) => other);
        },
      }),
    };
    const authors = (id: string): Set<string> =>
      new Set(papers.get(id)?.authors.map(({ name }) => name));
    const rows = Object.entries(ways).map(([name, way]) => {
      const lists = asked.map((id) => ({ id, found: way(id) }));
      const gain = measured(
        lists.map(({ id, found }) => gainOfTen(found, relevant.get(id) ?? new Set())),
      );
      const byAuthor = measured(
        lists.map(
          ({ id, found }) =>
            found.slice(0, 5).filter((one) => !authors(id).isDisjointFrom(authors(one))).length / 5,
        ),
      );
      return { name, gain, byAuthor };
    });
    console.info(
      [
        `similar papers, ${asked.length} asked: nDCG@10 by hidden keywords, share with an author in common`,
        ...rows.map(
          ({ name, gain, byAuthor }) =>
            `${name.padEnd(24)}${gain.words.padEnd(24)}${byAuthor.words}`,
        ),
      ].join('\n'),
    );
    const [before, now] = rows;
    expect(now?.gain.mean).toBeGreaterThan(1.05 * (before?.gain.mean ?? 1));
    expect(now?.gain.mean).toBeGreaterThan(0.26);
    // Authors in common are few: a short sample tells only that they are not lost.
    expect(now?.byAuthor.mean).toBeGreaterThanOrEqual(
      (isLong ? 1 : 0.8) * (before?.byAuthor.mean ?? 1),
    );
  }, 400_000);
});
