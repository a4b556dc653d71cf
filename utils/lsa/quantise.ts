import type { Dense } from './dense.ts';

/** Rows of `width` numbers of 8 bits; row i stands for its numbers times `scales[i]`. */
export interface Quantised {
  width: number;
  values: Int8Array;
  scales: Float32Array;
}

const LARGEST = 127;

export function quantised({ rows, width, values }: Dense): Quantised {
  const small = new Int8Array(rows * width);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let most = 0;
    for (let i = row * width; i < (row + 1) * width; i += 1)
      most = Math.max(most, Math.abs(values[i] as number));
    scales[row] = most / LARGEST;
    if (most === 0) continue;
    for (let i = row * width; i < (row + 1) * width; i += 1)
      small[i] = Math.round(((values[i] as number) / most) * LARGEST);
  }
  return { width, values: small, scales };
}
