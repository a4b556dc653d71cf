import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Section } from '../part.ts';
import { table } from '../table.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const TEST = 'tests/unit/worker/wake-ups.test.ts';

/** What the test counts of a reader's day. */
interface Counted {
  rings: number;
  written: number;
  inVain: number;
}

interface Report {
  testResults: {
    assertionResults: { title: string; ancestorTitles: string[]; meta: Partial<Counted> }[];
  }[];
}

/** Lets the unit test of a whole day by a made clock run, and gives what it counted of each kind of reader. */
async function counted(): Promise<[string, Counted][]> {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-day-'));
  const report = join(folder, 'report.json');
  const args = ['exec', '--', 'vitest', 'run', '--project', 'unit*', TEST];
  await promisify(execFile)('npm', [...args, '--reporter=json', `--outputFile=${report}`], {
    cwd: ROOT,
  });
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report;
  await rm(folder, { recursive: true });
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ ancestorTitles, meta: { rings = NaN, written = NaN, inVain = NaN } }) => [
      ancestorTitles.at(-1) ?? '',
      { rings, written, inVain },
    ]);
}

/** How often a whole day wakes the worker, and what it writes: counted with a made clock, not measured. */
export async function countDay(): Promise<Section> {
  const days = await counted();
  const most = (of: (one: Counted) => number): number =>
    Math.max(...days.map(([, one]) => of(one)));
  return {
    verdicts: [
      {
        what: 'Wake-ups of the worker in a day',
        budget: '≤ 60',
        measured: days.map(([, { rings }]) => rings).join(' and '),
        met: most(({ rings }) => rings) <= 60,
      },
      {
        what: 'Shards written anew that say the same, in a day',
        budget: '0',
        measured: String(most(({ inVain }) => inVain)),
        met: most(({ inVain }) => inVain) === 0,
      },
    ],
    text: `### A day of the worker\n\nCounted by \`${TEST}\` with a made clock.\n\n${table(
      ['', 'wake-ups', 'keys written to storage.local', 'of them what stood there already'],
      days.map(([name, { rings, written, inVain }]) => [
        name,
        String(rings),
        String(written),
        String(inVain),
      ]),
    )}`,
  };
}
