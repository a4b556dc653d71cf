import type { Page } from '@playwright/test';
import type { CorpusDay } from '../../support/corpus.ts';
import type { Verdict } from '../part.ts';
import { spreadOf } from '../stats.ts';
import { shown } from '../table.ts';
import type { Bench } from './page.ts';

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

/** Papers of the archive's commonest keyword that no more than one in thirty has: what one reader saves. */
function papersOfOneKeyword(papers: readonly CorpusPaper[]): CorpusPaper[] {
  const by = Map.groupBy(
    papers.flatMap((paper) => paper.keywords.map((keyword) => ({ keyword, paper }))),
    ({ keyword }) => keyword,
  );
  const fit = [...by.values()].filter((all) => all.length <= papers.length / 30);
  const [most = []] = fit.toSorted((a, b) => b.length - a.length);
  return most.slice(0, SAVED).map(({ paper }) => paper);
}

const most = (values: readonly number[]): string => Math.max(...values).toFixed(1);

/** What reading abbreviations and making a profile costs, and rows of a list by it, each time in a page that is cold. */
export async function measureNear(fresh: () => Promise<Page>, days: readonly CorpusDay[]) {
  const papers = days.flatMap((day) => day.papers);
  const saved = papersOfOneKeyword(papers);
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
  const abstracts = papers.slice(0, ROWS).map(({ summary }) => summary);
  const visits: Awaited<ReturnType<Bench['near']>>[] = [];
  for (let session = 0; session < SESSIONS; session += 1) {
    const page = await fresh();
    visits.push(
      await page.evaluate(([its, all]) => (globalThis as unknown as Global).bench.near(its, all), [
        stored,
        abstracts,
      ] as const),
    );
    await page.close();
  }
  const steps = ({ total, longest }: typeof profile): string =>
    `${total.toFixed(0)}, longest step ${longest.toFixed(0)}`;
  const totals = spreadOf(visits.map(({ total }) => total));
  const tasks = visits.map(({ longest }) => longest);
  const measured = `${shown(totals)}, longest task ${most(tasks)}`;
  const verdicts: Verdict[] = [
    {
      what: `Near: ${ROWS} rows with abstracts, cold`,
      budget: `≤ ${MOST_MS} ms, no task over ${MOST_TASK_MS} ms`,
      measured: `${measured} ms`,
      // A profile without terms costs nothing.
      met: stored.length > 1000 && totals.median <= MOST_MS && Math.max(...tasks) <= MOST_TASK_MS,
    },
  ];
  return {
    rows: [
      ['reading the abbreviations of all papers', steps(abbreviations)],
      [`the profile of ${SAVED} saved papers`, steps(profile)],
      ['the profile as it is stored, bytes', String(stored.length)],
      [`near: ${ROWS} rows with abstracts, of which ${visits[0]?.found ?? 0} are near`, measured],
    ],
    verdicts,
  };
}
