import type { Launched } from '../support/launch.ts';
import { spreadOf, type Spread } from './stats.ts';

/** A list that is scrolled from its top, a step each frame. */
export interface Scroll {
  papers: number;
  /** Milliseconds from frame to frame. */
  frames: Spread;
  longest: number;
  /** Frames that came later than the second after the one before. */
  dropped: number;
  of: number;
  /** Most rows that were in the page at once. */
  rows: number;
}

const FRAMES = 400;
const STEP = 90;

/** Runs in a page of ours. */
function scroll([frames, step]: [number, number]): Promise<{ deltas: number[]; rows: number }> {
  const main = document.querySelector('main[data-scroller]');
  const deltas: number[] = [];
  let rows = 0;
  let last = performance.now();
  return new Promise((resolve) => {
    const frame = (): void => {
      const now = performance.now();
      deltas.push(now - last);
      last = now;
      rows = Math.max(rows, document.querySelectorAll('main [data-paper-key]').length);
      main?.scrollBy(0, deltas.length < frames / 2 ? step : -step);
      if (deltas.length < frames) requestAnimationFrame(frame);
      else resolve({ deltas: deltas.slice(1), rows });
    };
    requestAnimationFrame(frame);
  });
}

/** Scrolls the longest of the last months, down and up again. */
export async function scrollMonth(browser: Launched, month: string): Promise<Scroll> {
  const page = await browser.open(`library.html#month/${month}`);
  const list = page.locator('main [data-papers]');
  await list.locator('[data-paper-key]').first().waitFor();
  await page.waitForTimeout(1000);
  const papers = Number(await list.getAttribute('data-papers'));
  const { deltas, rows } = await page.evaluate(scroll, [FRAMES, STEP] as [number, number]);
  await page.close();
  return {
    papers,
    frames: spreadOf(deltas),
    longest: Math.max(...deltas),
    dropped: deltas.filter((delta) => delta > 34).length,
    of: deltas.length,
    rows,
  };
}
