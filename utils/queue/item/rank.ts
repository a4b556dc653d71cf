const LETTERS = /^[A-Za-z][0-9A-Za-z]*$/;
const LONGEST = 200;
/** The one rank before which nothing can be placed. */
const FIRST = `A${'0'.repeat(26)}`;

/** How long a rank's whole part is, by its first letter: `a` two letters, `z` 27; `Z` two, `A` 27. */
function wholeLength(text: string): number {
  const code = text.charCodeAt(0);
  return code >= 97 ? code - 95 : 92 - code;
}

/**
 * Whether a text from outside is a rank that others can be placed around: the form of `fractional-indexing`
 * (its `validateOrderKey`), by hand, since every row that is read is asked.
 */
export function isRank(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > LONGEST || !LETTERS.test(text)) return false;
  const whole = wholeLength(text);
  return whole <= text.length && text !== FIRST && (whole === text.length || !text.endsWith('0'));
}
