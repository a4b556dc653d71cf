/** Rows of `width` numbers, one after the other. */
export interface Dense {
  rows: number;
  width: number;
  values: Float32Array;
}

export function zeros(rows: number, width: number): Dense {
  return { rows, width, values: new Float32Array(rows * width) };
}

/**
 * Adds AᵀB of some rows of both to `sum`, `width` by `width`, in double precision. Only its lower half, the diagonal
 * included: AᵀB must be symmetric.
 */
export function addProduct(sum: Float64Array, a: Dense, b: Dense, from: number, to: number): void {
  const { width } = a;
  for (let at = from * width; at < to * width; at += width) {
    for (let i = 0; i < width; i += 1) {
      const value = a.values[at + i] as number;
      const start = i * width;
      for (let j = 0; j <= i; j += 1)
        sum[start + j] = (sum[start + j] as number) + value * (b.values[at + j] as number);
    }
  }
}

/** Copies the lower half of a matrix over the upper. */
export function mirror(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < i; j += 1) a[j * n + i] = a[i * n + j] as number;
}

/** The lower L of LLᵀ = A, `n` by `n`; a row that depends on those before becomes 0. */
export function cholesky(a: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i * n + j] as number;
      for (let k = 0; k < j; k += 1)
        sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      const pivot = lower[j * n + j] as number;
      if (i > j) lower[i * n + j] = pivot === 0 ? 0 : sum / pivot;
      else lower[i * n + i] = sum > 1e-10 * (a[i * n + i] as number) ? Math.sqrt(sum) : 0;
    }
  }
  return lower;
}

/** Divides some rows by Lᵀ from the right, in their place: columns of Gram matrix LLᵀ become orthonormal. */
export function divide({ width: n, values }: Dense, lower: Float64Array, from: number, to: number) {
  const row = new Float64Array(n);
  for (let at = from * n; at < to * n; at += n) {
    for (let i = 0; i < n; i += 1) {
      let sum = values[at + i] as number;
      for (let k = 0; k < i; k += 1) sum -= (lower[i * n + k] as number) * (row[k] as number);
      const pivot = lower[i * n + i] as number;
      row[i] = pivot === 0 ? 0 : sum / pivot;
    }
    for (let i = 0; i < n; i += 1) values[at + i] = row[i] as number;
  }
}

/** Multiplies some rows of A by B (`a.width` rows of `to.width`) into `to`. */
export function multiply(to: Dense, a: Dense, b: Float64Array, from: number, end: number): void {
  const { width: m, values } = to;
  for (let row = from; row < end; row += 1) {
    for (let k = 0; k < a.width; k += 1) {
      const value = a.values[row * a.width + k] as number;
      for (let j = 0; j < m; j += 1)
        values[row * m + j] = (values[row * m + j] as number) + value * (b[k * m + j] as number);
    }
  }
}
