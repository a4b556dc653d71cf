const SURNAME = String.raw`(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?`;
const INITIALS = String.raw`\p{Lu}\.(?:[ -]?\p{Lu}\.)*`;
const ET_AL = String.raw`,? et al\.?`;
const YEAR = String.raw`\s*\(\d{4}[a-z]?\)[.,:]?\s+`;

/** Names of one form: one or more, so many that are parted by commas or `and`. */
const names = (name: string, from = 0): string =>
  `${name}(?:(?:, (?:and |& )?| and | & |; )${name}){${from},80}(?:${ET_AL})?`;

const LISTED = `${SURNAME} \\p{Lu}{1,3}`;
/** How styles list people without quotation marks around the title, up to its first letter. */
const PEOPLE: readonly RegExp[] = [
  // Vancouver: `Heo K, Sol J. Title`; Springer's basic style has the year after the names. One name alone may be a title's words.
  `(?:${names(LISTED, 1)}|${LISTED}${ET_AL})(?:(?<=\\.)\\s+|\\.\\s+|${YEAR})`,
  `${LISTED}${YEAR}`,
  // Nature: `Heo, K. & Sol, J. Title`; Lecture Notes in Computer Science: `Heo, K., Sol, J.: Title`.
  `${names(`${SURNAME}, ${INITIALS}`)}(?:${YEAR}|:\\s+|\\s+(?=\\p{Lu}))`,
  // Elsevier's numbered style: `K. Heo, J. Sol, Title, in: …`.
  `${names(`${INITIALS} ?${SURNAME}`)}[,:]\\s+`,
].map((form) => new RegExp(`^${form}`, 'u'));

/** What ends a title: a sentence's end, `in:`, or a journal with its volume and year. */
const END = /[.?!](?: |$)|, in:? |, (?:arXiv\b|\p{Lu}[\p{L}. ]{2,80} \d+ ?\(\d{4}\))/u;

/** The title of a reference that begins with its people, by the styles that quote no title; undefined for any other line. */
export function afterPeople(text: string): string | undefined {
  const people = PEOPLE.map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);
  return people && text.slice(people.length).split(END, 1)[0]?.trim();
}
