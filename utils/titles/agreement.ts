import { PERSON_DIGITS, SURNAME_AND_INITIAL } from './format.ts';

/** How far the authors that a page names agree with those of a line in a title shard. */
export interface Agreement {
  /** How many people both lists have, at least by surname and initial. */
  seen: number;
  /** The first authors are the same, as far as both are written out. */
  first: boolean;
  /**
   * The lists can be of one paper: half of the shorter one is in both, and that is the first author, or
   * more than one person of whom one is the same by full name. One person in common among many is
   * not enough: of 400 pairs of groups one has one by chance.
   */
  agrees: boolean;
}

const PERSON = new RegExp(`.{${PERSON_DIGITS}}`, 'g');

const codesIn = (people: string): string[] => people.match(PERSON) ?? [];
const start = (code: string): string => code.slice(0, SURNAME_AND_INITIAL);
const isInitial = (code: string): boolean => code.endsWith('..');

function isSame(a: string, b: string): boolean {
  return a === b || (start(a) === start(b) && (isInitial(a) || isInitial(b)));
}

/** `page`: for each author the codes its name can have. Undefined when either side names nobody. */
export function agreementOf(
  page: readonly (readonly string[])[],
  people: string,
): Agreement | undefined {
  const [usual = '', other = ''] = people.split('+');
  const known = codesIn(usual);
  const [writer] = page;
  const [firstKnown = ''] = known;
  if (writer === undefined || known.length === 0) return undefined;
  const all = [...known, ...codesIn(other)];
  const starts = new Set(all.map(start));
  const seen = page.filter((codes) => codes.some((code) => starts.has(start(code)))).length;
  const first = writer.some((code) => isSame(code, firstKnown));
  const half = seen * 2 >= Math.min(page.length, known.length);
  const same = (codes: readonly string[]): boolean =>
    codes.some((code) => all.some((one) => isSame(code, one)));
  return { seen, first, agrees: half && (first || (seen > 1 && page.some(same))) };
}
