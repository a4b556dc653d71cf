import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../utils/db/tables.ts';
import { termsOfPaper } from '../../utils/search/paper-terms.ts';
import { rankForYou } from '../../utils/search/rank-for-you.ts';
import { scoreGroup } from '../../utils/search/score.ts';
import { idOfPaper } from '../../utils/search/term-index.ts';
import { ANYWHERE, KEYWORD } from '../../utils/terms/fields.ts';
import { fold } from '../../utils/terms/fold.ts';
import { tokenise } from '../../utils/terms/tokens.ts';
import { corpusIsThere } from '../support/corpus.ts';
import {
  interestsIn,
  measured,
  readTopics,
  type Interest,
  type TopicArchive,
} from '../support/interests.ts';
import { isLong } from '../support/is-long.ts';
import { wholeArchive } from '../support/search/whole-archive.ts';

const FIRST = isLong ? '2024-05-01' : '2025-11-01';
const INTERESTS = isLong ? 100 : 12;
/** How far before the last day the thirty days of a reader may begin. */
const DAYS_BACK = isLong ? 300 : 60;
const SAVED = isLong ? [8, 16, 40] : [16];
/** nDCG@20, by how many papers are saved. */
const WANTED: Record<number, number> = { 8: 0.43, 16: 0.49, 40: 0.55 };

type Archive = TopicArchive;

type Order = (interest: Interest) => string[];

function byScore(papers: readonly PaperRow[], score: (id: string) => number): string[] {
  return papers
    .map(({ id }) => ({ id, score: score(id) }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** By BM25 of the words of the saved titles, as a reader would who pastes them into a search. */
function byTitles({ index }: Archive, places: number): Order {
  const known = new Map<string, Float32Array>();
  const scoresOf = (term: string): Float32Array => {
    const scores =
      known.get(term) ?? scoreGroup(index, { terms: [term], prefix: false, places }).scores;
    known.set(term, scores);
    return scores;
  };
  const at = new Map(Array.from({ length: index.size }, (_, i) => [idOfPaper(index, i), i]));
  return ({ saved, window }) => {
    const words = saved.flatMap(({ title }) => tokenise(fold(title)).map(({ term }) => term));
    const sum = (id: string): number =>
      words.reduce((all, word) => all + (scoresOf(word)[at.get(id) ?? -1] ?? 0), 0);
    return byScore(window, sum);
  };
}

function byProfile({ index }: Archive, of: (paper: PaperRow) => PaperRow): Order {
  const archive = wholeArchive(index);
  const known = new Map<string, ReadonlyMap<string, number>>();
  const terms = (paper: PaperRow): ReadonlyMap<string, number> => {
    const its = known.get(paper.id) ?? termsOfPaper(of(paper), archive);
    known.set(paper.id, its);
    return its;
  };
  return ({ saved, window }) =>
    rankForYou(
      saved.map((paper) => ({ ...paper, kind: 'saved', terms: terms(paper) })),
      window.map((paper) => ({ ...paper, terms: terms(paper) })),
    ).map(({ id }) => id);
}

function precision(ids: readonly string[], relevant: ReadonlySet<string>): number {
  return ids.slice(0, 10).filter((id) => relevant.has(id)).length / 10;
}

function gain(ids: readonly string[], relevant: ReadonlySet<string>): number {
  const worth = (place: number): number => 1 / Math.log2(place + 2);
  const found = ids.slice(0, 20).map((id, place) => (relevant.has(id) ? worth(place) : 0));
  const best = Array.from({ length: Math.min(20, relevant.size) }, (_, place) => worth(place));
  const sum = (all: number[]): number => all.reduce((a, b) => a + b, 0);
  return sum(found) / sum(best);
}

describe.skipIf(!corpusIsThere)('for you, over the real archive', () => {
  let archive: Archive;

  beforeAll(() => {
    archive = readTopics(FIRST);
  }, 400_000);

  /** `masked`: papers whose keywords nobody wrote down, which more than a third of them are. */
  function compare(saved: number, masked: boolean) {
    const interests = interestsIn(archive, { saved, n: INTERESTS, daysBack: DAYS_BACK });
    const orders: Record<string, Order> = {
      'most upvoted': ({ window }) =>
        byScore(window, (id) => window.find((one) => one.id === id)?.upvotes ?? 0),
      'BM25 of titles': byTitles(archive, masked ? ANYWHERE & ~KEYWORD : ANYWHERE),
      'for you': byProfile(archive, (paper) => (masked ? { ...paper, keywords: [] } : paper)),
    };
    const rows = Object.entries(orders).map(([name, order]) => {
      const lists = interests.map((interest) => ({ interest, ids: order(interest) }));
      const of = (measure: typeof gain) =>
        measured(lists.map(({ interest, ids }) => measure(ids, interest.relevant)));
      return { name, precision: of(precision), gain: of(gain) };
    });
    const head = `${saved} saved, ${interests.length} interests${masked ? ', no keywords' : ''}`;
    const lines = rows.map(
      ({ name, ...row }) => `${name.padEnd(16)}${row.precision.words.padEnd(20)}${row.gain.words}`,
    );
    console.info([`${head}: precision@10, nDCG@20`, ...lines].join('\n'));
    return new Map(rows.map(({ name, ...row }) => [name, row]));
  }

  it.each(SAVED.flatMap((saved) => [false, true].map((masked) => [saved, masked] as const)))(
    'with %i saved papers (keywords masked: %s) is better than popularity and than titles',
    (saved, masked) => {
      const rows = compare(saved, masked);
      const ours = rows.get('for you');
      for (const other of ['most upvoted', 'BM25 of titles'])
        expect(ours?.precision.mean).toBeGreaterThan(1.2 * (rows.get(other)?.precision.mean ?? 1));
      if (isLong) expect(ours?.gain.mean).toBeGreaterThanOrEqual(WANTED[saved] ?? 0);
    },
    400_000,
  );
});
