/**
 * Prints what search costs in Chromium on 30,000 papers made from the real days beside the worktree:
 * `npx node tests/bench/search/run.ts`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { corpusDays, inflated } from '../../support/corpus.ts';
import { findBrowser } from '../../support/find-browser.ts';
import { spreadOf } from '../stats.ts';
import { shown } from '../table.ts';
import type { Bench } from './page.ts';

const SIZE = 30_000;
const SESSIONS = 9;
const TYPED = [
  'diffusion models for video',
  'reinforcement learning reward',
  'author:zhang vision-language',
  'large language models',
  'has:code min:20 agent benchmark',
  '"chain of thought" reasoning',
];

/** Every state of the box while a text is typed. */
const states = TYPED.flatMap((text) =>
  Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)),
);

async function script(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: resolve(import.meta.dirname, 'page.ts') },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

const code = await script();
const days = inflated(corpusDays(), SIZE);
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? code : '<!doctype html><script type="module" src="/page.js"></script>');
}).listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox'],
});
const context = await browser.newContext();
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function fresh(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

type Global = { bench: Bench };

const filler = await fresh();
const costs: Awaited<ReturnType<Bench['store']>> = [];
for (let at = 0; at < days.length; at += 100) {
  const some = days.slice(at, at + 100);
  costs.push(
    ...(await filler.evaluate((days) => (globalThis as unknown as Global).bench.store(days), some)),
  );
}
const bytes = await filler.evaluate(() => (globalThis as unknown as Global).bench.indexBytes());
await filler.close();

const first: number[] = [];
const keystrokes: number[] = [];
const similar: number[] = [];
const forYou: number[] = [];
const byState = new Map<string, number>();
const ids = days.flatMap(({ papers }) => papers.map(({ id }) => id));
for (let session = 0; session < SESSIONS; session += 1) {
  const page = await fresh();
  const some = Array.from({ length: 20 }, (_, i) => ids[(session * 997 + i * 1409) % SIZE] ?? '');
  const found = await page.evaluate(
    ([states, ids]) => (globalThis as unknown as Global).bench.ask(states, ids),
    [states, some] as const,
  );
  first.push(found.first);
  keystrokes.push(...found.keystrokes);
  found.keystrokes.forEach((ms, i) => {
    const state = states[i] ?? '';
    byState.set(state, Math.max(byState.get(state) ?? 0, ms));
  });
  similar.push(...found.similar);
  forYou.push(found.forYou);
  await page.close();
}
await browser.close();
server.close();

const line = (what: string, values: number[], budget: string): void => {
  const most = Math.max(...values).toFixed(0);
  console.log(`${what}: ${shown(spreadOf(values))} ms, at most ${most} (${budget})`);
};
const papersADay = spreadOf(days.map(({ papers }) => papers.length));
console.log(`${SIZE} papers in ${days.length} days of ${shown(papersADay)} papers`);
console.log(`term index: ${(bytes / SIZE).toFixed(0)} bytes a paper (budget 1,000)`);
line(
  'a day into the store: terms',
  costs.map(({ terms }) => terms),
  'none',
);
line(
  'a day into the store: papers',
  costs.map(({ papers }) => papers),
  'none',
);
line('first answer', first, '≤ 500');
line('a keystroke', keystrokes, '≤ 50');
line('similar papers', similar, '< 100');
line('terms of 20 papers', forYou, 'none');
const slowest = [...byState].sort((a, b) => b[1] - a[1]).slice(0, 8);
for (const [state, ms] of slowest) console.log(`  ${ms.toFixed(0)} ms: ${state}`);
