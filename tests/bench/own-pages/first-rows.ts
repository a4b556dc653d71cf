import type { Page } from '@playwright/test';
import type { Launched } from '../../support/launch.ts';
import { spreadOf, type Spread } from '../stats.ts';
import { watchRows, type Seen } from './watch-rows.ts';

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
  await page.addInitScript(watchRows, [view.rows, view.press !== undefined] as [number, boolean]);
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

/** Visits of a view, as `ViewCost` sums them up. */
type Visit = Awaited<ReturnType<typeof visit>>;

function costOf(seen: readonly Visit[]): ViewCost {
  const spread = (of: (one: Visit) => number): Spread => spreadOf(seen.map(of));
  return {
    rows: spread(({ rowsAt }) => rowsAt ?? NaN),
    own: spread(({ ownAt }) => ownAt ?? NaN),
    longest: spread(({ longest }) => longest),
    inPage: Math.max(...seen.map(({ inPage }) => inPage)),
    nodes: Math.max(...seen.map(({ nodes }) => nodes)),
    shift: Math.max(...seen.map(({ shift }) => shift)),
  };
}

/** Opens a view in each browser in turn, `rounds` times after once for nothing. */
export async function measureView<B extends { browser: Launched }>(
  browsers: readonly B[],
  view: ViewCase,
  rounds: number,
): Promise<(B & { cost: ViewCost })[]> {
  const all = browsers.map((one) => ({ ...one, seen: [] as Visit[] }));
  for (let n = -1; n < rounds; n += 1)
    for (const { browser, seen } of all) {
      const made = await visit(browser, view);
      if (n >= 0) seen.push(made);
    }
  return all.map(({ seen, ...one }) => ({ ...(one as unknown as B), cost: costOf(seen) }));
}
