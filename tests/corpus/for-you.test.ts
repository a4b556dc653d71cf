import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../utils/db/tables.ts';
import { archiveOf, termsOfPaper } from '../../utils/search/paper-terms.ts';
import { rankForYou } from '../../utils/search/rank-for-you.ts';
import { scoreGroup } from '../../utils/search/score.ts';
import { idOfPaper, type TermIndex } from '../../utils/search/term-index.ts';
import { ANYWHERE, KEYWORD } from '../../utils/terms/fields.ts';
import { fold } from '../../utils/terms/fold.ts';
import { inSingular } from '../../utils/terms/singular.ts';
import { tokenise } from '../../utils/terms/tokens.ts';
import { addDays } from '../../utils/time/feed-day.ts';
import { corpusDays, corpusIsThere } from '../support/corpus.ts';
import { sample } from '../support/corpus-search.ts';
import { isLong } from '../support/is-long.ts';
import { termIndexOf } from '../support/term-index-of.ts';
import { seeded } from '../support/world/random.ts';

const FIRST = isLong ? '2024-05-01' : '2025-11-01';
const INTERESTS = isLong ? 40 : 12;
/** How far before the last day the thirty days of a reader may begin. */
const DAYS_BACK = isLong ? 300 : 60;
const SAVED = isLong ? [8, 16, 40] : [16];
const WINDOW_DAYS = 30;
const LEAST_RELEVANT = 5;
/** Of what is saved so much has nothing to do with the interest. */
const NOISE = 1 / 4;

/** A reader of one topic: what was saved before a day, and what of the next thirty days is of the topic. */
interface Interest {
  saved: PaperRow[];
  window: PaperRow[];
  relevant: ReadonlySet<string>;
}

interface Archive {
  papers: PaperRow[];
  topics: [topic: string, papers: PaperRow[]][];
  index: TermIndex;
}

const dayOf = ({ days }: PaperRow): string => days[0] ?? '';

function readArchive(): Archive {
  const all = corpusDays(FIRST).flatMap(({ papers }) => papers);
  const papers = [...new Map(all.toReversed().map((paper) => [paper.id, paper])).values()];
  papers.reverse();
  const topics = new Map<string, PaperRow[]>();
  for (const paper of papers) {
    const own = new Set(paper.keywords.map((keyword) => inSingular(fold(keyword))));
    for (const topic of own) topics.set(topic, [...(topics.get(topic) ?? []), paper]);
  }
  return { papers, topics: [...topics], index: termIndexOf(papers) };
}

/** Readers of topics that at most 300 papers have, each at a day of its own. */
function interestsIn({ papers, topics }: Archive, saved: number): Interest[] {
  const random = seeded(`interests ${saved}`);
  const last = dayOf(papers.at(-1) as PaperRow);
  const good = topics.filter(([, of]) => of.length >= saved + LEAST_RELEVANT && of.length <= 300);
  const interests: Interest[] = [];
  for (let tries = 0; interests.length < INTERESTS && tries < 5000; tries += 1) {
    const [, of] = good[Math.floor(random() * good.length)] as Archive['topics'][number];
    const from = addDays(last, -WINDOW_DAYS - Math.floor(random() * DAYS_BACK));
    const to = addDays(from, WINDOW_DAYS);
    const isIn = (paper: PaperRow): boolean => dayOf(paper) >= from && dayOf(paper) < to;
    const before = of.filter((paper) => dayOf(paper) < from);
    const relevant = of.filter(isIn);
    const noise = Math.floor(saved * NOISE);
    if (before.length < saved - noise || relevant.length < LEAST_RELEVANT) continue;
    const others = papers.filter((paper) => dayOf(paper) < from);
    interests.push({
      saved: [...sample(random, before, saved - noise), ...sample(random, others, noise)],
      window: papers.filter(isIn),
      relevant: new Set(relevant.map(({ id }) => id)),
    });
  }
  return interests;
}

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
  const archive = archiveOf(index);
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

/** The mean with its 95 % interval. */
function measured(values: readonly number[]): { mean: number; words: string } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = 1.96 * Math.sqrt(spread / values.length);
  return {
    mean,
    words: `${mean.toFixed(2)} [${(mean - half).toFixed(2)}–${(mean + half).toFixed(2)}]`,
  };
}

describe.skipIf(!corpusIsThere)('for you, over the real archive', () => {
  let archive: Archive;

  beforeAll(() => {
    archive = readArchive();
  }, 120_000);

  /** `masked`: papers whose keywords nobody wrote down, which more than a third of them are. */
  function compare(saved: number, masked: boolean) {
    const interests = interestsIn(archive, saved);
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
      if (isLong && saved === 16) expect(ours?.gain.mean).toBeGreaterThanOrEqual(0.49);
    },
    120_000,
  );
});
