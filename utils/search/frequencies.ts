import { countPostings, eachTerm } from '../terms/segment.ts';
import type { TermIndex } from './term-index.ts';
import { rarity } from './weights.ts';

/**
 * Room for four times the terms of 30,000 papers. Two terms that share a slot count as one, which makes
 * a rare term look less rare; one in five does, and no ranking of papers hangs on one term.
 */
const SLOTS = 2 ** 20;

const encoder = new TextEncoder();
const counted = new WeakMap<TermIndex, Uint32Array>();

/** FNV-1a of the first `length` bytes. */
function slotOf(text: Uint8Array, length: number): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (text[i] ?? 0), 16_777_619);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function countAll(index: TermIndex): Uint32Array {
  const counts = new Uint32Array(SLOTS);
  for (const { segment } of index.months) {
    eachTerm(segment, (text, length, postings) => {
      const slot = slotOf(text, length);
      counts[slot] = (counts[slot] ?? 0) + countPostings(segment, postings);
    });
  }
  return counts;
}

/** How rare terms are in the archive: all terms are counted at the first question, once for each index. */
export function raritiesOf(index: TermIndex): (term: string) => number {
  let counts = counted.get(index);
  if (counts === undefined) counted.set(index, (counts = countAll(index)));
  const all = counts;
  return (term) => {
    const text = encoder.encode(term);
    return rarity(Math.min(all[slotOf(text, text.length)] ?? 0, index.size), index.size);
  };
}
