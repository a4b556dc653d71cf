import { isFeedDay } from '../../time/feed-day.ts';
import { isCalendarDay } from '../../time/calendar-day.ts';
import { isMoment } from '../../time/moment.ts';
import type { Author, PaperRow } from '../tables.ts';
import {
  isCount,
  isListOf,
  isMissingOr,
  isRaw,
  isText,
  isWeb,
  momentOr,
  soundFields,
  soundList,
  textOr,
  UNKNOWN_TIME,
  countOr,
  type Check,
  type Raw,
} from './checks.ts';
import { knownTexts } from './known-texts.ts';

/** An arXiv id as papers are stored by: without a version. */
const ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/;
export const isPaperId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

const isKnownDay = knownTexts(isFeedDay) as (day: unknown) => day is string;
const isKnownMoment = knownTexts(isMoment);
const isRealDay = knownTexts(isCalendarDay);
const isPublished: Check = (day) => day === '' || isRealDay(day);

const isAuthor = (one: unknown): one is Author =>
  isRaw(one) && isText(one['name']) && isMissingOr(one['user'], isText);
const isNamed: Check = (one) => isRaw(one) && isText(one['name']) && isText(one['fullname']);

const FIELDS: Readonly<Record<Exclude<keyof PaperRow, 'id' | 'title' | Optional>, Check>> = {
  summary: isText,
  keywords: (value) => isListOf(value, isText),
  authors: (value) => isListOf(value, isAuthor),
  media: (value) => isListOf(value, isText),
  upvotes: isCount,
  numComments: isCount,
  publishedOn: isPublished,
  days: (value) => isListOf(value, isKnownDay),
  firstSeenAt: isKnownMoment,
  readAt: isKnownMoment,
};

type Optional =
  | 'aiSummary'
  | 'aiSummaryModel'
  | 'organization'
  | 'submitter'
  | 'githubRepo'
  | 'githubStars'
  | 'projectPage'
  | 'withdrawn'
  | 'discussionId';

const MAYBE: Readonly<Record<Optional, Check>> = {
  aiSummary: isText,
  aiSummaryModel: isText,
  organization: isNamed,
  submitter: isNamed,
  githubRepo: isWeb,
  githubStars: isCount,
  projectPage: isWeb,
  withdrawn: (value) => typeof value === 'boolean',
  discussionId: isText,
};

const NEEDED = Object.entries(FIELDS);
const OPTIONAL = Object.entries(MAYBE);

function isSound(paper: Raw): boolean {
  for (const [name, check] of NEEDED) if (!check(paper[name])) return false;
  for (const [name, check] of OPTIONAL) if (!isMissingOr(paper[name], check)) return false;
  return true;
}

/**
 * A stored paper without days, counts, links and names that are none: itself when all of them are real.
 * Undefined when it has no id or no title, so that there is nothing to show; the feed gives it again.
 */
export function readPaperRow(raw: unknown): PaperRow | undefined {
  if (!isRaw(raw) || !isPaperId(raw['id']) || !isText(raw['title'])) return undefined;
  if (isSound(raw)) return raw as unknown as PaperRow;
  const { id, title } = raw;
  return {
    ...soundFields(raw, MAYBE),
    id,
    title,
    summary: textOr(raw['summary'], ''),
    keywords: soundList(raw['keywords'], isText),
    authors: soundList(raw['authors'], isAuthor),
    media: soundList(raw['media'], isText),
    upvotes: countOr(raw['upvotes'], 0),
    numComments: countOr(raw['numComments'], 0),
    publishedOn: isPublished(raw['publishedOn']) ? String(raw['publishedOn']) : '',
    days: soundList(raw['days'], isKnownDay),
    firstSeenAt: momentOr(raw['firstSeenAt'], UNKNOWN_TIME),
    readAt: momentOr(raw['readAt'], UNKNOWN_TIME),
  };
}
