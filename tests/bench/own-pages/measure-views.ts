import type { Launched } from '../../support/launch.ts';
import type { Verdict } from '../part.ts';
import { shown, table } from '../table.ts';
import { fillQueue } from './fill-queue.ts';
import { measureView } from './first-rows.ts';
import { VIEWS } from './views.ts';

const QUEUE = 3000;

/** Every view of our own pages, with a queue of 3,000 papers, beside its budget. */
export async function measureViews(
  browser: Launched,
  rounds: number,
): Promise<{ verdicts: Verdict[]; text: string }> {
  await fillQueue(browser, QUEUE);
  const verdicts: Verdict[] = [];
  const lines: string[][] = [];
  for (const view of VIEWS) {
    const { rows, own, longest, inPage, nodes, shift } = await measureView(browser, view, rounds);
    lines.push([
      view.name,
      shown(rows),
      shown(own),
      shown(longest),
      String(inPage),
      String(nodes),
      shift.toFixed(3),
    ]);
    if (view.budget === undefined) continue;
    verdicts.push({
      what: `${view.name}: to a screenful of rows`,
      budget: `≤ ${view.budget} ms`,
      measured: `${shown(rows)} ms; rows that can be used ${shown(own)} ms`,
      met: rows.median <= view.budget,
    });
  }
  const head = ['view', 'rows, ms', 'rows of its own, ms', 'longest task, ms', 'rows in the page'];
  return {
    verdicts,
    text: `Our pages with a queue of ${QUEUE.toLocaleString('en')}:\n\n${table([...head, 'nodes', 'layout shift'], lines)}`,
  };
}
