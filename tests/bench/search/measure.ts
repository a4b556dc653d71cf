import type { Page } from '@playwright/test';
import { corpusDays, corpusIsThere, inflated } from '../../support/corpus.ts';
import type { Section } from '../part.ts';
import { quantile, spreadOf } from '../stats.ts';
import { shown, table } from '../table.ts';
import type { Bench } from './page.ts';
import { measureLearned } from './learned.ts';
import { measureNear } from './near.ts';
import { startSite } from './site.ts';
import { verdict } from './verdict.ts';

const SIZE = 30_000;
const SESSIONS = 9;
const FIRST_MS = 150;
const KEYSTROKE_MS = 16;
const TYPED = [
  'diffusion models for video',
  'reinforcement learning reward',
  'author:zhang vision-language',
  'large language models',
  'has:code min:20 agent benchmark',
  '"chain of thought" reasoning',
];

/** Every state of the box while a text is typed. */
const states = TYPED.flatMap((text) =>
  Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)),
);

type Global = { bench: Bench };
type Days = ReturnType<typeof inflated>;

async function fill(page: Page, days: Days): Promise<Awaited<ReturnType<Bench['store']>>> {
  const costs: Awaited<ReturnType<Bench['store']>> = [];
  for (let at = 0; at < days.length; at += 100) {
    const some = days.slice(at, at + 100);
    costs.push(
      ...(await page.evaluate((all) => (globalThis as unknown as Global).bench.store(all), some)),
    );
  }
  return costs;
}

interface Times {
  first: number[];
  keystrokes: number[];
  similar: number[];
  /** The longest tasks of the first answer and of similar papers; 0 for none over 50 ms. */
  firstTasks: number[];
  similarTasks: number[];
}

async function ask(fresh: () => Promise<Page>, ids: readonly string[]): Promise<Times> {
  const times: Times = { first: [], keystrokes: [], similar: [], firstTasks: [], similarTasks: [] };
  for (let session = 0; session < SESSIONS; session += 1) {
    const page = await fresh();
    const some = Array.from({ length: 20 }, (_, i) => ids[(session * 997 + i * 1409) % SIZE] ?? '');
    const found = await page.evaluate(
      ([texts, papers]) => (globalThis as unknown as Global).bench.ask(texts, papers),
      [states, some] as const,
    );
    times.first.push(found.first);
    times.keystrokes.push(...found.keystrokes);
    times.similar.push(...found.similar);
    times.firstTasks.push(found.firstTask);
    times.similarTasks.push(found.similarTask);
    await page.close();
  }
  return times;
}

const milliseconds = (values: readonly number[]): string =>
  `${shown(spreadOf(values))}, at most ${Math.max(...values).toFixed(0)}`;

const tasks = (all: readonly (readonly number[])[]): string =>
  all.map((values) => Math.max(...values).toFixed(0)).join(', ');

/**
 * What search costs in Chromium on 30,000 papers made from the real days beside the worktree, in a text for
 * PERFORMANCE.md and as verdicts; nothing where the corpus is not there.
 */
export async function measureSearch(): Promise<Section> {
  if (!corpusIsThere) return { verdicts: [], text: '' };
  const days = inflated(corpusDays(), SIZE);
  const site = await startSite();
  const filler = await site.fresh();
  const costs = await fill(filler, days);
  const bytes = await filler.evaluate(() => (globalThis as unknown as Global).bench.indexBytes());
  await filler.close();
  const ids = days.flatMap(({ papers }) => papers.map(({ id }) => id));
  const { first, keystrokes, similar, firstTasks, similarTasks } = await ask(site.fresh, ids);
  const learned = await measureLearned(site.fresh, days[0] as Days[number], SIZE);
  const near = await measureNear(site.fresh, days);
  await site.close();
  const late = quantile(
    keystrokes.toSorted((a, b) => a - b),
    0.99,
  );
  const rows = [
    ['first answer of a page that has read nothing', milliseconds(first)],
    [`each of ${states.length} keystrokes`, milliseconds(keystrokes)],
    ['ten similar papers', milliseconds(similar)],
    ['a day of papers into the store', milliseconds(costs.map(({ papers }) => papers))],
    ['the same day into the term index', milliseconds(costs.map(({ terms }) => terms))],
    ['term index, bytes a paper', (bytes / SIZE).toFixed(0)],
    ['longest task over 50 ms: first answer, similar papers', tasks([firstTasks, similarTasks])],
    ...learned.rows,
    ...near.rows,
  ];
  return {
    text: `### Search\n\n${SIZE.toLocaleString('en')} papers made from ${corpusDays().length} real days; ${SESSIONS} sessions; milliseconds.\n\n${table(['what', 'measured'], rows)}`,
    verdicts: [
      verdict(
        'Search: first answer',
        `≤ ${FIRST_MS} ms`,
        `${milliseconds(first)} ms`,
        spreadOf(first).median <= FIRST_MS,
      ),
      verdict(
        'Search: 99 of 100 keystrokes',
        `≤ ${KEYSTROKE_MS} ms`,
        `${late.toFixed(1)} ms; ${milliseconds(keystrokes)} ms`,
        late <= KEYSTROKE_MS,
      ),
      ...learned.verdicts,
      ...near.verdicts,
    ],
  };
}
