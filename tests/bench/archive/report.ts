import { writeFile } from 'node:fs/promises';
import type { CpuTime } from '../cpu-time.ts';
import type { Section, Verdict } from '../part.ts';
import { plot } from '../plot.ts';
import { table } from '../table.ts';
import { HURRIED, type ArchiveCopy } from './copy.ts';
import { OURS, type Ground } from './ground.ts';

const MB = 1_000_000;
const count = (n: number): string => Math.round(n).toLocaleString('en');
const seconds = ({ all, own }: CpuTime): string => `${all.toFixed(0)} s (${own.toFixed(0)} s)`;

type Copies = readonly (readonly [build: string, copy: ArchiveCopy])[];

function verdictsOf(copies: Copies): Verdict[] {
  const ours = copies.find(([name]) => name === OURS)?.[1];
  if (ours === undefined) return [];
  const { papers, moments, requests, copied } = ours;
  const perPaper = (moments.at(-1)?.bytes ?? NaN) / papers;
  const before = copies.find(([name]) => name !== OURS)?.[1].copied.all;
  const cpu = copied.all.toFixed(0);
  return [
    {
      what: 'Storage a paper, term index included',
      budget: '≤ 4,000 bytes',
      measured: `${count(perPaper)} bytes`,
      met: perPaper <= 4000,
    },
    {
      what: 'Requests for the whole archive',
      budget: '≤ 1,000',
      measured: count(requests),
      met: requests <= 1000,
    },
    {
      what: 'Processor time of the whole archive, copied and published',
      budget: `half of the build before${before === undefined ? ' (not measured beside it)' : `: ${(before / 2).toFixed(0)} s`}`,
      measured: `${cpu} s${before === undefined ? '' : `, before ${before.toFixed(0)} s`}`,
      met: before !== undefined && copied.all <= before / 2,
    },
  ];
}

/** Lets each build copy the whole archive, one after another. */
export async function measureCopy({ builds, copy }: Ground): Promise<Section> {
  const copies: [string, ArchiveCopy][] = [];
  for (const build of builds) copies.push([build.name, await copy(build)]);
  const line = (what: string, of: (one: ArchiveCopy) => string): string[] => [
    what,
    ...copies.map(([, one]) => of(one)),
  ];
  const last = ({ moments }: ArchiveCopy) => moments.at(-1) ?? { seconds: NaN, bytes: NaN };
  const rows = [
    line('papers', ({ papers }) => count(papers)),
    line('requests', ({ requests }) => count(requests)),
    line('bytes received', ({ received }) => `${(received / MB).toFixed(1)} MB`),
    line(`time, pauses ${HURRIED} times shorter`, (one) => `${last(one).seconds.toFixed(0)} s`),
    line(
      'processor time until the last day was stored: all of the browser (of it our process)',
      ({ copied }) => seconds(copied),
    ),
    line('and until there was nothing left to do', ({ rest }) => seconds(rest)),
    line('database at the end', (one) => `${(last(one).bytes / MB).toFixed(1)} MB`),
    line('keys written to storage.local', ({ writes }) => count(writes.keys)),
    line('characters written to storage.local', ({ writes }) => count(writes.characters)),
    line('characters in storage.local at the end', ({ index }) => count(index)),
  ];
  const svg = plot(
    'The database while the archive is copied',
    { x: 'papers', y: 'MB' },
    copies.map(([label, { moments }]) => ({
      label,
      points: moments.map(({ papers: x, bytes }) => ({ x, y: bytes / MB })),
    })),
  );
  await writeFile('docs/pictures/bench-archive.svg', svg);
  const head = ['what', ...copies.map(([name]) => name)];
  return {
    verdicts: verdictsOf(copies),
    text: `### The whole archive\n\n${table(head, rows)}\n\n![The database as it grows](pictures/bench-archive.svg)`,
  };
}
