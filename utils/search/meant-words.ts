import type { Basis } from '../lsa/basis.ts';
import { cosine, vectorOfText } from '../lsa/text-vector.ts';
import type { PaperText } from '../terms/document.ts';

const MOST_WORDS = 2;
/** Less is chance. */
const LEAST_NEAR = 0.2;

/** Of texts those that come nearest to a direction, best first. */
function nearestOf(texts: readonly string[], direction: Float32Array, basis: Basis): string[] {
  return [...new Set(texts)]
    .map((text) => ({ text, vector: vectorOfText(text, basis) }))
    .flatMap(({ text, vector }) => (vector ? [{ text, near: cosine(vector, direction) }] : []))
    .filter(({ near }) => near >= LEAST_NEAR)
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_WORDS)
    .map(({ text }) => text);
}

/** Why a paper is close in meaning: its keywords nearest to the direction, or words of its title if it has none. */
export function meantWords(
  { keywords, title }: Pick<PaperText, 'keywords' | 'title'>,
  direction: Float32Array,
  basis: Basis,
): string[] {
  if (keywords.length > 0) return nearestOf(keywords, direction, basis);
  return nearestOf(title.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [], direction, basis);
}
