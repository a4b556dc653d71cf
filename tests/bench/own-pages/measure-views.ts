import type { Launched } from '../../support/launch.ts';
import { OURS, ROUNDS, withBuilds, type Ground } from '../archive/ground.ts';
import type { Section, Verdict } from '../part.ts';
import { shown, table } from '../table.ts';
import { fillQueue } from './fill-queue.ts';
import { measureView, type ViewCost } from './first-rows.ts';
import { VIEWS } from './views.ts';

const QUEUE = 3000;
const MOST_ROWS = 60;

type View = (typeof VIEWS)[number];

function verdictsOf({ name, budget, bounded }: View, { rows, own, inPage }: ViewCost): Verdict[] {
  const verdicts: Verdict[] = [];
  if (budget !== undefined)
    verdicts.push({
      what: `${name}: to a screenful of rows`,
      budget: `≤ ${budget} ms`,
      measured: `${shown(rows)} ms; rows that can be used ${shown(own)} ms`,
      met: rows.median <= budget,
    });
  if (bounded === true)
    verdicts.push({
      what: `${name}: rows in the page`,
      budget: `≤ ${MOST_ROWS}`,
      measured: String(inPage),
      met: inPage <= MOST_ROWS,
    });
  return verdicts;
}

const lineOf = (view: string, build: string, cost: ViewCost): string[] => [
  view,
  build,
  shown(cost.rows),
  shown(cost.own),
  shown(cost.longest),
  String(cost.inPage),
  String(cost.nodes),
  cost.shift.toFixed(3),
];

async function measure(
  running: readonly { name: string; browser: Launched }[],
): Promise<{ verdicts: Verdict[]; lines: string[][] }> {
  for (const { browser } of running) await fillQueue(browser, QUEUE);
  const ours = running.filter(({ name }) => name === OURS);
  const verdicts: Verdict[] = [];
  const lines: string[][] = [];
  for (const view of VIEWS) {
    // An older build may lack the view, or not show it as ours do.
    const costs = await measureView(running, view, ROUNDS).catch(() =>
      measureView(ours, view, ROUNDS),
    );
    for (const { name, cost } of costs) {
      lines.push(lineOf(view.name, name, cost));
      if (name === OURS) verdicts.push(...verdictsOf(view, cost));
    }
  }
  return { verdicts, lines };
}

/** Every view of our own pages, with a queue of 3,000 papers, beside its budget. */
export async function measureViews(ground: Ground): Promise<Section> {
  const { verdicts, lines } = await withBuilds(ground, measure);
  const head = ['view', 'build', 'rows, ms', 'rows of its own, ms', 'longest task, ms'];
  return {
    verdicts,
    text: `### Our pages with a queue of ${QUEUE.toLocaleString('en')}\n\nTo the frame with a screenful of rows, and to one whose rows can be used: the popup first paints what it showed last.\n\n${table([...head, 'rows in the page', 'nodes', 'layout shift'], lines)}`,
  };
}
