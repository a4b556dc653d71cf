import type { Launched } from '../../support/launch.ts';
import { measureView } from '../own-pages/first-rows.ts';
import { VIEWS } from '../own-pages/views.ts';
import { BARE, OURS } from '../pages/contestants.ts';
import { measureRow } from '../pages/measure.ts';
import { over, of, sampleOf } from '../pages/verdicts.ts';
import { spreadOf } from '../stats.ts';
import { ask, LOOK, PRESS } from '../archive/worker.ts';
import { LIST, type Ground } from './ground.ts';

export const ROUNDS = Number(process.env['TIDEMARK_BENCH_ROUNDS'] ?? 3);

/** The least that a size is given. */
const FILLING_MS = 60_000;

export interface Size {
  papers: number;
  items: number;
}

/** What one size costs: medians, milliseconds unless the name says otherwise; NaN where it failed. */
export interface Station extends Size {
  figures: Record<string, number>;
  failures: string[];
}

/** Measured names, in the order of the table. */
export const PAGE = {
  own: 'list of 250: own time',
  heap: 'list of 250: heap over bare, kB',
} as const;
const PLAIN = VIEWS.filter(({ throttle }) => throttle === undefined);

async function page({ contestants }: Ground): Promise<Record<string, number>> {
  const samples = await measureRow(
    { key: 'growth', name: '', url: LIST, make: () => '', budgets: {} },
    contestants,
    ROUNDS,
  );
  const [ours, bare] = [sampleOf(samples, OURS), sampleOf(samples, BARE)];
  return {
    [PAGE.own]: of(ours.profiled, ({ own }) => own).median,
    [PAGE.heap]: over(ours.visits, bare.visits, ({ heap }) => heap).median,
  };
}

async function worker(browser: Launched, change: () => void): Promise<Record<string, number>> {
  const opened = await browser.open('options.html');
  const times = { cold: [] as number[], day: [] as number[] };
  for (let n = 0; n <= ROUNDS; n += 1) {
    change();
    await browser.stopWorkers();
    const cold = await opened.evaluate(ask, LOOK);
    await opened.waitForTimeout(500);
    const day = await opened.evaluate(ask, PRESS);
    if (n === 0) continue;
    times.cold.push(cold);
    times.day.push(day);
  }
  await opened.close();
  return {
    'a command, the worker asleep': spreadOf(times.cold).median,
    'a day stored and published': spreadOf(times.day).median,
  };
}

/**
 * Makes archive and queue of a size and measures everything in it; what fails is noted, and the rest goes on. No
 * size is begun that may not be done by `until`, of the clock `performance.now`.
 */
export async function measureStation(ground: Ground, size: Size, until: number): Promise<Station> {
  const { browser, change } = ground;
  const station: Station = { ...size, figures: {}, failures: [] };
  const attempt = async (what: string, work: () => Promise<Record<string, number>>) => {
    try {
      Object.assign(station.figures, await work());
    } catch (error) {
      console.error(what, error);
      station.failures.push(`${what}: ${String(error).split('\n')[0]}`);
    }
  };
  console.log('growth', size, new Date().toISOString());
  const left = until - performance.now();
  if (left < FILLING_MS)
    return { ...station, failures: ['left out: the time for this part was over'] };
  await attempt('filling', async () => {
    const { database, index } = await ground.grow(size.papers, size.items);
    return { 'database, MB': database / 1e6, 'page index, MB': index / 1e6 };
  });
  await attempt('a list of 250', () => page(ground));
  await attempt('the worker', () => worker(browser, change));
  for (const view of PLAIN)
    await attempt(view.name, async () => {
      const [made] = await measureView([{ browser }], view, ROUNDS);
      const name = `${view.name}: to rows that can be used`;
      return made === undefined ? {} : { [name]: made.cost.own.median };
    });
  return station;
}
