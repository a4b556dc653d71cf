const ROOM = 2 ** 20;
/** Fewer are not worth sorting several times. */
const LEAST_SORTED = 256;

/** The places of at most `most` scores above 0: largest score first, of equal scores the smaller place. */
export function bestFirst(scores: Float32Array, most: number): Uint32Array {
  const kept = Math.min(most, scores.length);
  const keys = new Float64Array(Math.min(scores.length, Math.max(2 * kept, LEAST_SORTED)));
  let count = 0;
  let least = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] as number;
    if (score <= 0) continue;
    // Score and place in one double: sorted natively, without a call for each comparison.
    const key = Math.round(score * ROOM) * ROOM + (ROOM - 1 - at);
    if (key < least) continue;
    if (count === keys.length) {
      keys.sort().copyWithin(0, count - kept);
      least = keys[0] as number;
      count = kept;
    }
    keys[count] = key;
    count += 1;
  }
  const sorted = keys.subarray(0, count).sort();
  return Uint32Array.from({ length: Math.min(count, kept) }, (_, i) => {
    const key = sorted[count - 1 - i] as number;
    return ROOM - 1 - (key - Math.floor(key / ROOM) * ROOM);
  });
}
