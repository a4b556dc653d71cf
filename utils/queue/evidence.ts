import type { TidemarkDb } from '../db/open.ts';
import type { UtcTime } from '../db/tables.ts';
import type { Evidence, QueueRow } from '../db/queue-tables.ts';
import { same } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { joinEvidence } from './merge.ts';
import { oneLine } from './model.ts';
import { gather } from './saver.ts';
import type { Report } from './wire.ts';

const MOST = 100;

/** What a page's own words say; undefined when they announce nothing ("12 pages, 3 figures"). */
function kindOfRemark(text: string): Evidence['kind'] | undefined {
  if (/\bwithdr(?:awn|awal)\b/i.test(text)) return 'withdrawn';
  if (
    /\b(?:accepted|to appear|camera[- ]ready|published|presented) (?:\w+ )?(?:to|at|in|by|for|as|version)\b|\baccepted\b/i.test(
      text,
    )
  )
    return 'accepted';
  if (/^journal[- ]ref/i.test(text)) return 'journal';
  const numbered = /\b(?:vol\.?|no\.?|pp?\.|pages)\s*\d|\b\d{1,4}\s*\(\d|\b\d+[:,]\s*\d/i.test(
    text,
  );
  return numbered && /\b(?:19|20)\d\d\b/.test(text) ? 'journal' : undefined;
}

/** The evidence that a report holds about an item, literal texts only. */
function evidenceIn(report: Report, item: QueueRow, at: UtcTime): Evidence[] {
  const { url, version, venue, year, remarks = [] } = report;
  const found: Evidence[] = [];
  const add = (kind: Evidence['kind'] | undefined, text: string): void => {
    if (kind !== undefined) found.push({ kind, text: oneLine(text).slice(0, 1000), at, url });
  };
  if (version !== undefined && item.version !== undefined && version > item.version)
    add('version', `v${version}`);
  for (const remark of remarks) add(kindOfRemark(remark), remark);
  if (venue !== undefined && venue !== item.venue)
    add('venue', year === undefined ? venue : `${venue} ${year}`);
  return found;
}

/**
 * Adds to saved papers what pages say of them, each text once; papers that are not saved are passed
 * over. A page that gives a second key of a saved paper makes both one item. Gives how many changed.
 */
export async function addEvidence(
  db: TidemarkDb,
  ledger: Ledger,
  reports: readonly Report[],
  at: UtcTime,
): Promise<number> {
  let count = 0;
  for (const report of reports) {
    const item = await gather(db, ledger, report.keys, at);
    if (!item) continue;
    const evidence = joinEvidence(item.evidence, evidenceIn(report, item, at)).slice(-MOST);
    const version = Math.max(item.version ?? 0, report.version ?? 0) || undefined;
    const next = { ...item, evidence, version };
    if (same(next, item)) continue;
    await ledger.put([next]);
    count += 1;
  }
  return count;
}
