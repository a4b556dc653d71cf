import type { LikelyMatch } from './likely.ts';

export interface Guess extends LikelyMatch {
  /** arXiv id. */
  id: string;
}

/** So much more evidence (in the logarithm of odds) means that the other row is the paper. */
const FAR = 1;

/**
 * Guesses for the rows of one page, with each row's year. Where two rows of a year are taken for one paper
 * and the evidence for one is far more, the other is another paper by the same people, and loses its guess.
 * Equal rows keep theirs, and so do rows of two years: they can be two versions of a work.
 */
export function withoutRivals(
  guesses: readonly (Guess | undefined)[],
  years: readonly (number | undefined)[],
): (Guess | undefined)[] {
  const most = new Map<string, number>();
  const placeOf = (guess: Guess, i: number): string => `${guess.id} ${years[i] ?? ''}`;
  guesses.forEach((guess, i) => {
    if (guess === undefined) return;
    const place = placeOf(guess, i);
    most.set(place, Math.max(guess.weight, most.get(place) ?? 0));
  });
  return guesses.map((guess, i) =>
    guess && guess.weight + FAR <= (most.get(placeOf(guess, i)) ?? 0) ? undefined : guess,
  );
}
