import type { NearProfile, NearTerm } from './format.ts';
import { createTextScorer } from './score-text.ts';

/** Why a paper is near. */
export interface Nearness {
  score: number;
  /** At most two keywords of the archive that it shares with the reader's papers, the weightiest first; else words. */
  reasons: readonly NearTerm[];
}

const MOST_PHRASES = 2;
/** Without a shared phrase: one rare word, or two, is a chance. */
const LEAST_WORDS = 3;

const wordsOf = ({ words }: NearTerm): string[] => words.split(' ');

/** `diffusion model` says nothing new beside `latent diffusion model`. */
function repeats(term: NearTerm, chosen: readonly NearTerm[]): boolean {
  const own = wordsOf(term);
  return chosen.some((other) => {
    const others = wordsOf(other);
    return own.every((word) => others.includes(word)) || others.every((word) => own.includes(word));
  });
}

/** The reasons among shared terms, the weightiest first; undefined where they are too little to say. */
export function reasonsOf(shared: readonly NearTerm[]): readonly NearTerm[] | undefined {
  const phrases: NearTerm[] = [];
  for (const term of shared)
    if (term.isKeyword && phrases.length < MOST_PHRASES && !repeats(term, phrases))
      phrases.push(term);
  if (phrases.length > 0) return phrases;
  const words = shared.filter((term) => wordsOf(term).length === 1);
  return words.length >= LEAST_WORDS ? words.slice(0, LEAST_WORDS) : undefined;
}

/**
 * Says of title and abstract whether they are near to what the reader reads, and why. Of a title alone
 * (`abstract` is empty) only where the reader wishes it, by a keyword, at a threshold of its own.
 */
export function createNearness(
  profile: NearProfile,
): (title: string, abstract: string) => Nearness | undefined {
  const { terms, least, leastOfTitle } = profile;
  const scoreOf = createTextScorer(terms);
  return (title, abstract) => {
    const needed = abstract === '' ? leastOfTitle : least;
    if (needed === undefined || terms.length === 0) return undefined;
    const { score, found } = scoreOf(title, abstract);
    if (score < needed) return undefined;
    const shared = found.flatMap((place) => terms[place] ?? []).sort((a, b) => b.weight - a.weight);
    const reasons = reasonsOf(shared);
    const isByTitle = abstract === '' && reasons?.[0]?.isKeyword !== true;
    return reasons === undefined || isByTitle ? undefined : { score, reasons };
  };
}
