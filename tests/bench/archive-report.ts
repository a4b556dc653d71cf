import type { ArchiveCopy } from './archive.ts';
import type { Verdict } from './part.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';

const MB = 1_000_000;
const count = (n: number): string => Math.round(n).toLocaleString('en');

export function archiveVerdicts({ papers, moments, requests }: ArchiveCopy): Verdict[] {
  const perPaper = (moments.at(-1)?.bytes ?? NaN) / papers;
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
  ];
}

/** How the copy of the whole archive went. */
export function archiveReport(copy: ArchiveCopy): { text: string; svg: string } {
  const { papers, moments, requests, received, writes, index, hurried } = copy;
  const last = moments.at(-1) ?? { seconds: NaN, bytes: NaN };
  const rows = [
    ['papers', count(papers)],
    ['requests', count(requests)],
    ['bytes received', `${(received / MB).toFixed(1)} MB`],
    [`time, pauses ${hurried} times shorter`, `${last.seconds.toFixed(0)} s`],
    ['database at the end', `${(last.bytes / MB).toFixed(1)} MB`],
    ['keys written to storage.local', count(writes.keys)],
    ['characters written to storage.local', count(writes.characters)],
    ['characters in storage.local at the end', count(index)],
  ];
  const svg = plot('The database while the archive is copied', { x: 'papers', y: 'MB' }, [
    { label: 'database', points: moments.map(({ papers: x, bytes }) => ({ x, y: bytes / MB })) },
  ]);
  const text = `## The whole archive\n\n${table(['what', 'figure'], rows)}\n\n![The database as it grows](pictures/bench-archive.svg)`;
  return { text, svg };
}
