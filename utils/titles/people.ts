import { letterName } from './symbols.ts';

/** One way to read a name; `given` is one letter when only an initial is written, '' for a single name. */
export interface Reading {
  surname: string;
  given: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|phd|md)$/;
const LEAST_SHORT_FORM = 3;
const MOST_WORDS = 8;
/** Pages are not trusted: more than any name has is not looked at. */
const LONGEST = 200;

/** `Last, First` as `First Last`; a list of suffixes after a comma is left alone. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(',');
  const isSuffix = SUFFIX.test(first?.replace(/\W/g, '').toLowerCase() ?? '');
  return first === undefined || more.length > 0 || isSuffix ? name : `${first} ${last}`;
}

/** The words of a name in written order, folded; hyphens, apostrophes, digits and remarks are nothing. */
function wordsOf(name: string): string[] {
  return name
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßøłæœđðıþħ]/g, letterName)
    .split(/[\s.,]+/)
    .map((word) => word.replace(/[^\p{L}]+/gu, '').normalize('NFC'))
    .filter((word) => word !== '' && !SUFFIX.test(word));
}

const isInitial = (word: string): boolean => word.length === 1 && word < '\u0250';

function longReadings(words: string[]): Reading[] {
  const [first = '', second = ''] = words;
  const [before = '', last = ''] = words.slice(-2);
  const given = words.slice(0, -1).filter((word) => !isInitial(word));
  return [
    { surname: last, given: given.length === 0 ? first : given.join('') },
    { surname: before + last, given: first },
    ...(isInitial(before) ? [] : [{ surname: before, given: first }]),
    ...(isInitial(first) ? [{ surname: last, given: second }] : []),
    { surname: first, given: words.slice(1).join('') },
    { surname: first, given: second },
  ];
}

/** `Allen-Zhu`, which others write `Allen Zhu`, or use one half of. */
function doubleSurname(name: string, given: string): Reading[] {
  const [, one, other] = /(\p{L}{2,})-(\p{L}{2,})\s*$/u.exec(name) ?? [];
  return [other, one].flatMap((half) => wordsOf(half ?? '')).map((surname) => ({ surname, given }));
}

/**
 * The ways in which a name may be meant, the usual one first: given name first; given name in several
 * words; compound surname; second surname left out; first initial left out; family name first.
 */
export function readingsOf(name: string): Reading[] {
  const written = turned(name.slice(0, LONGEST));
  const words = wordsOf(written).slice(0, MOST_WORDS);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return words.length === 0 ? [] : [{ surname: last, given: '' }];
  const usual = { surname: last, given: first };
  const more = words.length === 2 ? [{ surname: first, given: last }] : longReadings(words);
  return [usual, ...more, ...doubleSurname(written, first)];
}

/** Equal, an initial, or a short form (`Dan`, `Daniel`). */
function givenFits(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length === 1 || short.length >= LEAST_SHORT_FORM) && long.startsWith(short);
}

/** Whether two names can be one person's. */
export function isSamePerson(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.some((x) => b.some((y) => x.surname === y.surname && givenFits(x.given, y.given)));
}
