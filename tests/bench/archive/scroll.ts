import type { Launched } from '../../support/launch.ts';
import type { Section } from '../part.ts';
import { spreadOf } from '../stats.ts';
import { shown } from '../table.ts';

/** A frame that comes later than this is the second after the one before, milliseconds. */
const LATE_MS = 34;
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

/** Scrolls a month's list down and up again, a step each frame. */
export async function scrollMonth(browser: Launched, month: string): Promise<Section> {
  const page = await browser.open(`library.html#month/${month}`);
  const list = page.locator('main [data-papers]');
  await list.locator('[data-paper-key]').first().waitFor();
  await page.waitForTimeout(1000);
  const papers = await list.getAttribute('data-papers');
  const { deltas, rows } = await page.evaluate(scroll, [FRAMES, STEP] as [number, number]);
  await page.close();
  const late = deltas.filter((delta) => delta > LATE_MS).length;
  const longest = Math.max(...deltas).toFixed(0);
  return {
    verdicts: [
      {
        what: `A month of ${papers} papers, scrolled: frames that came late`,
        budget: '0',
        measured: `${late} of ${deltas.length}; ${shown(spreadOf(deltas))} ms a frame, at most ${longest}; ${rows} rows in the page at most`,
        met: late === 0,
      },
    ],
    text: '',
  };
}
