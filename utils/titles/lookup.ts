import { entriesAfter } from '../sorted-text.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { foldTitle } from './fold.ts';
import { EXACT_DIGITS, exactMark, NAMELESS, personCodes, placeOf, type Place } from './format.ts';
import { looseKey, nameAndRest, squeeze } from './key.ts';
import type { MatchReason, TitleMatch, TitleQuery } from './match.ts';
import { isTelling } from './words.ts';

/** Where to look for a title. */
export interface TitlePlaces {
  /** Tells the line of just this title from those of titles that only come close. */
  exact: string;
  whole: Place;
  /** Of the title without the name before its colon, when it has one. */
  rest: Place | undefined;
}

interface Line {
  mark: string;
  id: string;
  people: string;
}

interface Found {
  id: string;
  reason: MatchReason;
  isExact: boolean;
  seen: number;
}

const MOST_AUTHORS = 300;
const ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/;

export function placesOf(title: string): TitlePlaces {
  const folded = foldTitle(title);
  const key = squeeze(folded);
  const rest = nameAndRest(folded)?.rest;
  return {
    exact: exactMark(key),
    whole: placeOf(looseKey(key)),
    rest: rest === undefined ? undefined : placeOf(looseKey(squeeze(rest))),
  };
}

/** The lines of a shard that begin with `head`: a search in the text, no shard is ever parsed whole. */
function linesAt(shard: unknown, head: string): Line[] {
  return entriesAfter(shard, head, '\n').flatMap((line) => {
    const [id = '', people = ''] = line.slice(EXACT_DIGITS).split(',');
    return ID.test(id) ? [{ mark: line.slice(0, EXACT_DIGITS), id, people }] : [];
  });
}

/** The same title: people in common confirm it; without them it is another paper. */
function sameTitle(title: string, people: Agreement | undefined): MatchReason | undefined {
  if (people === undefined) return isTelling(title) ? 'title' : undefined;
  if (!people.agrees) return undefined;
  return people.first ? 'title+first' : 'title+author';
}

/** A title that only comes close needs its first author and half of the others. */
function nearTitle(title: string, people: Agreement | undefined): MatchReason | undefined {
  return people?.first && people.agrees && isTelling(title) ? 'near+first' : undefined;
}

function best(found: readonly Found[]): Found | undefined {
  const [first, second] = found.toSorted(
    (a, b) => Number(b.isExact) - Number(a.isExact) || b.seen - a.seen,
  );
  const ambiguous = first?.seen === 0 && second?.isExact === true && second.id !== first.id;
  return ambiguous ? undefined : first;
}

/**
 * The paper that a title on a page is sure to be, from the shards of utils/titles/format.ts that its
 * places name (`undefined` where a shard is not there); undefined when there is none, or when more
 * than one could be meant. Only where a line has the title are the people asked for, which a page's row reads anew.
 */
export function findTitle(
  query: TitleQuery,
  places: TitlePlaces,
  shard: (name: string) => unknown,
): TitleMatch | undefined {
  const { exact, whole, rest } = places;
  const lines = [
    ...linesAt(shard(whole.shard), whole.head),
    ...(rest === undefined
      ? []
      : linesAt(shard(rest.shard), rest.head).filter(({ mark }) => mark !== NAMELESS)),
  ];
  if (lines.length === 0) return undefined;
  const { title } = query;
  const page = query.authors
    .slice(0, MOST_AUTHORS)
    .map(personCodes)
    .filter((codes) => codes.length > 0);
  const found = lines.flatMap(({ mark, id, people }): Found[] => {
    const agreement = agreementOf(page, people);
    const isExact = mark === exact;
    const reason = isExact ? sameTitle(title, agreement) : nearTitle(title, agreement);
    return reason === undefined ? [] : [{ id, reason, isExact, seen: agreement?.seen ?? 0 }];
  });
  const match = best(found);
  return match && { id: match.id, grade: 'title', reason: match.reason };
}
