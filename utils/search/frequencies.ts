import { rarity } from './weights.ts';

/**
 * Room for four times the terms of 30,000 papers. Two terms that share a slot count as one, which makes
 * a rare term look less rare; one in five does, and no ranking of papers hangs on one term.
 */
const SLOTS = 2 ** 20;

const encoder = new TextEncoder();

/** FNV-1a of the first `length` bytes. */
function slotOf(text: Uint8Array, length: number): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (text[i] ?? 0), 16_777_619);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Counts the papers of each term, and says of `size` papers in all how rare it is. */
export function createFrequencies() {
  const counts = new Uint32Array(SLOTS);
  return {
    add(text: Uint8Array, length: number, papers: number): void {
      const slot = slotOf(text, length);
      counts[slot] = (counts[slot] ?? 0) + papers;
    },
    rarities(size: number): (term: string) => number {
      return (term) => {
        const text = encoder.encode(term);
        return rarity(Math.min(counts[slotOf(text, text.length)] ?? 0, size), size);
      };
    },
  };
}
