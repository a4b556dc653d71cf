import type { CDPSession, Page } from '@playwright/test';
import type { Contestant } from './contestants.ts';
import { ownTime, type Profile } from './own-time.ts';
import { startTrace } from './trace.ts';
import { isQuiet, PAGE_MARK, read, watch, type Seen } from './watch.ts';

const SAMPLING_US = 200;
const QUIET_MS = 2000;
const POLL_MS = 250;

export interface VisitOptions {
  url: string;
  /** How long a visit is at least, in milliseconds after the load: what the worker finds comes later. */
  least: number;
  /** How many times slower the processor is made. */
  throttle: number;
}

/** What one visit of a page cost. Times in milliseconds, heap in kB. */
export interface Visit extends Seen {
  /** Everything that the main thread did. */
  tasks: number;
  heap: number;
}

/** The same page once more, with profiler and trace, which cost time themselves. */
export interface ProfiledVisit {
  own: number;
  longestOwnTask: number;
  /** Milliseconds of each layout. */
  layouts: number[];
}

async function opened(
  { context, marks, sleep }: Contestant,
  { url, least, throttle }: VisitOptions,
  before: (page: Page, session: CDPSession) => Promise<void>,
): Promise<{ page: Page; session: CDPSession }> {
  await sleep();
  const page = await context.newPage();
  await page.addInitScript(watch, PAGE_MARK);
  const session = await context.newCDPSession(page);
  if (throttle !== 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await before(page, session);
  await page.goto(url, { waitUntil: 'load' });
  const expected = marks && !url.includes('unmarked');
  for (let tries = 0; ; tries += 1) {
    await page.waitForTimeout(POLL_MS);
    if (await page.evaluate(isQuiet, [QUIET_MS, least, expected] as [number, number, boolean]))
      break;
    if (tries > 200) throw new Error(`${url} was not marked`);
  }
  return { page, session };
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Opens a page in a new tab and measures it by the browser's own counters. */
export async function visit(contestant: Contestant, options: VisitOptions): Promise<Visit> {
  const { page, session } = await opened(contestant, options, async (_, cdp) => {
    await cdp.send('Performance.enable');
  });
  const { TaskDuration = NaN } = await metrics(session);
  const seen = await page.evaluate(read);
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = NaN } = await metrics(session);
  await page.close();
  return { ...seen, tasks: TaskDuration * 1000, heap: JSHeapUsedSize / 1000 };
}

/** Opens it once more with the CPU profiler, every 200 µs, and a trace of its tasks. */
export async function profiledVisit(
  contestant: Contestant,
  options: VisitOptions,
): Promise<ProfiledVisit & { profile: Profile }> {
  const browser = contestant.context.browser();
  if (browser === null) throw new Error('no browser to trace');
  const trace = await startTrace(browser);
  const { page, session } = await opened(contestant, options, async (_, cdp) => {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
    await cdp.send('Profiler.start');
  });
  const { profile } = await session.send('Profiler.stop');
  const { tasks, layouts } = await trace.stop();
  await page.close();
  return { ...ownTime(profile as Profile, tasks), layouts, profile: profile as Profile };
}
