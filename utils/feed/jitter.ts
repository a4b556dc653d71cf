/** A number in 0…1 that follows from the text, so that a jittered moment stays put when it is asked again. */
export function steadyRandom(text: string): number {
  let hash = 2_166_136_261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}
