import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { flatnessOf } from './flatness.ts';
import { POPULATIONS, type Population } from './populations.ts';
import { simulate } from './simulate.ts';

/**
 * `npm run simulate [-- SAMPLE]`: how many requests a second a million installs make of the feed, into
 * docs/NETWORK.md. SAMPLE installs (20,000 without it) live through a week for each line.
 */
const PAGE = resolve(import.meta.dirname, '../../docs/NETWORK.md');
const MILLION = 1_000_000;

interface Job {
  population: Population;
  sample: number;
  seed: number;
}

function inThread(job: Job): Promise<Uint32Array> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job });
    worker.on('message', done).on('error', failed);
  });
}

async function lineOf(population: Population, sample: number): Promise<string> {
  const threads = Math.max(1, availableParallelism());
  const share = Math.ceil(sample / threads);
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, n) =>
      inThread({ population, sample: share, seed: n * share }),
    ),
  );
  const [counts = new Uint32Array(), ...others] = parts;
  for (const other of others)
    for (const [second, n] of other.entries()) counts[second] = (counts[second] ?? 0) + n;
  const found = flatnessOf(counts, { sample: share * threads, installs: MILLION });
  const cells = [
    found.aDay.toFixed(1),
    Math.round(found.mean),
    found.stretch.toFixed(2),
    found.second.toFixed(2),
  ];
  return `| ${population.name} | ${cells.join(' | ')} |`;
}

async function write(sample: number): Promise<void> {
  const lines = [
    '| installs | requests a day of one | a second, mean | busiest quarter of an hour ÷ mean | busiest second ÷ mean |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const population of POPULATIONS) {
    lines.push(await lineOf(population, sample));
    console.log(lines.at(-1));
  }
  const note = `Sample: ${sample.toLocaleString('en')} installs a line.`;
  const page = readFileSync(PAGE, 'utf8');
  const table = `<!-- simulation: written by npm run simulate -->\n${lines.join('\n')}\n\n${note}\n<!-- /simulation -->`;
  writeFileSync(
    PAGE,
    page.replace(/<!-- simulation:[\s\S]*<!-- \/simulation -->/, () => table),
  );
}

if (isMainThread) await write(Number(process.argv[2] ?? 20_000));
else {
  const { population, sample, seed } = workerData as Job;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(simulate({ ...population.world, installs: sample, seed }));
}
