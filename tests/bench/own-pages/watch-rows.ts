/** What a page of ours saw of its first rows: milliseconds since it began, or since `from`. */
export interface Seen {
  rowsAt?: number;
  ownAt?: number;
  from: number;
  longest: number;
  shift: number;
}

/** Runs in the page before anything else. */
export function watchRows([rows, waits]: [number, boolean]): void {
  const seen: Seen = { from: 0, longest: 0, shift: 0 };
  Object.assign(window, { benchSeen: seen });
  const isFull = (): boolean => {
    const list = document.querySelector('#root [data-papers]');
    const there = document.querySelectorAll('#root [data-papers] [data-paper-key]').length;
    return there > 0 && there >= Math.min(rows, Number(list?.getAttribute('data-papers') ?? rows));
  };
  /** The frame that is made now is on its way to the screen in the next task. */
  const note = (name: 'rowsAt' | 'ownAt'): void => {
    if (seen[name] !== undefined) return;
    seen[name] = NaN;
    setTimeout(() => (seen[name] = performance.now() - seen.from));
  };
  const look = (): void => {
    if (!waits || seen.from > 0) {
      if (document.querySelector('.painted') !== null || isFull()) note('rowsAt');
      if (isFull()) note('ownAt');
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: whether it has rows of its own. */
export const isFull = (): boolean =>
  ((window as unknown as { benchSeen?: Seen }).benchSeen?.ownAt ?? NaN) > 0;
