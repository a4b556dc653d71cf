import '../support/clock/machine-now.ts';
import { rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type as osType, release } from 'node:os';
import { addDays, feedDay } from '../../utils/time/feed-day.ts';
import { newestIds } from '../support/world/papers.ts';
import { startWorld } from '../support/world/world.ts';
import { commandTimes, daySync, popupToRows } from './actions.ts';
import { archiveReport, archiveVerdicts } from './archive-report.ts';
import { copyArchive } from './archive.ts';
import { buildEmpty } from './build-empty.ts';
import { contestants } from './contestants.ts';
import { measurePages, type PageCase } from './pages.ts';
import { pageTables, pageVerdicts, type Verdict } from './pages-report.ts';
import { pagesPlot } from './pages-plot.ts';
import { measureReading } from './reading.ts';
import { reasonFor } from './reasons.ts';
import { samplesOfAYear } from './samples.ts';
import { scrollMonth } from './scroll.ts';
import { measureSearch } from './search/measure.ts';
import { shown, table } from './table.ts';
import { MACHINE_CLOCK } from '../support/clock/clock.ts';

const ROUNDS = Number(process.env['TIDEMARK_BENCH_ROUNDS'] ?? 9);
const HURRIED = 25;
const OUT = 'docs/PERFORMANCE.md';

const listing = (rows: number): string => `https://arxiv.org/list/cs.LG/recent?skip=0&show=${rows}`;

const CASES: PageCase[] = [
  {
    name: 'An abstract page',
    url: `https://arxiv.org/abs/${newestIds()[0]}`,
    budget: 5,
    over: 'empty WXT script',
    visits: 4,
  },
  { name: 'A listing of 50', url: listing(50), over: 'bare page' },
  { name: 'A listing of 250', url: listing(250), budget: 20, over: 'bare page' },
  { name: 'A listing of 2,000', url: listing(2000), budget: 60, over: 'bare page' },
  {
    name: 'A conference of 5,800 titles',
    url: 'https://proceedings.neurips.cc/paper_files/paper/2026?size=5800',
    firstBadge: 300,
    over: 'bare page',
  },
];

function machine(browser: string): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GB, ${osType()} ${release()}; ${browser}; Node ${process.version}`;
}

const world = await startWorld(MACHINE_CLOCK, { full: true });
await buildEmpty();
console.log('Copying the archive.');
const archive = await copyArchive(world, HURRIED);
const { all, tidemark } = await contestants(world.port, archive.profile);
const version = `Chromium ${tidemark.context.browser()?.version() ?? ''}`;
const popup = await popupToRows(tidemark, ROUNDS);
const command = await commandTimes(tidemark, ROUNDS);
const day = await daySync(tidemark, ROUNDS, () => {
  world.votes += 1;
});
const lastMonth = addDays(`${feedDay(new Date()).slice(0, 7)}-01`, -1).slice(0, 7);
const month = await scrollMonth(tidemark, lastMonth);
const reading = await measureReading(tidemark);
const samples = await measurePages(CASES, all, ROUNDS);
for (const contestant of all) await contestant.close();
await world.close();
await rm(archive.profile, { recursive: true, force: true });

const verdicts: Verdict[] = [
  ...pageVerdicts(CASES, samples),
  {
    what: 'Popup: navigation to a screenful of rows',
    budget: '≤ 150 ms',
    measured: `${shown(popup)} ms`,
    met: popup.median <= 150,
  },
  ...archiveVerdicts(archive),
];

const search = await measureSearch();
const votes = samplesOfAYear();
verdicts.push(
  {
    what: `A month of ${month.papers} papers, scrolled: frames that came late`,
    budget: '0',
    measured: `${month.dropped} of ${month.of}; ${shown(month.frames)} ms a frame, at most ${month.longest.toFixed(0)}; ${month.rows} rows in the page at most`,
    met: month.dropped === 0,
  },
  votes.verdict,
  reading.verdict,
  ...(search?.verdicts ?? []),
);

await writeFile('docs/pictures/bench-pages.svg', pagesPlot(samples));
const { text, svg } = archiveReport(archive);
await writeFile('docs/pictures/bench-archive.svg', svg);
await writeFile(
  OUT,
  `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine(version)}. One run, everything in turn, ${ROUNDS} rounds after one that only warms up, an abstract page four times in each; medians with quartiles. The archive holds ${archive.papers.toLocaleString('en')} invented papers.

## Budgets

${table(
  ['what', 'budget', 'measured', 'met'],
  verdicts.map(({ what, budget, measured, met }) => [
    what,
    budget,
    measured,
    met ? 'yes' : `**no**: ${reasonFor(what)}`,
  ]),
)}

## Pages

Milliseconds. "Over the bare page" is the difference round by round; the second bare row shows the noise.

${pageTables(CASES, samples)}

![Cost of a listing by its length](pictures/bench-pages.svg)

## Worker and popup

${table(
  ['what', 'ms'],
  [
    ['popup: navigation to a screenful of rows', shown(popup)],
    ['a command that reads the database, worker asleep (cold start)', shown(command.asleep)],
    ['the same, worker awake', shown(command.awake)],
    ['a day: read, stored with terms, published', shown(day)],
  ],
)}

${text}

${reading.text}

${search?.text ?? ''}
`,
);
console.log(`Written to ${OUT}.`);
for (const { what, budget, measured, met } of verdicts)
  console.log(`${met ? 'met ' : 'OVER'}  ${what}: ${measured} (${budget})`);
