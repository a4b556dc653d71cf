import { ABSTRACT, AI_SUMMARY, AUTHOR, KEYWORD, ORGANIZATION, TITLE } from '../terms/fields.ts';

/** Terms of a paper with their TF-IDF weights, evened out to length 1. */
export type TermWeights = ReadonlyMap<string, number>;

export type FieldWeights = Record<
  'abstract' | 'aiSummary' | 'keyword' | 'title' | 'author' | 'organization',
  number
>;

/** The weight of a term by its places (fields.ts), for every value of the byte. */
export function weightTable(weights: FieldWeights): Float32Array {
  return Float32Array.from({ length: 256 }, (_, places) => {
    const has = (bit: number, weight: number): number => ((places & bit) === 0 ? 0 : weight);
    return (
      (places & ABSTRACT) * weights.abstract +
      has(AI_SUMMARY, weights.aiSummary) +
      has(KEYWORD, weights.keyword) +
      has(TITLE, weights.title) +
      has(AUTHOR, weights.author) +
      has(ORGANIZATION, weights.organization)
    );
  });
}

/** How rare a term is that `found` of `all` papers have (BM25's inverse document frequency). */
export function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
