import type { BrowserContext } from '@playwright/test';
import { MACHINE_CLOCK } from '../../support/clock/clock.ts';
import { CHROME_BUILD, launch } from '../../support/launch.ts';
import { EMPTY_BUILD } from '../build-empty.ts';
import { isTidemark, peers } from '../peers.ts';
import { fill, publish, type Install } from './fill.ts';

export const BARE = 'bare page';
export const EMPTY = 'empty script';
export const OURS = 'Tidemark';

export interface Contestant {
  name: string;
  context: BrowserContext;
  /** Whether Tidemark's overlay runs in it, this build or another. */
  marks: boolean;
  /** Puts the worker to sleep, as it is when a reader opens a page. */
  sleep(): Promise<void>;
  /** Another index for its pages. */
  publish(index: object): Promise<void>;
  close(): Promise<void>;
}

export interface Ground extends Install {
  port: number;
}

async function start(name: string, ground: Ground, extension?: string): Promise<Contestant> {
  const marks = extension !== undefined && isTidemark(extension);
  const browser = await launch({
    port: ground.port,
    clock: MACHINE_CLOCK,
    headless: true,
    ...(marks ? { extension } : { beside: extension }),
  });
  if (marks) {
    const page = await browser.open('options.html');
    await fill(page, ground);
    await page.close();
  }
  return {
    name,
    context: browser.context,
    marks,
    sleep: () => (marks ? browser.stopWorkers() : Promise.resolve()),
    async publish(index) {
      if (!marks) return;
      const page = await browser.open('options.html');
      await page.evaluate(publish, index);
      await page.close();
    },
    close: () => browser.close(),
  };
}

/** Everything that is measured side by side, each in a browser of its own. */
export async function contestants(ground: Ground): Promise<Contestant[]> {
  const folders: [string, string | undefined][] = [
    [BARE, undefined],
    [`${BARE} again (the noise)`, undefined],
    [EMPTY, EMPTY_BUILD],
    [OURS, CHROME_BUILD],
    ...peers(),
  ];
  const all: Contestant[] = [];
  console.log('start', new Date().toISOString());
  for (const [name, folder] of folders) {
    all.push(await start(name, ground, folder));
    console.log(name, new Date().toISOString());
  }
  return all;
}
