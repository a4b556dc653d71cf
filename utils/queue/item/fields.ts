import type { UtcTime } from '../../time/moment.ts';
import { isMoment, momentMs } from '../../time/moment.ts';
import type { FieldGroup, QueueRow } from './schema.ts';
import { isRecord } from './upgrade.ts';

type Field = keyof QueueRow;

/** Which fields change together. Keys and evidence only grow, so they need no time of their own. */
export const FIELDS_OF: Readonly<Record<Exclude<FieldGroup, 'kept'>, readonly Field[]>> = {
  paper: ['title', 'authors', 'type', 'venue', 'year', 'url', 'version'],
  state: ['state'],
  order: ['rank'],
  tags: ['tags'],
  notes: ['notes'],
  snooze: ['snoozedUntil'],
};
export const GROUPS = Object.keys(FIELDS_OF) as (keyof typeof FIELDS_OF)[];

export type Edit = Partial<
  Omit<
    QueueRow,
    'id' | 'keys' | 'claims' | 'evidence' | 'savedAt' | 'source' | 'changedAt' | 'changed'
  >
>;

/** Text that is the same for equal records, whatever the order of their fields; what is undefined is not there. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isRecord(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** Whether two stored values are equal. Rows of an older version, upgraded, have their fields in another order. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b);
}

export function pick(item: QueueRow, group: keyof typeof FIELDS_OF): Partial<QueueRow> {
  return Object.fromEntries(FIELDS_OF[group].map((field) => [field, item[field]]));
}

export function changedOf(item: QueueRow, group: FieldGroup): UtcTime {
  const at = item.changed[group] ?? '';
  return at > item.savedAt ? at : item.savedAt;
}

/**
 * The time of a change of a part that is made at `at`: never before its last one, however the clock jumps, so
 * that of two states of an item the one that was written last always wins.
 */
export function changeTime(item: QueueRow, group: FieldGroup, at: UtcTime): UtcTime {
  const last = changedOf(item, group);
  const next = at > last ? at : new Date((momentMs(last) ?? 0) + 1).toISOString();
  return isMoment(next) && next > last ? next : last;
}

/** The item with new times of some parts. */
export function stamped(item: QueueRow, times: QueueRow['changed']): QueueRow {
  const changedAt = [item.changedAt, ...Object.values(times)].reduce((a, b) => (a > b ? a : b));
  return { ...item, changed: { ...item.changed, ...times }, changedAt };
}

/** The item with some fields new, and the time of every part that really changed. */
export function edited(item: QueueRow, edit: Edit, at: UtcTime): QueueRow {
  const next = { ...item, ...edit };
  const groups = GROUPS.filter((group) => !same(pick(item, group), pick(next, group)));
  if (groups.length === 0) return item;
  const times = groups.map((group) => [group, changeTime(item, group, at)] as const);
  return stamped(next, Object.fromEntries(times));
}
