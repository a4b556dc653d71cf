/** A long form and, in brackets behind it, its short form, as a text writes them. */
interface Abbreviation {
  short: string;
  long: string;
}

const LONGEST_SHORT = 10;
const MOST_SHORT_WORDS = 2;
const IN_BRACKETS = /\(([^()]{2,40})\)/g;
const IS_ALNUM = /[\p{L}\p{N}]/u;

/** What stands in brackets as a short form: its first part where more is said, its plural `s` left out; undefined for what is none. */
function shortIn(bracketed: string): string | undefined {
  const [first = ''] = bracketed.split(/[,;:]/);
  const short = first.trim().replace(/(?<=\p{Lu})s$/u, '');
  const isShort =
    short.length >= 2 &&
    short.length <= LONGEST_SHORT &&
    short.split(/\s+/).length <= MOST_SHORT_WORDS &&
    /^[\p{L}\p{N}]/u.test(short) &&
    /\p{Lu}/u.test(short);
  return isShort ? short : undefined;
}

/** The words before a bracket in which the long form may begin (Schwartz and Hearst): twice as many as letters, or five more. */
function candidate(before: string, short: string): string {
  const most = Math.min(short.length + 5, short.length * 2);
  const sentence = before.slice(before.search(/[^.;:!?()]*$/));
  return sentence.trim().split(/\s+/).slice(-most).join(' ');
}

/** The last place before `end` at which a letter stands, where `begins` at the beginning of a word; -1 for none. */
function lastPlace(text: string, letter: string, end: number, begins: boolean): number {
  for (let at = end - 1; at >= 0; at -= 1) {
    const isBeginning = at === 0 || !IS_ALNUM.test(text[at - 1] ?? '');
    if (text[at] === letter && (isBeginning || !begins)) return at;
  }
  return -1;
}

/** The shortest end of a text that has the short form's letters in their order, the first of them at a word's beginning. */
function longFor(short: string, text: string): string | undefined {
  const letters = Array.from(short.toLowerCase()).filter((letter) => IS_ALNUM.test(letter));
  const lower = text.toLowerCase();
  let at = lower.length;
  for (const [left, letter] of letters.toReversed().entries()) {
    at = lastPlace(lower, letter, at, left === letters.length - 1);
    if (at < 0) return undefined;
  }
  const long = text.slice(at).trim();
  const isMore = long.length > short.length && !long.split(/[\s-]+/).includes(short);
  return isMore ? long : undefined;
}

/** The abbreviations that a text gives, `long form (SHORT)`, by the algorithm of Schwartz and Hearst (2003). */
export function abbreviationsIn(text: string): Abbreviation[] {
  return Array.from(text.matchAll(IN_BRACKETS)).flatMap(({ 1: bracketed = '', index }) => {
    const short = shortIn(bracketed);
    if (short === undefined) return [];
    const long = longFor(short, candidate(text.slice(Math.max(0, index - 200), index), short));
    return long === undefined ? [] : [{ short, long }];
  });
}
