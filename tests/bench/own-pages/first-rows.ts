import type { Page } from '@playwright/test';
import type { Launched } from '../../support/launch.ts';
import { spreadOf, type Spread } from '../stats.ts';

/** A view of our pages, opened anew. */
export interface ViewCase {
  name: string;
  path: string;
  size: { width: number; height: number };
  /** How many rows fill it. */
  rows: number;
  /** Pressed once the page stands: what follows is measured from the press. */
  press?: string;
  /** How many times slower than this machine. */
  throttle?: number;
}

export interface ViewCost {
  /** From the start of the navigation (or the press) to a frame with a screenful of rows, milliseconds. */
  rows: Spread;
  /** To one with rows of the page's own, that can be used. */
  own: Spread;
  /** The longest task until then. */
  longest: Spread;
  /** Rows and nodes in the page then. */
  inPage: number;
  nodes: number;
  shift: number;
}

interface Seen {
  rowsAt?: number;
  ownAt?: number;
  from: number;
  longest: number;
  shift: number;
}

/** Runs in the page before anything else. */
function watch([rows, waits]: [number, boolean]): void {
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

/** Runs in the page: presses, and measures from there. */
function press(selector: string): void {
  const { benchSeen } = window as unknown as { benchSeen: Seen };
  Object.assign(benchSeen, { from: performance.now(), longest: 0 });
  document.querySelector<HTMLElement>(selector)?.click();
}

function read(): Seen & { inPage: number; nodes: number } {
  const { benchSeen } = window as unknown as { benchSeen: Seen };
  return {
    ...benchSeen,
    inPage: document.querySelectorAll('#root [data-papers] [data-paper-key]').length,
    nodes: document.querySelectorAll('*').length,
  };
}

async function visit(browser: Launched, view: ViewCase): Promise<ReturnType<typeof read>> {
  const page: Page = await browser.context.newPage();
  await page.setViewportSize(view.size);
  await page.addInitScript(watch, [view.rows, view.press !== undefined] as [number, boolean]);
  if (view.throttle !== undefined) {
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: view.throttle });
  }
  await page.goto(`chrome-extension://${browser.extensionId}/${view.path}`);
  if (view.press !== undefined) {
    await page.locator('#root [data-papers] [data-paper-key]').first().waitFor();
    await page.waitForTimeout(500);
    await page.evaluate(press, view.press);
  }
  await page.waitForFunction(
    () => ((window as unknown as { benchSeen: Seen }).benchSeen.ownAt ?? NaN) > 0,
  );
  // What is kept for the next popup is written a moment later.
  await page.waitForTimeout(400);
  const seen = await page.evaluate(read);
  await page.close();
  return seen;
}

/** Opens a view `rounds` times after once for nothing. */
export async function measureView(
  browser: Launched,
  view: ViewCase,
  rounds: number,
): Promise<ViewCost> {
  await visit(browser, view);
  const seen: ReturnType<typeof read>[] = [];
  for (let n = 0; n < rounds; n += 1) seen.push(await visit(browser, view));
  const spread = (of: (one: ReturnType<typeof read>) => number): Spread => spreadOf(seen.map(of));
  return {
    rows: spread(({ rowsAt }) => rowsAt ?? NaN),
    own: spread(({ ownAt }) => ownAt ?? NaN),
    longest: spread(({ longest }) => longest),
    inPage: Math.max(...seen.map(({ inPage }) => inPage)),
    nodes: Math.max(...seen.map(({ nodes }) => nodes)),
    shift: Math.max(...seen.map(({ shift }) => shift)),
  };
}
