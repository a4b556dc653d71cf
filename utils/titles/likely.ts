import { foldTitle } from './fold.ts';
import { nameAndRest, squeeze } from './key.ts';
import type { MatchReason, TitleQuery } from './match.ts';
import { isSamePerson, readingsOf, type Reading } from './people.ts';
import { isOtherVersion } from './versions.ts';

/** A title with its people, taken apart once for many comparisons. */
export interface Prepared {
  folded: string;
  key: string;
  trigrams: Set<string>;
  name: string | undefined;
  /** The title, and what stands before, between and after its colons, dashes and question marks. */
  parts: string[];
  people: Reading[][];
}

export interface LikelyMatch {
  reason: MatchReason;
  /** Weight of the evidence; the most counts when several papers come close. */
  weight: number;
}

/**
 * Weights of evidence, in the natural logarithm of odds (Fellegi and Sunter's model of record linkage;
 * docs/decisions/0060-matching-by-title.md has how they were found). What is the same for a paper
 * and for the same group's next paper weighs nothing, which is why having people in common is only
 * the condition, and the whole list, its order and its first author are evidence.
 */
const WEIGHT = {
  /** Times the share of three-letter pieces of the titles that both have. */
  title: 4.3,
  sameList: 1.4,
  firstAuthor: 1.7,
  /** The same name before the colon. */
  name: 1.8,
  /** Times the length of the longest part that both titles have whole, of `LONGEST_PART` at most. */
  part: 3.5,
  /** Times the share of people in common: without the same list it is the mark of the group's next paper. */
  people: -1.6,
} as const;
const LEAST = 3.4;
const LONGEST_PART = 30;
/** Months from January of the conference's year in which a paper may come to arXiv. */
const EARLIEST = -24;
const LATEST = 13;
const MOST_AUTHORS = 100;

export function prepare({ title, authors }: TitleQuery): Prepared {
  const folded = foldTitle(title);
  const key = squeeze(folded);
  const trigrams = new Set<string>();
  for (let i = 0; i + 3 <= key.length; i += 1) trigrams.add(key.slice(i, i + 3));
  const people = authors.slice(0, MOST_AUTHORS).map(readingsOf);
  return {
    folded,
    key,
    trigrams,
    name: nameAndRest(folded)?.name,
    parts: [key, ...folded.split(/:|\s[-–—]+\s|—|\?/).map(squeeze)],
    people: people.filter((readings) => readings.length > 0),
  };
}

function similarity(a: Set<string>, b: Set<string>): number {
  let both = 0;
  for (const piece of a) if (b.has(piece)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** The length of the longest part that both titles have. */
function samePart(a: readonly string[], b: readonly string[]): number {
  const there = new Set(b);
  return Math.max(0, ...a.filter((part) => there.has(part)).map(({ length }) => length));
}

interface People {
  both: number;
  first: boolean;
  /** The same people in the same order. */
  sameList: boolean;
}

function comparePeople(a: Reading[][], b: Reading[][]): People {
  const left = new Set(b.keys());
  let both = 0;
  let inOrder = a.length === b.length;
  a.forEach((person, at) => {
    const there = [...left].find((i) => isSamePerson(person, b[i] ?? []));
    if (there === undefined) return;
    both += 1;
    left.delete(there);
    inOrder &&= there === at;
  });
  const first = isSamePerson(a[0] ?? [], b[0] ?? []);
  return { both, first, sameList: both > 1 && both === a.length && inOrder };
}

/** Months from January of the conference's year to the arXiv month `YYMM`. */
function monthsAfter(year: number, yymm: string): number {
  const century = Number(yymm) >= 9000 ? 1900 : 2000;
  return (century + Number(yymm.slice(0, 2)) - year) * 12 + Number(yymm.slice(2)) - 1;
}

function isInTime(year: number | undefined, yymm: string): boolean {
  if (year === undefined) return true;
  const months = monthsAfter(year, yymm);
  return months >= EARLIEST && months <= LATEST;
}

/**
 * Whether a paper of the archive is likely the one that a page means, though its title differs:
 * undefined when not. Both sides must name people; at least half of the shorter list is in both, and that is more than one
 * person or the first author.
 */
export function weighLikely(
  page: Prepared,
  paper: Prepared,
  when: { year: number | undefined; arxivMonth: string },
): LikelyMatch | undefined {
  const shorter = Math.min(page.people.length, paper.people.length);
  const { both, first, sameList } = comparePeople(page.people, paper.people);
  if (both * 2 < shorter || (both < 2 && !first)) return undefined;
  if (!isInTime(when.year, when.arxivMonth)) return undefined;
  if (isOtherVersion(page.folded, paper.folded)) return undefined;
  const weight =
    WEIGHT.title * similarity(page.trigrams, paper.trigrams) +
    (sameList ? WEIGHT.sameList : 0) +
    (first ? WEIGHT.firstAuthor : 0) +
    (page.name !== undefined && page.name === paper.name ? WEIGHT.name : 0) +
    WEIGHT.part * (Math.min(samePart(page.parts, paper.parts), LONGEST_PART) / LONGEST_PART) +
    WEIGHT.people * (both / Math.max(page.people.length, paper.people.length));
  if (weight < LEAST) return undefined;
  return { weight, reason: sameList ? 'authors' : 'title~authors' };
}
