import type { UtcTime } from '../db/tables.ts';
import type { FieldGroup, QueueRow } from '../db/queue-tables.ts';

type Field = keyof QueueRow;

/** Which fields change together. Keys and evidence only grow, so they need no time of their own. */
export const FIELDS_OF: Readonly<Record<Exclude<FieldGroup, 'kept'>, readonly Field[]>> = {
  paper: ['title', 'authors', 'venue', 'year', 'url', 'version'],
  state: ['state'],
  order: ['rank'],
  tags: ['tags'],
  notes: ['notes'],
  snooze: ['snoozedUntil'],
};
export const GROUPS = Object.keys(FIELDS_OF) as (keyof typeof FIELDS_OF)[];

export type Edit = Partial<
  Omit<QueueRow, 'id' | 'keys' | 'evidence' | 'savedAt' | 'savedFrom' | 'changedAt' | 'changed'>
>;

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function pick(item: QueueRow, group: keyof typeof FIELDS_OF): Partial<QueueRow> {
  return Object.fromEntries(FIELDS_OF[group].map((field) => [field, item[field]]));
}

export function changedOf(item: QueueRow, group: FieldGroup): UtcTime {
  const at = item.changed[group] ?? '';
  return at > item.savedAt ? at : item.savedAt;
}

/** The item with some fields new, and the time of every part that really changed. */
export function edited(item: QueueRow, edit: Edit, at: UtcTime): QueueRow {
  const next = { ...item, ...edit };
  const groups = GROUPS.filter((group) => !same(pick(item, group), pick(next, group)));
  if (groups.length === 0) return item;
  const changed = { ...item.changed, ...Object.fromEntries(groups.map((group) => [group, at])) };
  return { ...next, changed, changedAt: at > item.changedAt ? at : item.changedAt };
}
