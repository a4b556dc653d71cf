import { writeFile } from 'node:fs/promises';
import { partOfRows } from '../kept-rows.ts';
import type { Part, Section, Verdict } from '../part.ts';
import { plot } from '../plot.ts';
import { table } from '../table.ts';
import { openGround, type Ground } from './ground.ts';
import { measureStation, PAGE, type Size, type Station } from './station.ts';

/** The archive grows first, then the queue: the installation of a size is that of the size before, made larger. */
const SIZES: readonly Size[] = [
  { papers: 3000, items: 3000 },
  { papers: 30_000, items: 300 },
  { papers: 30_000, items: 3000 },
  { papers: 30_000, items: 30_000 },
  { papers: 300_000, items: 3000 },
  { papers: 300_000, items: 30_000 },
];
/** All sizes together. */
const MOST_MS = 9 * 60_000;
const USUAL: Size = { papers: 30_000, items: 3000 };
/** Of a page of the web: more than this from a hundredth of the archive to all of it is growth, milliseconds and kB. */
const MOST_MORE = { [PAGE.own]: 3, [PAGE.heap]: 100 };

const count = (n: number): string => n.toLocaleString('en');
const digits = (n: number | undefined): string =>
  n === undefined || Number.isNaN(n) ? '' : n.toFixed(n < 10 ? 1 : 0);

function verdictsOf(name: string, stations: readonly Station[]): Verdict[] {
  return Object.entries(MOST_MORE).map(([figure, most]) => {
    const found = stations.map(({ figures }) => figures[figure] ?? NaN);
    const more = (found.at(-1) ?? NaN) - (found[0] ?? NaN);
    return {
      what: `A hundredfold ${name}: ${figure}`,
      budget: `not ${most} more`,
      measured: found.map(digits).join(', '),
      met: more <= most,
    };
  });
}

async function draw(name: string, x: keyof Size, stations: readonly Station[], figures: string[]) {
  const series = figures.map((label) => ({
    label,
    points: stations.flatMap((one) => {
      const y = one.figures[label];
      return y === undefined ? [] : [{ x: one[x], y }];
    }),
  }));
  const unit = { x: x === 'papers' ? 'papers in the archive' : 'papers in the queue', y: 'ms, kB' };
  await writeFile(`docs/pictures/bench-growth-${name}.svg`, plot('As it grows', unit, series));
  return `![${name}](pictures/bench-growth-${name}.svg)`;
}

async function measure(ground: Ground): Promise<Section> {
  const stations: Station[] = [];
  const until = performance.now() + MOST_MS;
  for (const size of SIZES) stations.push(await measureStation(ground, size, until));
  const byArchive = stations.filter(({ items }) => items === USUAL.items);
  const byQueue = stations.filter(({ papers }) => papers === USUAL.papers);
  const names = [...new Set(stations.flatMap(({ figures }) => Object.keys(figures)))];
  const own = names.filter((name) => name.endsWith('can be used'));
  const page = Object.values(PAGE);
  const pictures = [
    await draw('archive-page', 'papers', byArchive, page),
    await draw('queue-page', 'items', byQueue, page),
    await draw('archive-own', 'papers', byArchive, own),
    await draw('queue-own', 'items', byQueue, own),
  ];
  const head = ['', ...stations.map(({ papers, items }) => `${count(papers)} / ${count(items)}`)];
  const rows = names.map((name) => [name, ...stations.map(({ figures }) => digits(figures[name]))]);
  const failures = stations.flatMap((one) =>
    one.failures.map((what) => `- ${count(one.papers)} / ${count(one.items)}: ${what}`),
  );
  return {
    verdicts: [...verdictsOf('archive', byArchive), ...verdictsOf('queue', byQueue)],
    text: [
      '### Papers in the archive / papers in the queue',
      table(head, rows),
      ...(failures.length > 0 ? ['What came to nothing:', failures.join('\n')] : []),
      ...pictures,
    ].join('\n\n'),
  };
}

/** The same with a tenth and with ten times as much. */
export const growthPart: Part = partOfRows<Ground>({
  name: 'growth',
  heading: 'Growth',
  about:
    'An archive and a queue put straight into the database of one installation: every month since May 2023 with more or fewer papers, as if the feed listed a tenth or ten times as many a day, so that lists and shards grow with it. The database lacks the lines of titles, some hundred bytes a paper. Medians.',
  rows: [{ key: 'sizes', measure }],
  open: openGround,
});
