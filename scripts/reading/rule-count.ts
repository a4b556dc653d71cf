import { clockFrom, GIVEN_NOW } from '../../tests/support/clock/clock.ts';
import { startChromium } from '../../tests/support/drivers/chromium.ts';
import type { DriverPage } from '../../tests/support/drivers/driver.ts';
import { startFirefox } from '../../tests/support/drivers/firefox.ts';
import { progress } from '../../tests/support/kill/state.ts';
import { pauseBackfill } from '../../tests/support/synced-profile.ts';
import { startWorld } from '../../tests/support/world/world.ts';
import type { Which } from './measure.ts';

/** As many as the feed has featured in about a year and a half. */
const LEAST_PAPERS = 10_000;
const LONGEST_MS = 300_000;
const FIELD = '.rules input';
const LINE = '.rules .rule-count';

/** Without its last letter each fits no paper; with it some, the first three as words, the others as phrases. */
const TYPED = [
  'memory',
  'diffusion',
  'speech',
  'memory routing',
  'distribution shift',
  'scientific code',
];
const ROUNDS = 5;

const start = { chromium: startChromium, firefox: startFirefox };

/** Runs in the options: notes how long after a letter the line of the first field says another count. */
function listen(): void {
  const field = document.querySelector('.rules input') as HTMLInputElement;
  const line = document.querySelector('.rules .rule-count') as HTMLElement;
  let typed = 0;
  const seen = globalThis as unknown as { countedAfter?: number };
  field.addEventListener('input', () => (typed = performance.now()), { capture: true });
  new MutationObserver(() => {
    if (line.textContent !== '') seen.countedAfter = performance.now() - typed;
  }).observe(line, { childList: true, characterData: true, subtree: true });
}

async function rest(page: DriverPage, done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`it did not come so far on ${page.url()}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

const countsOf = (words: string | null): string => /\d[\d.,]*/.exec(words ?? '')?.[0] ?? '';

/** Until the count of one text is shown, from its last letter on. */
async function countOf(page: DriverPage, text: string): Promise<number> {
  await page.focus(FIELD);
  await page.press('Control+a');
  await page.press('Delete');
  await page.type(text.slice(0, -1));
  await rest(page, async () => countsOf(await page.text(LINE)) === '0');
  await page.evaluate(() => delete (globalThis as { countedAfter?: number }).countedAfter);
  await page.type(text.slice(-1));
  await rest(page, async () => !['', '0'].includes(countsOf(await page.text(LINE))));
  return page.evaluate(() => (globalThis as { countedAfter?: number }).countedAfter ?? NaN);
}

export interface RuleCounts {
  papers: number;
  words: number[];
  phrases: number[];
}

/** How long after its last letter the options say how many papers a watched word fits, in ms. */
export async function ruleCounts(which: Which): Promise<RuleCounts> {
  const world = await startWorld(clockFrom(GIVEN_NOW), { full: true });
  const driver = await start[which](world.port, world.clock, false, 'en');
  try {
    await driver.hurry(100);
    const page = await driver.open('options.html');
    await rest(page, async () => (await page.evaluate(progress)).papers >= LEAST_PAPERS);
    await page.evaluate(pauseBackfill);
    await rest(page, async () => (await page.evaluate(progress)).dirty === 0);
    await page.waitFor(LINE);
    await page.evaluate(listen);
    const counts: RuleCounts = { papers: 0, words: [], phrases: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const text of TYPED)
        (text.includes(' ') ? counts.phrases : counts.words).push(await countOf(page, text));
    return { ...counts, papers: (await page.evaluate(progress)).papers };
  } finally {
    await driver.close();
    await world.close();
  }
}
