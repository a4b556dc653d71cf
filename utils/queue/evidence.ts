import type { Evidence, QueueRow } from './item/schema.ts';
import { pagesIn } from '../arxiv/pages.ts';
import type { UtcTime } from '../time/moment.ts';
import { KIND_OF, type Claim } from './evidence/claim.ts';
import { readComment } from './evidence/read-comment.ts';
import { readReference } from './evidence/read-reference.ts';
import { same } from './item/fields.ts';
import { oneLine } from './item/model.ts';
import { joinEvidence } from './merge.ts';
import type { Report } from './wire.ts';

const MOST = 100;

/** The evidence that a report holds about an item, literal texts only. */
function evidenceIn(report: Report, item: QueueRow, at: UtcTime): Evidence[] {
  const { url, version, venue, year, remarks = [], journalRef } = report;
  const found: Evidence[] = [];
  const add = (kind: Evidence['kind'], text: string): void => {
    found.push({ kind, text: oneLine(text).slice(0, 1000), at, url });
  };
  if (version !== undefined && item.version !== undefined && version > item.version)
    add('version', `v${version}`);
  const claim = (text: string, said: Claim | undefined): void => {
    const isOld = said?.says === 'version' && said.version <= (item.version ?? Infinity);
    if (said !== undefined && !isOld) add(KIND_OF[said.says], text);
  };
  for (const remark of remarks) {
    const said = readComment(remark);
    claim(remark, said);
    // Its length is read from the text again (`pagesOf`); nothing else is shown of it (`tellingOf`).
    if (said === undefined && pagesIn(remark) !== undefined) add('accepted', remark);
  }
  if (journalRef !== undefined) claim(journalRef, readReference(journalRef));
  if (venue !== undefined && venue !== item.venue)
    add('venue', year === undefined ? venue : `${venue} ${year}`);
  return found;
}

/** The item with what a report says of it, each text once. */
export function withEvidence(item: QueueRow, report: Report, at: UtcTime): QueueRow {
  const evidence = joinEvidence(item.evidence, evidenceIn(report, item, at)).slice(-MOST);
  const version = Math.max(item.version ?? 0, report.version ?? 0) || undefined;
  const next = { ...item, evidence, version };
  return same(next, item) ? item : next;
}
