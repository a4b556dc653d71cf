import type { QueueRow } from '../../utils/queue/item/schema.ts';

const AT = '2026-08-20T00:00:00.000Z';

/** An invented item as the queue holds it. */
export function queueItem(fields: Partial<QueueRow> & { id: string }): QueueRow {
  return {
    keys: [`acl:${fields.id}`],
    title: 'Tides',
    authors: [],
    url: '',
    state: 'to-read',
    rank: 'a0',
    tags: [],
    notes: '',
    evidence: [],
    savedAt: AT,
    changedAt: AT,
    changed: {},
    ...fields,
  };
}
