const ROOM = 2 ** 20;

/** The places of the scores above 0, largest score first, of equal scores the smaller place. */
export function bestFirst(scores: Float32Array): Uint32Array {
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= 0) continue;
    // Score and place in one double: sorted natively, without a call for each comparison.
    keys[count] = at - Math.round(score * ROOM) * ROOM;
    count += 1;
  }
  return Uint32Array.from(keys.subarray(0, count).sort(), (key) => ((key % ROOM) + ROOM) % ROOM);
}
