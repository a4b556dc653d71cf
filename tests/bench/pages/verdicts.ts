import type { Verdict } from '../part.ts';
import { shown } from '../table.ts';
import { spreadOf, type Spread } from '../stats.ts';
import { BARE, EMPTY, OURS } from './contestants.ts';
import type { Sample } from './measure.ts';
import { reasonFor } from './reasons.ts';
import type { Row } from './rows.ts';

/** The layouts of a page that are of its whole list: those at least a fifth as long as the bare page's longest. */
const WHOLE = 0.2;

export const of = <T>(list: readonly T[], value: (one: T) => number): Spread =>
  spreadOf(list.map(value));

/** Round by round, what one sample's visits had more than the other's. */
export function over<T>(mine: readonly T[], base: readonly T[], value: (one: T) => number): Spread {
  return spreadOf(mine.map((one, round) => value(one) - value(base[round] ?? one)));
}

/** How many layouts of the whole list each profiled visit had. */
export function wholeLayouts(sample: Sample, bare: Sample): number[] {
  const longest = bare.profiled.map(({ layouts }) => Math.max(0, ...layouts));
  const least = spreadOf(longest).median * WHOLE;
  return sample.profiled.map(({ layouts }) => layouts.filter((ms) => ms >= least).length);
}

export function sampleOf(samples: readonly Sample[], name: string): Sample {
  const found = samples.find(({ contestant }) => contestant === name);
  if (found === undefined) throw new Error(`no visits by ${name}`);
  return found;
}

/** A row's budgets beside what was measured. */
export function verdictsOf({ key, name, budgets }: Row, samples: readonly Sample[]): Verdict[] {
  const ours = sampleOf(samples, OURS);
  const bare = sampleOf(samples, BARE);
  const empty = sampleOf(samples, EMPTY);
  const verdicts: Verdict[] = [];
  const add = (what: string, limit: number | undefined, unit: string, found: Spread): void => {
    if (limit === undefined) return;
    const met = found.median <= limit;
    verdicts.push({
      what: `${name}: ${what}`,
      budget: `≤ ${limit} ${unit}`,
      measured: `${shown(found)} ${unit}`,
      met,
      ...(!met && { reason: reasonFor(key, what) }),
    });
  };
  const { profiled, visits } = ours;
  add(
    'own time',
    budgets.own,
    'ms',
    of(profiled, ({ own }) => own),
  );
  add(
    'own time over the empty script',
    budgets.ownOverEmpty,
    'ms',
    over(profiled, empty.profiled, ({ own }) => own),
  );
  add(
    'longest task of ours',
    budgets.longestOwnTask,
    'ms',
    of(profiled, (one) => one.longestOwnTask),
  );
  add(
    'DOM ready to the first frame with a mark',
    budgets.firstBadge,
    'ms',
    of(visits, (one) => one.firstBadge),
  );
  add(
    'heap over the bare page',
    budgets.heap,
    'kB',
    over(visits, bare.visits, ({ heap }) => heap),
  );
  const layouts = wholeLayouts(ours, bare);
  const base = wholeLayouts(bare, bare);
  add(
    'layouts of the whole list, more than the bare page has',
    budgets.layouts,
    '',
    spreadOf(layouts.map((n, round) => n - (base[round] ?? 0))),
  );
  add(
    'tasks over 50 ms, more than the bare page has',
    0,
    '',
    over(visits, bare.visits, ({ longTasks }) => longTasks.length),
  );
  const badges = Math.min(...visits.map((one) => one.badges));
  verdicts.push({
    what: `${name}: marks`,
    budget: '≥ 1',
    measured: `${badges}`,
    met: badges > 0,
  });
  const shift = Math.max(...visits.map((one) => one.shift));
  verdicts.push({
    what: `${name}: layout shift`,
    budget: '0',
    measured: shift.toFixed(3),
    met: shift === 0,
  });
  return verdicts;
}
