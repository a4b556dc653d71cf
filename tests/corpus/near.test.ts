import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../utils/db/tables.ts';
import { nearProfile } from '../../utils/near/from-known.ts';
import { packProfile, readProfile, type NearProfile } from '../../utils/near/format.ts';
import { createNearness } from '../../utils/near/near-papers.ts';
import { plainWords } from '../../utils/near/plain-words.ts';
import { termsOfPaper } from '../../utils/search/paper-terms.ts';
import { meanOf } from '../../utils/search/profile.ts';
import type { TermWeights } from '../../utils/search/weights.ts';
import { inSingular } from '../../utils/terms/singular.ts';
import { corpusIsThere } from '../support/corpus.ts';
import {
  interestsIn,
  measured,
  measuredShare,
  readTopics,
  topicsOf,
  type Interest,
  type TopicArchive,
} from '../support/interests.ts';
import { isLong } from '../support/is-long.ts';
import { parsePage } from '../support/parse-page.ts';
import { wholeArchive } from '../support/search/whole-archive.ts';

const FIRST = isLong ? '2024-05-01' : '2025-11-01';
const INTERESTS = isLong ? 100 : 12;
const DAYS_BACK = isLong ? 300 : 60;
const SAVED = isLong ? [8, 16, 40] : [16];
/** Of one draw alone what is marked differs by more than its own interval says. */
const DRAWS = isLong ? ['', ' b', ' c'] : [''];
/** A keyword of more papers than this share of the archive relates nothing. */
const COMMON = 0.02;
const OTHER_FIELD = resolve(
  import.meta.dirname,
  '../../../shared/corpus/pages/arxiv/r-list-astro-ph-new.html.gz',
);

/** A paper that a page shows. */
interface Shown {
  title: string;
  abstract: string;
}

function otherField(): Shown[] {
  if (!existsSync(OTHER_FIELD)) return [];
  const html = gunzipSync(readFileSync(OTHER_FIELD)).toString();
  const doc = parsePage(html, 'https://arxiv.org/list/astro-ph/new');
  return [...doc.querySelectorAll('dd')].flatMap((dd) => {
    const abstract = dd.querySelector('p.mathjax')?.textContent ?? '';
    const title = dd.querySelector('.list-title')?.textContent ?? '';
    return abstract === '' ? [] : [{ title: title.replace('Title:', ''), abstract }];
  });
}

const marksOf = (all: readonly { shown: number }[]): number =>
  all.reduce((sum, { shown }) => sum + shown, 0);

describe.skipIf(!corpusIsThere)('near, over the real archive', () => {
  let archive: TopicArchive;
  const weighed = new Map<string, TermWeights>();
  /** Of each reader what was marked, and what of it is related. */
  const marks: { shown: number; right: number }[] = [];

  beforeAll(() => {
    archive = readTopics(FIRST);
  }, 400_000);

  function termsOf(paper: PaperRow): TermWeights {
    const terms = weighed.get(paper.id) ?? termsOfPaper(paper, wholeArchive(archive.index));
    weighed.set(paper.id, terms);
    return terms;
  }

  /** As the worker makes it on the day, stored and read again. */
  function profileOf({ saved, before }: Interest): NearProfile {
    const own = new Set(saved.map(({ id }) => id));
    const papers = before.slice(-1000).filter(({ id }) => !own.has(id));
    const profile = nearProfile({
      known: saved.map((paper) => ({ ...paper, kind: 'saved', terms: termsOf(paper) })),
      mean: meanOf(
        papers.filter((_, i) => i % 3 === 0).map((paper) => ({ terms: termsOf(paper) })),
      ),
      papers,
      archive: wholeArchive(archive.index),
      isTakenOut: () => false,
      byTitle: false,
    });
    return readProfile(packProfile(profile)) as NearProfile;
  }

  /**
   * Of the topic by keyword or by its words, or with a keyword that two of the saved papers have and few others.
   * Whoever judges more strictly, by the topic's keyword alone, judges the feed's machine, which leaves out many.
   */
  function relationOf({ topic, saved, relevant }: Interest): (paper: PaperRow) => boolean {
    const counts = new Map<string, number>();
    for (const paper of saved)
      for (const one of topicsOf(paper)) counts.set(one, (counts.get(one) ?? 0) + 1);
    const most = archive.papers.length * COMMON;
    const isShared = (one: string): boolean =>
      (counts.get(one) ?? 0) >= 2 && (archive.topics.get(one)?.length ?? 0) < most;
    const words = inSingular(plainWords(topic));
    return (paper) =>
      relevant.has(paper.id) ||
      [...topicsOf(paper)].some(isShared) ||
      ` ${inSingular(plainWords(`${paper.title} ${paper.summary}`))} `.includes(` ${words} `);
  }

  it.each(SAVED)(
    'with %i saved papers what is marked is related, and nothing of another field is marked',
    (saved) => {
      const wanted = { saved, n: INTERESTS, daysBack: DAYS_BACK };
      const interests = DRAWS.flatMap((draw) => interestsIn(archive, wanted, draw));
      const others = otherField();
      const found = interests.map((interest) => {
        const nearnessOf = createNearness(profileOf(interest));
        const marked = interest.window.filter(({ title, summary }) => nearnessOf(title, summary));
        const isRelated = relationOf(interest);
        return {
          shown: marked.length,
          right: marked.filter(isRelated).length,
          recall:
            marked.filter(({ id }) => interest.relevant.has(id)).length / interest.relevant.size,
          others: others.filter(({ title, abstract }) => nearnessOf(title, abstract)).length,
        };
      });
      const precision = measuredShare(found);
      const recall = measured(found.map((one) => one.recall));
      const rows = found.length * others.length;
      const wrong = found.reduce((sum, one) => sum + one.others, 0);
      console.info(
        `${saved} saved, ${found.length} interests, ${marksOf(found)} marks: related ${precision.words}, ` +
          `recall ${recall.words}, of ${rows} rows of another field ${wrong} marked`,
      );
      expect(wrong).toBeLessThanOrEqual(rows * 0.001);
      marks.push(...found);
      if (!isLong) return;
      // Three hundred readers tell no more exactly.
      expect(precision.mean).toBeGreaterThanOrEqual(0.9);
      expect(recall.mean).toBeGreaterThanOrEqual(0.12);
    },
    400_000,
  );

  it('with eight saved papers or more, whatever their number, what is marked is related', () => {
    const { mean, words } = measuredShare(marks);
    console.info(`${marksOf(marks)} marks in all: related ${words}`);
    if (isLong) expect(mean).toBeGreaterThanOrEqual(0.92);
  });
});
