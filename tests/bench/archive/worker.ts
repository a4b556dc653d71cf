import type { Page } from '@playwright/test';
import { MACHINE_CLOCK } from '../../support/clock/clock.ts';
import { launch, type Launched } from '../../support/launch.ts';
import { buildEmpty, EMPTY_BUILD } from '../build-empty.ts';
import type { Section, Verdict } from '../part.ts';
import { spreadOf } from '../stats.ts';
import { shown, table } from '../table.ts';
import { OURS, ROUNDS, withBuilds, type Ground } from './ground.ts';

/** Runs in a page of an extension: how long one command takes to be answered, milliseconds. */
export async function ask(message: object): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> } };
  };
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage(message);
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return performance.now() - start;
}

/** Runs in a page of ours: how long the feed alone takes to answer. */
async function askFeed(): Promise<number> {
  const day = new Date().toISOString().slice(0, 10);
  const start = performance.now();
  const answer = await fetch(`https://huggingface.co/api/daily_papers?date=${day}&limit=100`, {
    cache: 'no-store',
  });
  await answer.json();
  return performance.now() - start;
}

/** `force` is what builds before `why` understand. */
export const LOOK = { tidemark: 'refresh', data: { why: 'look', force: false } };
export const PRESS = { tidemark: 'refresh', data: { why: 'press', force: true } };
const EMPTY = 'an empty worker';

/** What one extension needed, milliseconds. */
interface Times {
  name: string;
  asleep: number[];
  awake: number[];
  day: number[];
}

interface Asked extends Times {
  browser: Launched;
  page: Page;
}

async function round({ browser, page, ...times }: Asked, isEmpty: boolean): Promise<void> {
  await browser.stopWorkers();
  times.asleep.push(await page.evaluate(ask, LOOK));
  // What the worker does when it starts, beside the command, is done by then.
  await page.waitForTimeout(500);
  times.awake.push(await page.evaluate(ask, LOOK));
  if (!isEmpty) times.day.push(await page.evaluate(ask, PRESS));
}

async function asked(name: string, browser: Launched): Promise<Asked> {
  return {
    name,
    browser,
    page: await browser.open('options.html'),
    asleep: [],
    awake: [],
    day: [],
  };
}

/** All in turn, after one round for nothing; every vote changes before each. */
async function rounds(all: readonly Asked[], change: () => void): Promise<number[]> {
  const feed: number[] = [];
  for (let n = -1; n < ROUNDS; n += 1) {
    change();
    for (const one of all) await round(one, one.name === EMPTY);
    const [ours] = all;
    if (ours) feed.push(await ours.page.evaluate(askFeed));
    if (n < 0)
      for (const { asleep, awake, day } of all)
        [asleep, awake, day].forEach((times) => times.pop());
  }
  return feed;
}

function verdictsOf(all: readonly Times[]): Verdict[] {
  const ours = all.find(({ name }) => name === OURS);
  const empty = all.find(({ name }) => name === EMPTY);
  if (ours === undefined || empty === undefined) return [];
  const cold = spreadOf(ours.asleep);
  const day = spreadOf(ours.day);
  return [
    {
      what: 'A command, the worker asleep',
      budget: '≤ 150 ms',
      measured: `${shown(cold)} ms; ${EMPTY} ${shown(spreadOf(empty.asleep))} ms; awake ${shown(spreadOf(ours.awake))} ms`,
      met: cold.median <= 150,
    },
    {
      what: 'A day: read, stored with terms, published',
      budget: '≤ 250 ms',
      measured: `${shown(day)} ms`,
      met: day.median <= 250,
    },
  ];
}

function textOf(all: readonly Times[], feed: readonly number[]): string {
  const head = ['milliseconds', ...all.map(({ name }) => name)];
  const line = (what: string, of: (one: Times) => number[]): string[] => [
    what,
    ...all.map((one) => (of(one).length === 0 ? '' : shown(spreadOf(of(one))))),
  ];
  const rows = [
    line('a command that reads the database, worker asleep (cold start)', ({ asleep }) => asleep),
    line('the same, worker awake', ({ awake }) => awake),
    line('a day: read, stored with terms, published', ({ day }) => day),
  ];
  return `### Worker\n\nThe feed of the sample world alone answers a day in ${shown(spreadOf(feed))} ms. An empty worker has nothing to do but answer: what waking costs, and the bench itself.\n\n${table(head, rows)}`;
}

/** A command that reads the database, with the worker asleep and awake, and a whole day, every build in turn. */
export async function measureWorker(ground: Ground): Promise<Section> {
  await buildEmpty();
  const empty = await launch({
    port: ground.world.port,
    clock: MACHINE_CLOCK,
    headless: true,
    extension: EMPTY_BUILD,
  });
  try {
    return await withBuilds(ground, async (running) => {
      const all: Asked[] = [];
      for (const { name, browser } of running) all.push(await asked(name, browser));
      all.push(await asked(EMPTY, empty));
      const feed = await rounds(all, () => {
        ground.world.votes += 1;
      });
      return { verdicts: verdictsOf(all), text: textOf(all, feed) };
    });
  } finally {
    await empty.close();
  }
}
