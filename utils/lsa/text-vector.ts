import { fold } from '../terms/fold.ts';
import { inSingular } from '../terms/singular.ts';
import { tokenise } from '../terms/tokens.ts';
import type { Basis } from './basis.ts';

/** The words of a text that the basis knows, in singular, each once. */
function knownWords(text: string, { numbers }: Basis): string[] {
  const words = tokenise(fold(text)).map(({ term }) => inSingular(term));
  return [...new Set(words)].filter((word) => numbers.has(word));
}

/** A direction made as long as 1; undefined where it is none. */
export function ofLengthOne(sum: Float32Array): Float32Array | undefined {
  let square = 0;
  for (let j = 0; j < sum.length; j += 1) square += (sum[j] as number) ** 2;
  const length = Math.sqrt(square);
  return length === 0 ? undefined : sum.map((value) => value / length);
}

/**
 * The direction of a few words in the basis, of length 1: each counts by the square of its rarity, since questions
 * hold words that say nothing. Undefined where it knows none of them.
 */
export function vectorOfText(text: string, basis: Basis): Float32Array | undefined {
  const { width, values, scales, rarity, numbers } = basis;
  const sum = new Float32Array(width);
  for (const word of knownWords(text, basis)) {
    const term = numbers.get(word) as number;
    const weight = (rarity[term] as number) ** 2 * (scales[term] as number);
    for (let j = 0; j < width; j += 1)
      sum[j] = (sum[j] as number) + weight * (values[term * width + j] as number);
  }
  return ofLengthOne(sum);
}

/** How near two directions of length 1 are: 1 for the same. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += (a[j] as number) * (b[j] as number);
  return sum;
}
