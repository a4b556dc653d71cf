const ROOM = 2 ** 20;

/** The places of at most `most` scores above 0: largest score first, of equal scores the smaller place. */
export function bestFirst(scores: Float32Array, most: number): Uint32Array {
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= 0) continue;
    // Score and place in one double: sorted natively, without a call for each comparison.
    keys[count] = Math.round(score * ROOM) * ROOM + (ROOM - 1 - at);
    count += 1;
  }
  const sorted = keys.subarray(0, count).sort();
  const best = new Uint32Array(Math.min(count, most));
  for (let i = 0; i < best.length; i += 1) {
    const key = sorted[count - 1 - i] ?? 0;
    best[i] = ROOM - 1 - (key - Math.floor(key / ROOM) * ROOM);
  }
  return best;
}
