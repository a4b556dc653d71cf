import type { PaperRow } from '../../utils/db/tables.ts';
import type { TermIndex } from '../../utils/search/term-index.ts';
import { fold } from '../../utils/terms/fold.ts';
import { inSingular } from '../../utils/terms/singular.ts';
import { addDays } from '../../utils/time/feed-day.ts';
import { corpusDays } from './corpus.ts';
import { sample } from './corpus-search.ts';
import { termIndexOf } from './term-index-of.ts';
import { seeded } from './world/random.ts';

export const WINDOW_DAYS = 30;
const LEAST_RELEVANT = 5;
/** Of what is saved so much has nothing to do with the interest. */
const NOISE = 1 / 4;

/** A reader of one topic: what was saved before a day, and what of the next thirty days is of the topic. */
export interface Interest {
  topic: string;
  saved: PaperRow[];
  /** All papers before the day, oldest first. */
  before: PaperRow[];
  window: PaperRow[];
  relevant: ReadonlySet<string>;
}

export interface TopicArchive {
  papers: PaperRow[];
  topics: ReadonlyMap<string, PaperRow[]>;
  index: TermIndex;
}

const dayOf = ({ days }: PaperRow): string => days[0] ?? '';

export const topicsOf = ({ keywords }: PaperRow): Set<string> =>
  new Set(keywords.map((keyword) => inSingular(fold(keyword))));

/** The real papers from a day on, oldest first, with their keywords as topics. */
export function readTopics(first: string): TopicArchive {
  const all = corpusDays(first).flatMap(({ papers }) => papers);
  const papers = [...new Map(all.toReversed().map((paper) => [paper.id, paper])).values()];
  papers.reverse();
  const topics = new Map<string, PaperRow[]>();
  for (const paper of papers)
    for (const topic of topicsOf(paper)) {
      const of = topics.get(topic);
      if (of) of.push(paper);
      else topics.set(topic, [paper]);
    }
  return { papers, topics, index: termIndexOf(papers) };
}

/** Readers of topics that at most 300 papers have, each at a day of its own, `daysBack` before the last at most; other ones for each `draw`. */
export function interestsIn(
  { papers, topics }: TopicArchive,
  { saved, n, daysBack }: { saved: number; n: number; daysBack: number },
  draw = '',
): Interest[] {
  const random = seeded(`interests ${saved}${draw}`);
  const last = dayOf(papers.at(-1) as PaperRow);
  const good = [...topics].filter(
    ([, of]) => of.length >= saved + LEAST_RELEVANT && of.length <= 300,
  );
  const interests: Interest[] = [];
  for (let tries = 0; interests.length < n && tries < 5000; tries += 1) {
    const [topic, of] = good[Math.floor(random() * good.length)] as [string, PaperRow[]];
    const from = addDays(last, -WINDOW_DAYS - Math.floor(random() * daysBack));
    const to = addDays(from, WINDOW_DAYS);
    const isIn = (paper: PaperRow): boolean => dayOf(paper) >= from && dayOf(paper) < to;
    const own = of.filter((paper) => dayOf(paper) < from);
    const relevant = of.filter(isIn);
    const noise = Math.floor(saved * NOISE);
    if (own.length < saved - noise || relevant.length < LEAST_RELEVANT) continue;
    const before = papers.filter((paper) => dayOf(paper) < from);
    interests.push({
      topic,
      saved: [...sample(random, own, saved - noise), ...sample(random, before, noise)],
      before,
      window: papers.filter(isIn),
      relevant: new Set(relevant.map(({ id }) => id)),
    });
  }
  return interests;
}

const RESAMPLED = 1000;

function withInterval<T>(all: readonly T[], meanOf: (some: readonly T[]) => number) {
  const random = seeded('bootstrap');
  const again = (): number => meanOf(all.map(() => all[Math.floor(random() * all.length)] as T));
  const means = Array.from({ length: RESAMPLED }, again).sort((a, b) => a - b);
  const at = (share: number): string => (means[Math.floor(share * RESAMPLED)] ?? 0).toFixed(2);
  const mean = meanOf(all);
  return { mean, words: `${mean.toFixed(2)} [${at(0.025)}–${at(0.975)}]` };
}

const sumOf = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** The mean with its 95 % interval, by resampling. */
export const measured = (values: readonly number[]): { mean: number; words: string } =>
  withInterval(values, (all) => sumOf(all) / all.length);

/** Of all that readers were shown the share that is right; resampled by reader, since what one is shown is of one kind. */
export const measuredShare = (
  readers: readonly { shown: number; right: number }[],
): { mean: number; words: string } =>
  withInterval(
    readers,
    (all) => sumOf(all.map(({ right }) => right)) / sumOf(all.map(({ shown }) => shown)),
  );
