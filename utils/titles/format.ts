import { digit, digitValue, hash54 } from './hash.ts';
import { readingsOf, type Reading } from './people.ts';

/**
 * Title shards, what a page needs to recognise papers by title: `k1:00` … `k1:3f`, by the first six
 * bits of a hash. A shard is text: lines joined by `\n`, sorted; a line is
 *
 *     HHHHHHHH EEE 2507.02559,PPPPPP…+PPPPPP…      (without the blanks)
 *
 * H: the other 48 bits of the hash of the title's loose key, base 64. E: 18 bits of the hash of its
 * key; `...` in a line that stands for the title without the name before its colon.
 * P: six digits a person (three of the surname, one of the initial, two of the given name, `..` when
 * only an initial is known), the first 16 in the authors' order (6 in a `...` line); after the `+` other
 * ways to write the same people.
 */
/** Grows with every change of what a line says, also of how keys are made. */
export const TITLES_VERSION = 1;
const SHARD_COUNT = 64;
export const HASH_DIGITS = 8;
export const EXACT_DIGITS = 3;
export const PERSON_DIGITS = 6;
/** How much of a person's digits says surname and initial. */
export const SURNAME_AND_INITIAL = 4;
/** More of a paper's authors tell nothing more, and some papers have 3,000. */
export const MOST_PEOPLE = 16;
export const MOST_PEOPLE_NAMELESS = 6;
export const NAMELESS = '...';

const FIRST_LETTER = 'a'.charCodeAt(0) - 1;
const shardName = (n: number): string => `k1:${n.toString(16).padStart(2, '0')}`;

export const TITLE_SHARDS: readonly string[] = Array.from({ length: SHARD_COUNT }, (_, n) =>
  shardName(n),
);

/** Where a loose key is found: its shard, and how its line begins. */
export interface Place {
  shard: string;
  head: string;
}

export function placeOf(looseKey: string): Place {
  const hash = hash54(looseKey);
  return { shard: shardName(digitValue(hash.charAt(0))), head: hash.slice(1) };
}

export function exactMark(key: string): string {
  return hash54(key).slice(-EXACT_DIGITS);
}

function initialDigit(given: string): string {
  const unit = given.charCodeAt(0);
  if (Number.isNaN(unit)) return digit(0);
  const letter = unit - FIRST_LETTER;
  return digit(letter >= 1 && letter <= 26 ? letter : 27 + (unit % 37));
}

/** Six digits of one way to read a name. */
export function personCode({ surname, given }: Reading): string {
  const full = given.length === 1 ? '..' : hash54(given).slice(0, 2);
  return hash54(surname).slice(0, 3) + initialDigit(given) + full;
}

/** Every code that a name on a page can have in a shard, the usual one first. */
export function personCodes(name: string): string[] {
  return [...new Set(readingsOf(name).map(personCode))];
}
