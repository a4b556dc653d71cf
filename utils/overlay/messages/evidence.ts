import { reportOf } from '../../sites/sent.ts';
import type { Sighting } from '../../sites/types.ts';
import { send } from './send.ts';

const MOST = 400;

/** Whether the page adds to what is known of a saved paper: a second id, a version, where it came out. */
const saysMore = ({ keys, venue, version, remarks, journalRef }: Sighting): boolean =>
  keys.length > 1 ||
  [venue, version, journalRef].some((one) => one !== undefined) ||
  (remarks?.length ?? 0) > 0;

/**
 * Tells the worker what this page says of papers that are saved, each once. Of other papers nothing is
 * told, and nothing leaves the browser.
 */
export function createTeller(): (saved: readonly Sighting[]) => void {
  const told = new Set<string>();
  return (saved) => {
    const reports = saved
      .map((one) => (one.now ? one.now() : one))
      .filter((one) => one !== undefined)
      .filter(saysMore)
      .map(reportOf)
      .filter((report) => report !== undefined)
      .filter((report) => !told.has(JSON.stringify(report)))
      .slice(0, MOST);
    if (reports.length === 0) return;
    for (const report of reports) told.add(JSON.stringify(report));
    void send('evidence', { reports });
  };
}
