import type { Visit } from './measure-page.ts';
import type { PageCase, Sample } from './pages.ts';
import { spreadOf, type Spread } from './stats.ts';
import { shown, table } from './table.ts';

const of = (sample: Sample, field: keyof Visit): Spread =>
  spreadOf(sample.visits.map((visit) => visit[field]));

/** Round by round, what a contestant's visit cost more than the other's. */
function differences(sample: Sample, base: Sample, field: keyof Visit): Spread {
  return spreadOf(
    sample.visits.map((visit, round) => visit[field] - (base.visits[round]?.[field] ?? NaN)),
  );
}

function row(sample: Sample, base: Sample): string[] {
  const first = sample.visits[0];
  return [
    sample.contestant,
    shown(of(sample, 'work')),
    shown(differences(sample, base, 'work')),
    shown(of(sample, 'script')),
    shown(of(sample, 'style')),
    shown(of(sample, 'layout')),
    shown(of(sample, 'load')),
    Math.max(...sample.visits.map(({ longest }) => longest)).toFixed(0),
    Math.max(...sample.visits.map(({ shift }) => shift)).toFixed(3),
    shown(differences(sample, base, 'heap')),
    first?.lastBadge ? shown(of(sample, 'firstBadge')) : '',
    first?.lastBadge ? shown(of(sample, 'lastBadge')) : '',
    first?.lastBadge ? `${first.badges} of ${first.sightings}` : '',
  ];
}

const HEAD = [
  '',
  'script + style + layout',
  'over the bare page',
  'script',
  'style',
  'layout',
  'load',
  'longest task',
  'layout shift',
  'heap over the bare page, kB',
  'DOM ready to first frame with a badge',
  'DOM ready to last badge',
  'badges',
];

/** One table a page. Times in milliseconds: the median, and the quartiles of all rounds. */
export function pageTables(cases: readonly PageCase[], samples: readonly Sample[]): string {
  return cases
    .map(({ name }) => {
      const own = samples.filter(({ page }) => page === name);
      const base = own.find(({ contestant }) => contestant === 'bare page');
      if (!base) throw new Error(`no bare visits of ${name}`);
      return `### ${name}\n\n${table(
        HEAD,
        own.map((sample) => row(sample, base)),
      )}`;
    })
    .join('\n\n');
}

export interface Verdict {
  what: string;
  budget: string;
  measured: string;
  met: boolean;
}

/** Each page's budgets beside what was measured with the worker asleep. */
export function pageVerdicts(cases: readonly PageCase[], samples: readonly Sample[]): Verdict[] {
  const find = (page: string, contestant: string): Sample => {
    const sample = samples.find((one) => one.page === page && one.contestant === contestant);
    if (!sample) throw new Error(`no visits of ${page} by ${contestant}`);
    return sample;
  };
  return cases.flatMap(({ name, budget, firstBadge, over }) => {
    const ours = find(name, 'Tidemark, worker asleep');
    const bare = find(name, 'bare page');
    const more = (what: string, limit: number, unit: string, found: Spread): Verdict => ({
      what: `${name}: ${what}`,
      budget: `≤ ${limit} ${unit}`,
      measured: `${shown(found)} ${unit}`,
      met: found.median <= limit,
    });
    const shift = Math.max(...ours.visits.map((visit) => visit.shift));
    const tasks = differences(ours, bare, 'longTasks');
    return [
      ...(budget === undefined
        ? []
        : [
            more(
              `work over the ${over}`,
              budget,
              'ms',
              differences(ours, find(name, over), 'work'),
            ),
            more('heap over the bare page', 500, 'kB', differences(ours, bare, 'heap')),
          ]),
      ...(firstBadge === undefined
        ? []
        : [
            more(
              'DOM ready to the first frame with a badge',
              firstBadge,
              'ms',
              of(ours, 'firstBadge'),
            ),
          ]),
      more('tasks over 50 ms, more than the bare page has', 0, '', tasks),
      { what: `${name}: layout shift`, budget: '0', measured: shift.toFixed(3), met: shift === 0 },
    ];
  });
}
