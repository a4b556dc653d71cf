import { isPaperKey } from '../../paper-key.ts';
import { isMoment } from '../../time/moment.ts';
import type { LinkedRepo, LiveComment, LiveRow, LookRow, ProblemRow } from '../tables.ts';
import {
  countOr,
  isCount,
  isName,
  isNumber,
  isRaw,
  isText,
  momentOr,
  soundFields,
  soundList,
  UNKNOWN_TIME,
} from './checks.ts';
import { readPaperRow } from './paper.ts';

export function readLookRow(raw: unknown): LookRow | undefined {
  if (!isRaw(raw) || !isName(raw['list']) || !isMoment(raw['at'])) return undefined;
  const { list, at } = raw;
  return { list, at, ...soundFields(raw, { since: isMoment }) };
}

export function readSiteVisitRow<T>(raw: T): T | undefined {
  const isSound =
    isRaw(raw) && isName(raw['site']) && isNumber(raw['since']) && isNumber(raw['lastAt']);
  return isSound ? raw : undefined;
}

export function readMetRow<T>(raw: T): T | undefined {
  const isSound =
    isRaw(raw) && isName(raw['site']) && isPaperKey(raw['key']) && isNumber(raw['at']);
  return isSound ? raw : undefined;
}

const isLinked = (one: unknown): one is LinkedRepo => isRaw(one) && isName(one['id']);

function linked(value: unknown): LiveRow['models'] {
  const { items, total } = isRaw(value) ? value : {};
  const sound = soundList(items, isLinked).map(({ id, ...rest }) => ({
    id,
    ...soundFields(rest, { likes: isCount, downloads: isCount }),
  }));
  return { items: sound, total: countOr(total, sound.length) };
}

const isComment = (one: unknown): one is LiveComment =>
  isRaw(one) &&
  isName(one['id']) &&
  [one['author'], one['text']].every(isText) &&
  isMoment(one['at']) &&
  isCount(one['reactions']) &&
  (one['parent'] === undefined || isText(one['parent']));

/** Without its time or its paper there is no answer: the reader asks again. */
export function readLiveRow(raw: unknown): LiveRow | undefined {
  if (!isRaw(raw) || !isName(raw['id']) || !isMoment(raw['at'])) return undefined;
  const { id, at, models, datasets, spaces, comments } = raw;
  const paper = readPaperRow(raw['paper']);
  return (
    paper && {
      id,
      at,
      paper,
      models: linked(models),
      datasets: linked(datasets),
      spaces: linked(spaces),
      comments: soundList(comments, isComment),
    }
  );
}

/** Its value is read by `soundState` (db/sound-state.ts). */
export function readStateRow<T>(raw: T): T | undefined {
  return isRaw(raw) && isName(raw['name']) ? raw : undefined;
}

export function readDirtyRow(raw: unknown): { shard: string; stamp: string } | undefined {
  if (!isRaw(raw) || !isName(raw['shard'])) return undefined;
  const { shard, stamp } = raw;
  return { shard, stamp: isText(stamp) ? stamp : '' };
}

const KINDS: ReadonlySet<unknown> = new Set([
  'feed-item',
  'feed-answer',
  'network',
  'storage',
  'message',
  'site',
  'internal',
]);
const isKind = (kind: unknown): kind is ProblemRow['kind'] => KINDS.has(kind);

export function readProblemRow(raw: unknown): ProblemRow | undefined {
  if (!isRaw(raw) || !isText(raw['reason'])) return undefined;
  const { reason, at, kind } = raw;
  return {
    reason,
    at: momentOr(at, UNKNOWN_TIME),
    kind: isKind(kind) ? kind : 'internal',
    ...soundFields(raw, { n: isCount, subject: isText, times: isCount }),
  };
}
