import { ABSTRACT, AI_SUMMARY, KEYWORD, TITLE } from '../terms/fields.ts';

/** By the places of a term in a paper (terms/fields.ts) what it counts, before its rarity; 0 for names alone. */
export const placeWeight: Float32Array = Float32Array.from({ length: 256 }, (_, places) => {
  const has = (bit: number, weight: number): number => ((places & bit) === 0 ? 0 : weight);
  const count = (places & ABSTRACT) + has(AI_SUMMARY, 1) + has(KEYWORD, 1) + has(TITLE, 2);
  return Math.log1p(count);
});

/** How rare a term is that `found` of `all` papers have. */
export function inverseFrequency(found: number, all: number): number {
  return Math.log((all + 1) / (found + 1));
}
