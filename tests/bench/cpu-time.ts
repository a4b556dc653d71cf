import type { Launched } from '../support/launch.ts';

/** Seconds of processor time since the browser began. */
export interface CpuTime {
  /** Of all its processes. */
  all: number;
  /** Of the process of the extension's worker and pages: the busiest that draws pages. */
  own: number;
}

const QUIET_SECONDS = 0.04;
const POLL_MS = 1000;
const MOST_POLLS = 120;

const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

/** Reads the processor time that a browser has used, by its own account. */
export async function cpuTime({ context }: Pick<Launched, 'context'>): Promise<CpuTime> {
  const browser = context.browser();
  if (browser === null) throw new Error('no browser to ask');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const drawing = processInfo.filter(({ type }) => type === 'renderer');
  return {
    all: processInfo.reduce((sum, one) => sum + one.cpuTime, 0),
    own: Math.max(0, ...drawing.map((one) => one.cpuTime)),
  };
}

/** Waits until the browser has nothing to do: what a worker does of itself when it starts would be measured too. */
export async function untilQuiet(browser: Pick<Launched, 'context'>): Promise<void> {
  let before = -1;
  for (let n = 0; n < MOST_POLLS; n += 1) {
    const { all } = await cpuTime(browser);
    if (all - before < QUIET_SECONDS) return;
    before = all;
    await pause(POLL_MS);
  }
  throw new Error('the browser does not come to rest');
}
