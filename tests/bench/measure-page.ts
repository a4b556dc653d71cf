import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What one visit of a page cost. Times in milliseconds, heap in kB. */
export interface Visit {
  script: number;
  style: number;
  layout: number;
  /** Script, style and layout together. */
  work: number;
  load: number;
  heap: number;
  longTasks: number;
  longest: number;
  shift: number;
  /** From DOMContentLoaded to the last badge; 0 without Tidemark. */
  lastBadge: number;
  /** From DOMContentLoaded to the first frame with a badge; 0 without Tidemark. */
  firstBadge: number;
  badges: number;
  sightings: number;
}

interface Seen {
  load: number;
  longTasks: number[];
  shift: number;
  firstBadge: number;
  overlay: { duration: number; badges: number; sightings: number } | undefined;
}

/** Runs in the page before anything else. */
function watch(): void {
  const seen = { longTasks: [] as number[], shift: 0, firstBadge: 0 };
  const badges = document.getElementsByTagName('tidemark-badge');
  const look = (): void => {
    if (badges.length > 0 && seen.firstBadge === 0) seen.firstBadge = performance.now();
    // As long with badges as without, so that it costs all alike.
    if (performance.now() < 1500) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page when all is quiet. */
function read(): Seen {
  const { benchSeen } = window as unknown as {
    benchSeen: { longTasks: number[]; shift: number; firstBadge: number };
  };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const passes = performance.getEntriesByName('tidemark:overlay') as PerformanceMeasure[];
  const first = passes[0];
  return {
    load: navigation?.loadEventEnd ?? NaN,
    longTasks: benchSeen.longTasks,
    shift: benchSeen.shift,
    firstBadge: Math.max(0, benchSeen.firstBadge - (navigation?.domContentLoadedEventStart ?? 0)),
    overlay: first && {
      duration: first.duration,
      ...(first.detail as { badges: number; sightings: number }),
    },
  };
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Not by `waitForFunction`, whose own script would be half a megabyte of the page's heap. */
async function quiet(page: Page, marked: boolean): Promise<void> {
  const isMarked = (): Promise<boolean> =>
    page.evaluate(() => performance.getEntriesByName('tidemark:overlay').length > 0);
  if (marked) {
    for (let tries = 0; !(await isMarked()); tries += 1) {
      if (tries === 200) throw new Error(`${page.url()} was not marked`);
      await page.waitForTimeout(100);
    }
  }
  await page.waitForTimeout(400);
}

/** Opens `url` in a new tab and measures it by the browser's own counters (CDP `Performance`). */
export async function measureVisit(
  context: BrowserContext,
  url: string,
  marked: boolean,
): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await quiet(page, marked);
  const seen = await page.evaluate(read);
  const found = await metrics(session);
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = NaN } = await metrics(session);
  await page.close();
  const ms = (name: string): number => (found[name] ?? NaN) * 1000;
  const [script, style, layout] = [
    ms('ScriptDuration'),
    ms('RecalcStyleDuration'),
    ms('LayoutDuration'),
  ];
  return {
    script,
    style,
    layout,
    work: script + style + layout,
    load: seen.load,
    heap: heap / 1000,
    longTasks: seen.longTasks.length,
    longest: Math.max(0, ...seen.longTasks),
    shift: seen.shift,
    lastBadge: seen.overlay?.duration ?? 0,
    firstBadge: seen.firstBadge,
    badges: seen.overlay?.badges ?? 0,
    sightings: seen.overlay?.sightings ?? 0,
  };
}
