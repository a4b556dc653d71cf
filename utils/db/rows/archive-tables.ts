import { isFeedDay } from '../../time/feed-day.ts';
import { isFeedMonth } from '../../time/feed-month.ts';
import { isMoment } from '../../time/moment.ts';
import type { DayRow, MonthRow, TermFactsRow, TitleRow, VoteSampleRow } from '../tables.ts';
import {
  countOr,
  isCount,
  isListOf,
  isName,
  isRaw,
  isText,
  momentOr,
  soundFields,
  soundList,
  textOr,
  UNKNOWN_TIME,
} from './checks.ts';
import { knownTexts } from './known-texts.ts';
import { isPaperId } from './paper.ts';

/** The copy of the feed, and what is made from it: a row of which nothing can be made is read or made again. */

const isKnownDay = knownTexts(isFeedDay);
const isKnownMoment = knownTexts(isMoment);

/** The day's papers with their upvotes; a place in the list that names no paper is left out. */
export function readDayRow(raw: unknown): DayRow | undefined {
  if (!isRaw(raw) || !isKnownDay(raw['day'])) return undefined;
  const { day, ids, upvotes, readAt, etags } = raw;
  if (!Array.isArray(ids) || !Array.isArray(upvotes)) return undefined;
  const isSound =
    ids.every(isName) && upvotes.every(isCount) && isKnownMoment(readAt) && isListOf(etags, isText);
  if (isSound) return raw as unknown as DayRow;
  const pairs = ids.flatMap((id, n) => (isName(id) ? [[id, countOr(upvotes[n], 0)] as const] : []));
  return {
    day: String(day),
    ids: pairs.map(([id]) => id),
    upvotes: pairs.map(([, count]) => count),
    readAt: momentOr(readAt, UNKNOWN_TIME),
    // The list is not what the feed gave: it is asked for whole.
    etags: pairs.length === ids.length ? soundList(etags, isText) : [],
  };
}

function troubleOf(value: unknown): MonthRow['trouble'] {
  if (!isRaw(value) || !isMoment(value['nextTryAt'])) return undefined;
  const { tries, words, nextTryAt } = value;
  return { tries: countOr(tries, 1), words: textOr(words, ''), nextTryAt };
}

export function readMonthRow(raw: unknown): MonthRow | undefined {
  if (!isRaw(raw) || !isFeedMonth(raw['month'])) return undefined;
  const trouble = troubleOf(raw['trouble']);
  const { month, page, days } = raw;
  return {
    month,
    page: countOr(page, 0),
    ...(Array.isArray(days) && { days: soundList(days, isFeedDay) }),
    ...soundFields(raw, { doneAt: isMoment }),
    ...(trouble && { trouble }),
  };
}

export function readSampleRow(raw: unknown): VoteSampleRow | undefined {
  if (!isRaw(raw) || !isName(raw['id'])) return undefined;
  return isCount(raw['at']) && isCount(raw['upvotes'])
    ? (raw as unknown as VoteSampleRow)
    : undefined;
}

export function readTitleRow(raw: unknown): TitleRow | undefined {
  if (!isRaw(raw) || !isName(raw['shard']) || !isPaperId(raw['id'])) return undefined;
  return isListOf(raw['lines'], isText) ? (raw as unknown as TitleRow) : undefined;
}

const MONTH = /^\d{4}$/;
export const isMonth = (month: unknown): boolean => isText(month) && MONTH.test(month);

const COLUMNS = [
  ['prints', Uint32Array],
  ['upvotes', Uint32Array],
  ['days', Uint16Array],
  ['flags', Uint8Array],
  ['lengths', Uint16Array],
] as const;

export const isBytes = (value: unknown, kind: { name: string }): boolean =>
  ArrayBuffer.isView(value) && value.constructor.name === kind.name;

/** A month of the term index is sound as a whole, or made anew. */
export function readTermFacts(raw: unknown): TermFactsRow | undefined {
  if (!isRaw(raw) || !isMonth(raw['month'])) return undefined;
  const { ids, version, stamp, postingsStamp } = raw;
  if (![version, stamp, postingsStamp].every(isCount) || !isListOf(ids, isPaperId))
    return undefined;
  const fits = COLUMNS.every(
    ([name, kind]) =>
      isBytes(raw[name], kind) && (raw[name] as ArrayLike<number>).length === ids.length,
  );
  return fits ? (raw as unknown as TermFactsRow) : undefined;
}

export function readTermPostings<T>(raw: T): T | undefined {
  if (!isRaw(raw) || !isMonth(raw['month'])) return undefined;
  const fits =
    isBytes(raw['terms'], Uint8Array) &&
    isBytes(raw['postings'], Uint8Array) &&
    isBytes(raw['blocks'], Uint32Array);
  return fits ? raw : undefined;
}
