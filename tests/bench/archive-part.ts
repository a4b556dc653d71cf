import '../support/clock/machine-now.ts';
import { rm, writeFile } from 'node:fs/promises';
import { addDays, feedDay } from '../../utils/time/feed-day.ts';
import { MACHINE_CLOCK } from '../support/clock/clock.ts';
import { CHROME_BUILD, launch } from '../support/launch.ts';
import { startWorld } from '../support/world/world.ts';
import { commandTimes, daySync } from './actions.ts';
import { archiveReport, archiveVerdicts } from './archive-report.ts';
import { copyArchive } from './archive.ts';
import { measureViews } from './own-pages/measure-views.ts';
import type { Part, Section, Verdict } from './part.ts';
import { measureReading } from './reading.ts';
import { samplesOfAYear } from './samples.ts';
import { scrollMonth } from './scroll.ts';
import { measureSearch } from './search/measure.ts';
import { shown, table } from './table.ts';

const ROUNDS = Number(process.env['TIDEMARK_BENCH_ROUNDS'] ?? 9);
const HURRIED = 25;

async function run(): Promise<Section> {
  const world = await startWorld(MACHINE_CLOCK, { full: true });
  const archive = await copyArchive(world, HURRIED);
  const { profile } = archive;
  const tidemark = await launch({
    port: world.port,
    clock: MACHINE_CLOCK,
    headless: true,
    extension: CHROME_BUILD,
    profile,
  });
  const command = await commandTimes(tidemark, ROUNDS);
  const day = await daySync(tidemark, ROUNDS, () => {
    world.votes += 1;
  });
  const lastMonth = addDays(`${feedDay(new Date()).slice(0, 7)}-01`, -1).slice(0, 7);
  const month = await scrollMonth(tidemark, lastMonth);
  const reading = await measureReading(tidemark);
  const views = await measureViews(tidemark, ROUNDS);
  await tidemark.close();
  await world.close();
  await rm(profile, { recursive: true, force: true });
  const search = await measureSearch();
  const { text, svg } = archiveReport(archive);
  await writeFile('docs/pictures/bench-archive.svg', svg);
  const verdicts: Verdict[] = [
    ...views.verdicts,
    ...archiveVerdicts(archive),
    {
      what: `A month of ${month.papers} papers, scrolled: frames that came late`,
      budget: '0',
      measured: `${month.dropped} of ${month.of}; ${shown(month.frames)} ms a frame, at most ${month.longest.toFixed(0)}; ${month.rows} rows in the page at most`,
      met: month.dropped === 0,
    },
    samplesOfAYear().verdict,
    reading.verdict,
    ...(search?.verdicts ?? []),
  ];
  const actions = table(
    ['what', 'ms'],
    [
      ['a command that reads the database, worker asleep (cold start)', shown(command.asleep)],
      ['the same, worker awake', shown(command.awake)],
      ['a day: read, stored with terms, published', shown(day)],
    ],
  );
  return {
    verdicts,
    text: [actions, views.text, text, reading.text, search?.text ?? ''].join('\n\n'),
  };
}

/** The copy of a whole archive, and what worker, popup, library, search and import do with it. */
export const archivePart: Part = {
  name: 'archive',
  heading: 'Worker, popup and the whole archive',
  keys: ['archive'],
  run,
};
