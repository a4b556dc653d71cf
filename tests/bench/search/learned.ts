import type { Page } from '@playwright/test';
import type { CorpusDay } from '../../support/corpus.ts';
import { PLAIN_QUESTIONS } from '../../support/search/plain-questions.ts';
import type { Verdict } from '../part.ts';
import { spreadOf } from '../stats.ts';
import { shown } from '../table.ts';
import type { Bench } from './page.ts';
import { lateOf, verdict } from './verdict.ts';

type Global = { bench: Bench };

const QUESTIONS = PLAIN_QUESTIONS.map(([question]) => question);
const MOST = {
  training: 25_000,
  step: 200,
  basis: 3.2e6,
  paper: 140,
  question: 25,
  typo: 5,
  task: 50,
};

async function mean(fresh: () => Promise<Page>, prepared: boolean) {
  const page = await fresh();
  const meant = await page.evaluate(
    ([all, isPrepared]) => (globalThis as unknown as Global).bench.mean(all, isPrepared),
    [QUESTIONS, prepared] as const,
  );
  await page.close();
  return meant;
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const spread = (values: readonly number[]): string =>
  `${shown(spreadOf(values))}, 95 % within ${ms(lateOf(values))}, at most ${ms(Math.max(...values))}`;
const steps = ({ total, longest }: { total: number; longest: number }): string =>
  `${total.toFixed(0)}, longest step ${longest.toFixed(0)}`;

/** The question that took longest, by which it can be looked into. */
const slowest = (times: readonly number[]): string =>
  `slowest: “${QUESTIONS[times.indexOf(Math.max(...times))]}”`;

/** What learning what the words of `papers` papers mean costs, taking in a day of them, and asking. */
export async function measureLearned(fresh: () => Promise<Page>, day: CorpusDay, papers: number) {
  const page = await fresh();
  const { training, folding, basisBytes, bytes } = await page.evaluate(
    (one) => (globalThis as unknown as Global).bench.learn(one),
    day,
  );
  await page.close();
  const cold = await mean(fresh, false);
  const ready = await mean(fresh, true);
  const each = ready.times.slice(1);
  const [first = NaN] = ready.times;
  const [firstCold = NaN] = cold.times;
  const [typos, tasks] = [spread(ready.typos), Math.max(ready.askingTask, ready.preparingTask)];
  const verdicts: Verdict[] = [
    verdict(
      'Learning what words mean',
      `≤ ${MOST.training / 1000} s, steps ≤ ${MOST.step} ms`,
      `${steps(training)} ms`,
      training.total <= MOST.training && training.longest <= MOST.step,
    ),
    verdict(
      'Learning: taking in one more day',
      `steps ≤ ${MOST.step} ms`,
      `${steps(folding)} ms`,
      folding.longest <= MOST.step,
    ),
    verdict(
      'Learning: what is stored',
      `basis ≤ ${MOST.basis / 1e6} MB, ≤ ${MOST.paper} bytes a paper`,
      `${(basisBytes / 1e6).toFixed(2)} MB, ${(bytes / papers).toFixed(0)} bytes`,
      basisBytes <= MOST.basis && bytes / papers <= MOST.paper,
    ),
    verdict(
      `Close in meaning: ${each.length} questions, each after its search`,
      `95 % ≤ ${MOST.question} ms, no task over ${MOST.task} ms`,
      `${spread(each)} ms, longest task over ${MOST.task}: ${tasks.toFixed(0)} ms`,
      lateOf(each) <= MOST.question && tasks === 0,
      slowest(each),
    ),
    verdict(
      'Did you mean: a typo',
      `≤ ${MOST.typo} ms`,
      `${typos} ms`,
      lateOf(ready.typos) <= MOST.typo,
    ),
  ];
  return {
    verdicts,
    rows: [
      ['learning what words mean', steps(training)],
      ['taking in one more day', steps(folding)],
      ['close in meaning: read ahead, while the page is idle', ms(ready.preparing)],
      ['close in meaning: the first answer after that', ms(first)],
      ['close in meaning: the first answer, nothing read ahead', ms(firstCold)],
      [`close in meaning: ${each.length} questions more`, spread(each)],
      ['the words of the index, at the first typo', steps(ready.words)],
      [`“did you mean”: ${ready.typos.length} typos`, typos],
      ['what was learned: basis, MB', (basisBytes / 1e6).toFixed(2)],
      ['what was learned: bytes a paper', (bytes / papers).toFixed(0)],
    ],
  };
}
