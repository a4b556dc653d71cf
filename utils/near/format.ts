/** From so many saved or finished papers of the archive on rows of other people's lists are said to be near. */
export const LEAST_SAVED = 8;
/** Fewer papers of an archive say nothing of what is unusual. */
export const LEAST_ARCHIVE = 200;
export const MOST_TERMS = 120;
/** Of the profile as JSON, in bytes. */
export const MOST_BYTES = 4000;

/** What the reader reads about. */
export interface NearTerm {
  /** One word or up to three, in singular. */
  words: string;
  weight: number;
  /** How many of the saved papers have it. */
  saved: number;
  /** Several words that are a keyword of the archive: a reason that can be read. */
  isKeyword: boolean;
}

/** As it is stored: words, weight, saved, and whether they are a keyword. */
type PackedTerm = [words: string, weight: number, saved: number, isKeyword: 0 | 1];

/** What is near to the reader, for pages that are asked nothing and tell nothing. */
export interface NearProfile {
  /** How many papers of the archive are saved or finished. */
  saved: number;
  /** From this score of title and abstract on a paper is near. */
  least: number;
  /** The same of a title alone; undefined where lists of titles are not to be marked. */
  leastOfTitle?: number | undefined;
  /** The weightiest first; none where too few papers are saved, or copied. */
  terms: NearTerm[];
}

export interface PackedProfile extends Omit<NearProfile, 'terms'> {
  terms: PackedTerm[];
}

const DIGITS = 1000;
/** The lowest that can be stored. */
export const LEAST_SCORE = 1 / DIGITS;

/** As it is stored, downwards: what is as near as the threshold stays so. */
export const short = (value: number): number => Math.floor(value * DIGITS) / DIGITS;

const packedTerm = ({ words, weight, saved, isKeyword }: NearTerm): PackedTerm => [
  words,
  short(weight),
  saved,
  isKeyword ? 1 : 0,
];

/** As it is stored, the lightest terms left out where there is no room for them. */
export function packProfile({ least, leastOfTitle, saved, terms }: NearProfile): PackedProfile {
  const packed = {
    saved,
    least: short(least),
    ...(leastOfTitle !== undefined && { leastOfTitle: short(leastOfTitle) }),
    terms: terms.map(packedTerm),
  };
  while (new TextEncoder().encode(JSON.stringify(packed)).length > MOST_BYTES) packed.terms.pop();
  return packed;
}

const number = (value: unknown): number => (Number.isFinite(value) ? Number(value) : 0);

function termOf(raw: unknown): NearTerm[] {
  if (!Array.isArray(raw)) return [];
  const [words, weight, saved, isKeyword] = raw as unknown[];
  if (typeof words !== 'string' || words === '' || number(weight) <= 0) return [];
  return [{ words, weight: number(weight), saved: number(saved), isKeyword: isKeyword === 1 }];
}

/** The profile in what is stored, whatever that is; undefined where there is none. Never throws. */
export function readProfile(stored: unknown): NearProfile | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const raw = stored as Partial<Record<keyof NearProfile, unknown>>;
  const least = number(raw.least);
  const terms = Array.isArray(raw.terms) ? raw.terms.slice(0, MOST_TERMS).flatMap(termOf) : [];
  return {
    saved: number(raw.saved),
    least,
    leastOfTitle: number(raw.leastOfTitle) > 0 ? number(raw.leastOfTitle) : undefined,
    // Without a threshold everything would be near.
    terms: least > 0 ? terms : [],
  };
}
