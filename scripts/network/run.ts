import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { flatnessOf } from './flatness.ts';
import { POPULATIONS, type Population } from './populations.ts';
import { simulate } from './simulate.ts';

/**
 * `npm run simulate [-- INSTALLS [WORDS]]`: how many requests a second a million installs make of the feed, into
 * docs/NETWORK.md. Each of the million lives through a week for each line; or fewer, or only for the lines that
 * begin with these words.
 */
const PAGE = resolve(import.meta.dirname, '../../docs/NETWORK.md');
const MILLION = 1_000_000;

interface Job {
  population: Population;
  installs: number;
  seed: number;
}

function inThread(job: Job): Promise<Uint32Array> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job });
    worker.on('message', done).on('error', failed);
  });
}

/** How long this process, with its threads, has worked. */
function minutesWorked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 60_000_000;
}

async function lineOf(population: Population, installs: number): Promise<string> {
  const threads = Math.max(1, availableParallelism());
  const share = Math.ceil(installs / threads);
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, n) => {
      const seed = n * share;
      return inThread({ population, seed, installs: Math.min(share, installs - seed) });
    }),
  );
  const [counts = new Uint32Array(), ...others] = parts;
  for (const other of others)
    for (const [second, n] of other.entries()) counts[second] = (counts[second] ?? 0) + n;
  const found = flatnessOf(counts, { sample: installs, installs: MILLION });
  const cells = [
    population.name,
    installs.toLocaleString('en'),
    found.aDay.toFixed(1),
    Math.round(found.mean),
    found.stretch.toFixed(2),
    `${installs < MILLION ? '≈ ' : ''}${found.second.toFixed(2)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = [
  '| readers | installs | requests a day of one | a second, mean | busiest quarter of an hour ÷ mean | busiest second ÷ mean |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** The page with these lines, after each one: a run of hours may be stopped. */
function write(lines: readonly string[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  const note = `Last run: ${day}, ${machine}, ${Math.ceil(minutesWorked())} minutes of one processor. "≈": not counted, but expected of the busiest quarter of an hour.`;
  const parts = ['<!-- simulation: written by npm run simulate -->', ...HEAD, ...lines, '', note];
  const table = [...parts, '<!-- /simulation -->'].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(/<!-- simulation:[\s\S]*<!-- \/simulation -->/, () => table),
  );
}

async function run(installs: number, words: string): Promise<void> {
  const before = readFileSync(PAGE, 'utf8').split('\n');
  const lines = POPULATIONS.map(
    ({ name }) => before.find((line) => line.startsWith(`| ${name} |`)) ?? `| ${name} | none yet |`,
  );
  for (const [n, population] of POPULATIONS.entries()) {
    if (!population.name.startsWith(words)) continue;
    lines[n] = await lineOf(population, installs);
    console.log(lines[n], `${minutesWorked().toFixed(1)} min`);
    write(lines);
  }
}

if (isMainThread) await run(Number(process.argv[2] ?? MILLION), process.argv[3] ?? '');
else {
  const { population, installs, seed } = workerData as Job;
  const counts = simulate({ ...population.world, installs, seed });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(counts);
}
