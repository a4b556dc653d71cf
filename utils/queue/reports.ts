import type { UtcTime } from '../time/moment.ts';
import { withEvidence } from './evidence.ts';
import { joinThere } from './join.ts';
import type { Recorder } from './recorder.ts';
import { joinContext, storeShelf } from './saver.ts';
import type { QueueDependencies } from './run-command.ts';
import type { Report } from './wire.ts';

export interface Reported {
  /** How many saved papers learned something. */
  changed: number;
  /** How many of them turned out to be one with another. */
  united: number;
}

/**
 * Adds to saved papers what pages say of them; papers that are not saved are passed over. A second key of a
 * saved paper is a claim, until titles and people confirm it.
 */
export async function addReports(
  deps: QueueDependencies,
  recorder: Recorder,
  reports: readonly Report[],
  at: UtcTime,
): Promise<Reported> {
  const keys = [...new Set(reports.flatMap((report) => report.keys))];
  const context = await joinContext(deps, keys, at);
  const { shelf } = context;
  for (const report of reports) {
    const { title, authors } = report;
    const snapshot = title === undefined ? undefined : { title, authors };
    const candidate = { keys: report.keys, snapshot };
    const item = joinThere({ candidate, isOwnWord: false }, context);
    if (item) shelf.put(withEvidence(item, report, at));
  }
  await storeShelf(recorder, shelf);
  return { changed: shelf.changed().length, united: shelf.united().size };
}
