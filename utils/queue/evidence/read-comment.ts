import { isCitation } from './citation.ts';
import type { Claim, Saying } from './claim.ts';
import { isCount, isForeign, isNeutral } from './before.ts';
import { TAKEN_BACK } from './lead.ts';
import { isNamedVenue } from './named-venue.ts';
import { plainText } from './plain-text.ts';
import { sentencesOf, type Part, type Sentence } from './sentences.ts';
import { isSuperseded, isWithdrawal } from './taken-back.ts';
import { verbOf } from './verbs.ts';
import { verbAbroadOf } from './verbs-abroad.ts';

/** Letters that are read: as many as evidence keeps. */
const LONGEST = 1000;
const LABEL = /^(?:comments?|remarks?|status|note|journal[- ]ref(?:erence)?) ?: /i;
const ADMIN = /^arxiv admin(?:istrator)?s?(?:'s)? note/i;
/** A text that is still being judged names where it was sent, not where it came out. */
export const JUDGED =
  /\b(?:(?:re)?submi(?:t|ss)\w*|(?:under|in|for|being|awaiting) (?:[\w-]+ ){0,3}review(?:ed)?|anonymous|rebuttal|blind|under consideration|reject\w*|declin\w*|withdr\w+|in preparation|work in progress|draft|target(?:s|ed|ing)?|not|never|plan(?:s|ned|ning)?|eingereicht|soumis|enviado)\b/i;
const VERSION =
  /^\(?v(?:ersion )?(\d{1,3}) ?(?:[:,=]|- |(?:is|with|adds?|added|corrects?|corrected|fixes|fixed|minor|typos?|updated?|includes?|contains|changes|new|revised)\b)/i;

/** The most telling first: what takes a paper back outweighs where it came out. */
const WEIGHT: Saying[] = [
  'withdrawn',
  'superseded',
  'published',
  'accepted',
  'camera-ready',
  'forthcoming',
  'presented',
  'reference',
  'venue',
];

const NAMES_PLACE =
  /^(?:venue|conference|journal|reference|ref|status|note|comments?|in|appeared|published)$/i;

/** Whether a venue or citation that stands without a verb is this paper's, by what stands before it. */
function isOwnPlace({ before, joint }: Part): boolean {
  if (/^(?:and|but|then|now|&)|\b(?:and|but|then|now)$/.test(joint)) return false;
  if (joint === ':' && !NAMES_PLACE.test(before.at(-1) ?? '')) return false;
  return before.every((part) => isNeutral(part, joint !== '(') || NAMES_PLACE.test(part));
}

function takenBack(rest: string): Saying | undefined {
  if (isWithdrawal(rest)) return 'withdrawn';
  return isSuperseded(rest) ? 'superseded' : undefined;
}

/** What a part says that stands on its own feet: its sentence takes nothing back. */
function saidIn(part: Part, isAlone: boolean, isJudged: boolean): Saying | undefined {
  const { own, rest, before, joint } = part;
  if (joint.startsWith('(') && !isNeutral(before.at(-1) ?? '', false)) return undefined;
  const verb = verbOf(rest, isAlone) ?? verbAbroadOf(rest);
  if (verb !== undefined || isJudged) return verb;
  const place = isCitation(rest) ? 'reference' : isNamedVenue(own, rest) ? 'venue' : undefined;
  return place !== undefined && isOwnPlace(part) ? place : undefined;
}

/** All that a sentence says of its paper; what stands after "the code" or "see" is about something else. */
function allSaid({ text, parts, asks }: Sentence, isJudged: boolean): Saying[] {
  if (asks) return [];
  const isAdmin = ADMIN.test(text);
  const isTakenBack = isAdmin || TAKEN_BACK.test(text);
  const said: (Saying | undefined)[] = [];
  let isAlone = true;
  let isSent = false;
  for (const part of parts) {
    const last = part.before.at(-1) ?? '';
    if (!isAdmin && isForeign(last)) break;
    isAlone &&= last === '' || isCount(last);
    isSent ||= JUDGED.test(last);
    const back = isSent ? undefined : takenBack(part.rest);
    said.push(back ?? (isTakenBack ? undefined : saidIn(part, isAlone, isJudged)));
  }
  return said.filter((one) => one !== undefined);
}

/**
 * What a comment on arXiv says of its paper, by its literal words; undefined when it says nothing of the
 * kind ("12 pages, 3 figures"), or of another paper, or not surely ("accepted pending revisions").
 */
export function readComment(remark: string): Claim | undefined {
  const text = plainText(remark.slice(0, LONGEST)).replace(LABEL, '');
  const isJudged = JUDGED.test(text);
  const sentences = sentencesOf(text);
  const said = new Set(sentences.flatMap((sentence) => allSaid(sentence, isJudged)));
  const says = WEIGHT.find((one) => said.has(one));
  if (says !== undefined) return { says };
  const versions = sentences
    .flatMap(({ parts }) => parts)
    .map(({ rest }) => Number(VERSION.exec(rest)?.[1] ?? 0));
  const version = Math.max(0, ...versions);
  return version > 1 ? { says: 'version', version } : undefined;
}
