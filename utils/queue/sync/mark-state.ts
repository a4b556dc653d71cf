import type { MarkRow, VerdictRow } from '../../db/queue-tables.ts';
import { momentMs, type UtcTime } from '../../time/moment.ts';
import type { PaperKey } from '../../paper-key.ts';
import { clockAfter } from './clock.ts';
import { timeOf } from './item-row.ts';
import type { Dated, DeviceId, MarkState } from './replica.ts';

interface Here {
  device: DeviceId;
  now: number;
}

type Time = Dated<UtcTime | null>;

/** What was taken back at a time that is not known was so just after it was said: it beats no later press. */
function stampTime(
  old: Time | undefined,
  at: UtcTime | undefined,
  { device }: Here,
  clearedAt: UtcTime | undefined,
) {
  if ((old?.[1] ?? undefined) === at) return old;
  return [clockAfter(old?.[0], momentMs(at ?? clearedAt) ?? 0, device), at ?? null] as const;
}

/** What is known of a mark once it is as in this row; no row: there is none. */
export function stampMark(
  old: MarkState | undefined,
  row: MarkRow | undefined,
  here: Here,
): MarkState {
  const opened = stampTime(old?.opened, row?.openedAt, here, row?.clearedAt);
  const done = stampTime(old?.done, row?.doneAt, here, row?.clearedAt);
  return { ...(opened && { opened }), ...(done && { done }) };
}

/** The row of a mark; undefined where nothing is left of it. */
export function markRowOf(key: PaperKey, { opened, done }: MarkState): MarkRow | undefined {
  const [openedAt, doneAt] = [opened?.[1] ?? undefined, done?.[1] ?? undefined];
  if (openedAt === undefined && doneAt === undefined) return undefined;
  return {
    key,
    ...(openedAt !== undefined && { openedAt }),
    ...(doneAt !== undefined && { doneAt }),
  };
}

/** The name of a verdict in a replica. */
export const verdictName = ({ subject, id }: Pick<VerdictRow, 'subject' | 'id'>): string =>
  `${subject}\n${id}`;

/** What is known of a verdict once it is as in this row; no row: nothing is said. */
export function stampVerdict(
  old: Dated<boolean | null> | undefined,
  row: VerdictRow | undefined,
  { device }: Here,
): Dated<boolean | null> {
  const value = row?.same ?? null;
  if (old !== undefined && old[1] === value) return old;
  return [clockAfter(old?.[0], momentMs(row?.at) ?? 0, device), value];
}

/** The row of a verdict; undefined where nothing is said. */
export function verdictRowOf(
  name: string,
  [clock, same]: Dated<boolean | null>,
): VerdictRow | undefined {
  const [subject = '', id = ''] = name.split('\n');
  return same === null ? undefined : { subject, id, same, at: timeOf(clock) };
}
