/** Papers' directions of `width` numbers, with the inverse of each one's length. */
export interface Directions {
  width: number;
  values: Int8Array;
  inverse: Float32Array;
}

export function directionsOf(values: Int8Array, width: number): Directions {
  const inverse = new Float32Array(values.length / width);
  for (let paper = 0; paper < inverse.length; paper += 1) {
    let square = 0;
    for (let i = paper * width; i < (paper + 1) * width; i += 1)
      square += (values[i] as number) ** 2;
    inverse[paper] = square === 0 ? 0 : 1 / Math.sqrt(square);
  }
  return { width, values, inverse };
}

/** How near each paper is to a direction of length 1: its cosine, −1 to 1; 0 for a paper of unknown words. */
export function addNearness(
  scores: Float32Array,
  base: number,
  { width, values, inverse }: Directions,
  to: Float32Array,
): void {
  for (let paper = 0; paper < inverse.length; paper += 1) {
    let sum = 0;
    const at = paper * width;
    for (let j = 0; j < width; j += 1) sum += (values[at + j] as number) * (to[j] as number);
    scores[base + paper] = sum * (inverse[paper] as number);
  }
}
