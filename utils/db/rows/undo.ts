import { isMoment } from '../../time/moment.ts';
import { ITEM_VERSION } from '../../queue/item/upgrade.ts';
import type { Change, UndoKind, UndoRow } from '../queue-tables.ts';
import { isCount, isName, isRaw, isText, momentOr, UNKNOWN_TIME, type Raw } from './checks.ts';
import { readQueueRow } from './queue-item.ts';
import { readTombstoneRow, readMarkRow, readRemovedRow, readVerdictRow } from './queue-tables.ts';

const KINDS: Readonly<Record<UndoKind, true>> = {
  save: true,
  remove: true,
  state: true,
  tags: true,
  notes: true,
  order: true,
  snooze: true,
  done: true,
  opened: true,
  import: true,
  restore: true,
  rollBack: true,
  merge: true,
  verdict: true,
  bringBack: true,
  empty: true,
  join: true,
  undo: true,
};
const isKind = (what: unknown): what is UndoKind => isText(what) && Object.hasOwn(KINDS, what);

type Table = Change['table'];
const READ: Readonly<Record<Table, (raw: unknown) => unknown>> = {
  queue: readQueueRow,
  gone: readTombstoneRow,
  removed: readRemovedRow,
  marks: readMarkRow,
  verdicts: readVerdictRow,
  settings: (raw) => (isRaw(raw) ? { value: raw['value'] } : undefined),
};
const isTable = (name: unknown): name is Table => isText(name) && Object.hasOwn(READ, name);

/** A change of which both sides are rows that can be read, or none; an item of an older version is left for its upgrade. */
function readChange(raw: unknown, isOld: boolean): Change[] {
  if (!isRaw(raw) || !isTable(raw['table'])) return [];
  const { table } = raw;
  const read = table === 'queue' && isOld ? (row: unknown) => row : READ[table];
  const side = (row: unknown): unknown => (row === null ? null : read(row));
  const [before, after] = [side(raw['before']), side(raw['after'])];
  if (before === undefined || after === undefined || (before === null && after === null)) return [];
  return [{ table, before, after } as Change];
}

function optional({ n, title, count, unseen, undoes, undoneAt, version, snapshot }: Raw) {
  return {
    ...(isCount(n) && { n }),
    ...(isText(title) && { title }),
    ...(isCount(count) && { count }),
    ...(unseen === 1 && { unseen: 1 as const }),
    ...(isName(undoes) && { undoes }),
    ...(isMoment(undoneAt) && { undoneAt }),
    ...(isCount(version) && { version }),
    ...(isCount(snapshot) && { snapshot }),
  };
}

/** A step of undo with those of its changes that can be read. Undefined without a token: nothing can ask for it. */
export function readUndoRow(raw: unknown): UndoRow | undefined {
  if (!isRaw(raw) || !isName(raw['token'])) return undefined;
  const { token, at, what, changes } = raw;
  const list = Array.isArray(changes) ? changes : [];
  return {
    ...optional(raw),
    token,
    at: momentOr(at, UNKNOWN_TIME),
    ...(isKind(what) && { what }),
    changes: list.flatMap((one) => readChange(one, raw['version'] !== ITEM_VERSION)),
  };
}
