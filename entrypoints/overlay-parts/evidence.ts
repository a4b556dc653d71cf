import type { CommandData } from '../../utils/messages.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { send } from '../overlay.content/send.ts';

type Report = CommandData<'evidence'>['reports'][number];

const MOST = 400;

function reportOf({ keys, url, venue, year, version, remarks }: Sighting): Report {
  return {
    keys: [...keys],
    url,
    venue,
    year,
    version,
    remarks: remarks?.slice(0, 10).map((remark) => remark.slice(0, 2000)),
  };
}

/** Whether the page adds to what is known of a saved paper: a second id, a version, where it came out. */
const saysMore = ({ keys, venue, version, remarks }: Sighting): boolean =>
  keys.length > 1 || venue !== undefined || version !== undefined || (remarks?.length ?? 0) > 0;

/**
 * Tells the worker what this page says of papers that are saved, each once. Of other papers nothing is
 * told, and nothing leaves the browser.
 */
export function createTeller(): (saved: readonly Sighting[]) => void {
  const told = new Set<string>();
  return (saved) => {
    const reports = saved
      .filter((one) => saysMore(one) && one.url.startsWith('https://'))
      .map(reportOf)
      .filter((report) => !told.has(JSON.stringify(report)))
      .slice(0, MOST);
    if (reports.length === 0) return;
    for (const report of reports) told.add(JSON.stringify(report));
    void send('evidence', { reports });
  };
}
