import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildEmpty } from '../build-empty.ts';
import type { Part, Section } from '../part.ts';
import { contestants } from './contestants.ts';
import { inventedArchive, realArchive } from './facts.ts';
import { indexOf, savedOf } from './index-of.ts';
import { measureRow, type Sample } from './measure.ts';
import { ROWS, type Row } from './rows.ts';
import { rowTable } from './row-table.ts';
import { servePages } from './serve.ts';
import { verdictsOf } from './verdicts.ts';

const ROUNDS = Number(process.env['TIDEMARK_BENCH_ROUNDS'] ?? 5);
const ARCHIVE = 30_000;
const QUEUE = 3000;
/** What each row last measured: a run of some rows writes the section of all. */
const KEPT = resolve(import.meta.dirname, '../../../.output/bench');

interface Kept {
  at: string;
  samples: Sample[];
}

const fileOf = ({ key }: Row): string => resolve(KEPT, `${key}.json`);

async function kept(row: Row): Promise<[Row, Kept][]> {
  // A row that was never measured on this machine is missing from the section.
  const text = await readFile(fileOf(row), 'utf8').catch(() => undefined);
  return text === undefined ? [] : [[row, JSON.parse(text) as Kept]];
}

async function section(): Promise<Section> {
  const all = (await Promise.all(ROWS.map(kept))).flat();
  const days = [...new Set(all.map(([, { at }]) => at.slice(0, 10)))].join(', ');
  return {
    verdicts: all.flatMap(([row, { samples }]) => verdictsOf(row, samples)),
    text: [
      `Milliseconds: the median of the rounds, and their quartiles. Own time is time inside functions of the extension and all that they call, by CPU profile every 200 µs, until two seconds after the last mark; the profiled visits are others than those of the plain figures. "Over the bare page" is the difference round by round; the second bare row shows the noise. The worker sleeps when a visit begins; its archive holds ${ARCHIVE.toLocaleString('en')} papers, its queue ${QUEUE.toLocaleString('en')}. Each table is one run, everything in turn. Measured on ${days}.`,
      ...all.map(([row, { samples }]) => rowTable(row, samples)),
    ].join('\n\n'),
  };
}

async function run(keys: readonly string[]): Promise<Section> {
  const wanted = ROWS.filter(
    ({ key }) => keys.length === 0 || keys.some((one) => key.includes(one)),
  );
  await buildEmpty();
  await mkdir(KEPT, { recursive: true });
  const real = realArchive();
  const archive = [...real, ...inventedArchive(ARCHIVE - real.length)];
  const index = indexOf(archive, QUEUE);
  const server = await servePages(new Map(wanted.map(({ url, make }) => [url, () => make(real)])));
  const all = await contestants({
    port: server.port,
    archive,
    index,
    saved: savedOf(QUEUE, archive),
  });
  for (const row of wanted) {
    const samples = await measureRow(row, all, ROUNDS);
    await writeFile(fileOf(row), JSON.stringify({ at: new Date().toISOString(), samples }));
    console.log(rowTable(row, samples));
    for (const { what, budget, measured, met } of verdictsOf(row, samples))
      console.log(`${met ? 'met ' : 'OVER'}  ${what}: ${measured} (${budget})`);
  }
  for (const one of all) await one.close();
  await server.close();
  return section();
}

/** Pages with marks. */
export const pagesPart: Part = {
  name: 'pages',
  heading: 'Pages with marks',
  keys: ROWS.map(({ key }) => key),
  run,
};
