/** What the page itself saw of a visit. */
export interface Seen {
  /** Milliseconds of each task of more than 50. */
  longTasks: number[];
  shift: number;
  /** From DOMContentLoaded to the first frame with a mark; 0 without one. */
  firstBadge: number;
  badges: number;
  sightings: number;
  /** DOM nodes of ours in the page's light tree. */
  ownNodes: number;
}

interface Watching {
  longTasks: number[];
  shift: number;
  firstBadge: number;
}

interface Pass {
  startTime: number;
  duration: number;
  detail: { badges: number; sightings: number };
}

/** What `watch` marks the page's process by, for a trace. */
export const PAGE_MARK = 'bench:page';

/** Runs in the page before anything else. */
export function watch(mark: string): void {
  performance.mark(mark);
  const seen: Watching = { longTasks: [], shift: 0, firstBadge: 0 };
  const badges = document.getElementsByTagName('tidemark-badge');
  const look = (): void => {
    if (badges.length > 0 && seen.firstBadge === 0) seen.firstBadge = performance.now();
    // As long with badges as without, so that it costs all alike.
    if (performance.now() < 3000) requestAnimationFrame(look);
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

/** Runs in the page: whether it is `quiet` ms since its load, `least` at least, and since the last pass of ours. */
export function isQuiet([quiet, least, marked]: [number, number, boolean]): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const passes = performance.getEntriesByName('tidemark:overlay');
  const load = navigation?.loadEventEnd ?? 0;
  if (load === 0 || (marked && passes.length === 0)) return false;
  const ends = passes.map(({ startTime, duration }) => startTime + duration);
  return (
    performance.now() > Math.max(load + least, load + quiet, ...ends.map((end) => end + quiet))
  );
}

/** Runs in the page when all is quiet. */
export function read(): Seen {
  const { benchSeen } = window as unknown as { benchSeen: Watching };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const passes = performance.getEntriesByName('tidemark:overlay') as unknown as Pass[];
  const ready = navigation?.domContentLoadedEventStart ?? 0;
  return {
    longTasks: benchSeen.longTasks,
    shift: benchSeen.shift,
    firstBadge: Math.max(0, benchSeen.firstBadge - ready),
    badges: passes.at(-1)?.detail.badges ?? 0,
    sightings: passes.at(-1)?.detail.sightings ?? 0,
    ownNodes: [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('tidemark-'),
    ).length,
  };
}
