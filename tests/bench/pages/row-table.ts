import { spreadOf } from '../stats.ts';
import { shown, table } from '../table.ts';
import { BARE } from './contestants.ts';
import type { Sample } from './measure.ts';
import type { Row } from './rows.ts';
import { of, over, sampleOf, wholeLayouts } from './verdicts.ts';

const HEAD = [
  '',
  'own time',
  'longest own task',
  'all tasks over the bare page',
  'longest task',
  'layouts of the whole list',
  'layout shift',
  'heap over the bare page, kB',
  'DOM ready to first mark',
  'marks',
];

function line(sample: Sample, bare: Sample): string[] {
  const { visits, profiled, marks } = sample;
  const [visit] = visits;
  return [
    sample.contestant,
    shown(of(profiled, ({ own }) => own)),
    shown(of(profiled, ({ longestOwnTask }) => longestOwnTask)),
    shown(over(visits, bare.visits, ({ tasks }) => tasks)),
    Math.max(0, ...visits.flatMap(({ longTasks }) => longTasks)).toFixed(0),
    shown(spreadOf(wholeLayouts(sample, bare))),
    Math.max(...visits.map(({ shift }) => shift)).toFixed(3),
    shown(over(visits, bare.visits, ({ heap }) => heap)),
    marks ? shown(of(visits, ({ firstBadge }) => firstBadge)) : '',
    marks ? `${visit?.badges} of ${visit?.sightings}` : '',
  ];
}

/** What one page cost each contestant, as Markdown. */
export function rowTable({ name }: Row, samples: readonly Sample[]): string {
  const bare = sampleOf(samples, BARE);
  const lines = samples.map((sample) => line(sample, bare));
  return `### ${name}\n\n${table(HEAD, lines)}`;
}
