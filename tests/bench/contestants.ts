import { resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { CHROME_BUILD, launch, type Launched } from '../support/launch.ts';
import { MACHINE_CLOCK } from '../support/clock/clock.ts';

export const EMPTY_BUILD = resolve(import.meta.dirname, 'empty-extension/.output/chrome-mv3');

export interface Contestant {
  name: string;
  context: BrowserContext;
  /** Whether Tidemark's overlay runs in it. */
  marks: boolean;
  /** Brings the worker into the state that is measured. */
  before(): Promise<void>;
  close(): Promise<void>;
}

async function bare(port: number, name: string, extension?: string): Promise<Contestant> {
  const browser = await launch({ port, clock: MACHINE_CLOCK, headless: true, extension });
  return {
    name,
    context: browser.context,
    marks: false,
    before: () => Promise.resolve(),
    close: () => browser.close(),
  };
}

/** The same browser with Tidemark twice: the worker asleep, and awake. */
function tidemark(browser: Launched): Contestant[] {
  const common = { context: browser.context, marks: true };
  const wake = async (): Promise<void> => {
    const page = await browser.open('options.html');
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage({ tidemark: 'none' }).catch(() => undefined);
    });
    await page.close();
  };
  return [
    {
      ...common,
      name: 'Tidemark, worker asleep',
      before: () => browser.stopWorkers(),
      close: () => browser.close(),
    },
    { ...common, name: 'Tidemark, worker awake', before: wake, close: () => Promise.resolve() },
  ];
}

/** Everything that is measured side by side. `profile` holds the archive. */
export async function contestants(
  port: number,
  profile: string,
): Promise<{ all: Contestant[]; tidemark: Launched }> {
  const ours = await launch({
    port,
    clock: MACHINE_CLOCK,
    headless: true,
    extension: CHROME_BUILD,
    profile,
  });
  const all = [
    await bare(port, 'bare page'),
    await bare(port, 'bare page again (the noise)'),
    await bare(port, 'empty WXT script', EMPTY_BUILD),
    ...tidemark(ours),
  ];
  return { all, tidemark: ours };
}
