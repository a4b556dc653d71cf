import { OWN } from '../search/paper-terms.ts';
import { plainWords } from './plain-words.ts';

/** Whether the reader took a term of the profile out, in whatever way it is written. */
export function takenOut(notNear: readonly string[]): (term: string) => boolean {
  const words = new Set(notNear);
  if (words.size === 0) return () => false;
  return (term) => words.has(plainWords(term.startsWith(OWN) ? term.slice(OWN.length) : term));
}
