import type { Page } from '@playwright/test';
import type { CorpusDay } from '../../support/corpus.ts';
import { MOST_BYTES } from '../../../utils/near/format.ts';
import { ownTime, type OwnTime, type Profile } from '../pages/own-time.ts';
import { startTrace } from '../pages/trace.ts';
import { PAGE_MARK } from '../pages/watch.ts';
import type { Verdict } from '../part.ts';
import { spreadOf } from '../stats.ts';
import { shown } from '../table.ts';
import type { Bench } from './page.ts';
import type { RowText } from './page-near.ts';
import { verdict } from './verdict.ts';

type Global = { bench: Bench };
type CorpusPaper = CorpusDay['papers'][0];

const SAVED = 40;
/** As many as a long list of what is new has. */
const ROWS = 400;
const SESSIONS = 9;
/** Lists of about a thousand papers, by which a profile's threshold is set. */
const LISTS = 45;
const MOST_MS = 30;
const MOST_TASK_MS = 16;
const MOST_STEP_MS = 200;

/**
 * What one reader saves: papers of the archive's commonest keyword that no more than one in sixty has, of which a list
 * of what is new has some more. By what more papers have hardly any is near.
 */
function papersOfOneKeyword(papers: readonly CorpusPaper[]): CorpusPaper[] {
  const by = Map.groupBy(
    papers.flatMap((paper) => paper.keywords.map((keyword) => ({ keyword, paper }))),
    ({ keyword }) => keyword,
  );
  const fit = [...by.values()].filter((all) => all.length <= papers.length / 60);
  const [most = []] = fit.toSorted((a, b) => b.length - a.length);
  return most.slice(0, SAVED).map(({ paper }) => paper);
}

const OWN_SCRIPT = /\/page\.js$/;
const SAMPLING_US = 100;

interface NearVisit extends OwnTime {
  /** From the first row to the last, pauses included. */
  total: number;
  found: number;
}

/** One list in a page that is cold, with CPU profile and trace. */
async function visit(page: Page, stored: string, texts: RowText[]): Promise<NearVisit> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser to trace');
  await page.evaluate((all) => (globalThis as unknown as Global).bench.lay(all), texts);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  const trace = await startTrace(browser);
  await page.evaluate((mark) => void performance.mark(mark), PAGE_MARK);
  await session.send('Profiler.start');
  const seen = await page.evaluate(
    (its) => (globalThis as unknown as Global).bench.near(its),
    stored,
  );
  const { profile } = await session.send('Profiler.stop');
  const { tasks } = await trace.stop();
  return { ...seen, ...ownTime(profile as Profile, tasks, OWN_SCRIPT) };
}

const most = (values: readonly number[]): string => Math.max(...values).toFixed(1);

/** What reading abbreviations and making a profile costs, and rows of a list by it, each time in a page that is cold. */
export async function measureNear(fresh: () => Promise<Page>, days: readonly CorpusDay[]) {
  const papers = days.flatMap((day) => day.papers);
  const rows = papers.slice(0, ROWS);
  const saved = papersOfOneKeyword(papers.slice(ROWS));
  // The newest day is the first, and only days of the feed are read back.
  const lists = days.slice(0, LISTS).map((one) => ({
    day: one.day,
    ids: one.papers.map(({ id }) => id),
  }));
  const worker = await fresh();
  const { abbreviations, profile, stored } = await worker.evaluate(
    ([ids, all]) => (globalThis as unknown as Global).bench.read(ids, all),
    [saved.map(({ id }) => id), lists] as const,
  );
  await worker.close();
  const texts = rows.map(({ title, summary }): RowText => [title, summary]);
  const visits: NearVisit[] = [];
  for (let session = 0; session < SESSIONS; session += 1) {
    const page = await fresh();
    visits.push(await visit(page, stored, texts));
    await page.close();
  }
  const steps = ({ total, longest }: typeof profile): string =>
    `${total.toFixed(0)}, longest step ${longest.toFixed(0)}`;
  const own = spreadOf(visits.map((one) => one.own));
  const longest = visits.map(({ longestOwnTask }) => longestOwnTask);
  const found = visits[0]?.found ?? 0;
  const measured = `own time ${shown(own)}, longest own task ${most(longest)}`;
  const verdicts: Verdict[] = [
    verdict(
      'Near: abbreviations of all papers, and the profile',
      `steps ≤ ${MOST_STEP_MS} ms, stored ≤ ${MOST_BYTES} bytes`,
      `${steps(abbreviations)} ms; ${steps(profile)} ms, ${stored.length} bytes`,
      Math.max(abbreviations.longest, profile.longest) <= MOST_STEP_MS &&
        stored.length <= MOST_BYTES,
    ),
    verdict(
      `Near: ${ROWS} rows with abstracts, cold`,
      `≤ ${MOST_MS} ms of its own, no task over ${MOST_TASK_MS} ms`,
      `${measured} ms, ${found} near`,
      found > 0 && own.median <= MOST_MS && Math.max(...longest) <= MOST_TASK_MS,
      // A profile by which nothing is near says nothing of what it costs.
      found === 0 ? 'no row was near' : '',
    ),
  ];
  const walls = spreadOf(visits.map(({ total }) => total));
  return {
    rows: [
      ['reading the abbreviations of all papers', steps(abbreviations)],
      [`the profile of ${SAVED} saved papers`, steps(profile)],
      ['the profile as it is stored, bytes', String(stored.length)],
      [`near: ${ROWS} rows with abstracts, of which ${found} are near`, measured],
      ['near: the same from the first row to the last, pauses and profiler included', shown(walls)],
    ],
    verdicts,
  };
}
