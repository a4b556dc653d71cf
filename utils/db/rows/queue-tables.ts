import { isPaperKey } from '../../paper-key.ts';
import { ITEM_VERSION } from '../../queue/item/upgrade.ts';
import type {
  AgreedRow,
  TombstoneRow,
  RemovedRow,
  QueueCopyRow,
  StagedRow,
} from '../queue-tables.ts';
import type { MarkRow, VerdictRow } from '../queue-tables.ts';
import { isMoment } from '../../time/moment.ts';
import {
  countOr,
  isCount,
  isName,
  isRaw,
  isText,
  momentOr,
  soundList,
  textOr,
  UNKNOWN_TIME,
} from './checks.ts';

/** The reader's own tables besides the queue: each gives a row that is sound, or undefined when nothing can be made of it. */

export function readTombstoneRow(raw: unknown): TombstoneRow | undefined {
  if (!isRaw(raw) || !isName(raw['id'])) return undefined;
  const { id, keys, at, into } = raw;
  return {
    id,
    keys: soundList(keys, isPaperKey),
    at: momentOr(at, UNKNOWN_TIME),
    ...(isText(into) && { into }),
  };
}

/** Its item is read through `readItem`, since it may be of another version; one that cannot be is shown by its keys. */
export function readRemovedRow(raw: unknown): RemovedRow | undefined {
  if (!isRaw(raw) || !isName(raw['id']) || !isRaw(raw['item'])) return undefined;
  const { id, keys, at, dueAt, version, item } = raw;
  return {
    id,
    keys: soundList(Array.isArray(keys) ? keys : item['keys'], isPaperKey),
    at: textOr(at, ''),
    ...(isMoment(dueAt) && { dueAt }),
    version: isCount(version) && version > 0 ? version : ITEM_VERSION,
    item: item as unknown as RemovedRow['item'],
  };
}

/** What is in it is looked at where it is used: what is none there counts as never agreed on. */
export function readAgreedRow(raw: unknown): AgreedRow | undefined {
  if (!isRaw(raw) || !isName(raw['name']) || !isRaw(raw['value'])) return undefined;
  const { name, value, paper, notes } = raw;
  return { name, value, ...(isCount(paper) && { paper }), ...(isCount(notes) && { notes }) };
}

export function readMarkRow(raw: unknown): MarkRow | undefined {
  if (!isRaw(raw) || !isPaperKey(raw['key'])) return undefined;
  const { key, openedAt, doneAt, clearedAt } = raw;
  return {
    key,
    ...(isMoment(openedAt) && { openedAt }),
    ...(isMoment(doneAt) && { doneAt }),
    ...(isMoment(clearedAt) && { clearedAt }),
  };
}

export function readVerdictRow(raw: unknown): VerdictRow | undefined {
  if (!isRaw(raw)) return undefined;
  const { subject, id, same, at } = raw;
  if (!isName(subject) || !isName(id) || typeof same !== 'boolean') return undefined;
  return { subject, id, same, at: momentOr(at, UNKNOWN_TIME) };
}

const WHY: ReadonlySet<unknown> = new Set(['daily', 'restore', 'bulk', 'migration']);
const isWhy = (why: unknown): why is QueueCopyRow['why'] => WHY.has(why);

export function readSnapshotRow(raw: unknown): QueueCopyRow | undefined {
  if (!isRaw(raw) || !isText(raw['text'])) return undefined;
  const { n, at, why, items, text } = raw;
  return {
    ...(isCount(n) && { n }),
    at: momentOr(at, UNKNOWN_TIME),
    // Of the sorts, the one of which a copy is least likely to make room for another.
    why: isWhy(why) ? why : 'migration',
    items: countOr(items, 0),
    text,
  };
}

export function readStagedRow(raw: unknown): StagedRow | undefined {
  if (!isRaw(raw) || !isName(raw['id']) || !isText(raw['text'])) return undefined;
  return { id: raw['id'], at: momentOr(raw['at'], UNKNOWN_TIME), text: raw['text'] };
}
