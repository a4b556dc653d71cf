/**
 * A number in 0…1 that follows from these, so that a jittered moment stays put when it is asked again: an
 * integer hash (the finalizer of MurmurHash3 over each). Whole numbers, to 2^53.
 */
export function steadyRandom(a: number, b = 0, c = 0): number {
  return (mixIn(mixIn(mixIn(0x9e37_79b9, a), b), c) >>> 0) / 2 ** 32;
}

function mixIn(hash: number, number: number): number {
  return mix(mix(hash ^ (number | 0)) ^ (number / 2 ** 32) ^ 0x85eb_ca6b);
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
