const MOST_SWEEPS = 30;

/** One rotation that makes the entry at `p`, `q` of A zero, applied to A and to the vectors (rows of `vectors`). */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = a[p * n + q] as number;
  if (Math.abs(off) < 1e-300) return;
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k += 1) {
    const kp = a[k * n + p] as number;
    const kq = a[k * n + q] as number;
    a[k * n + p] = c * kp - s * kq;
    a[k * n + q] = s * kp + c * kq;
  }
  for (const rows of [a, vectors]) {
    for (let k = 0; k < n; k += 1) {
      const pk = rows[p * n + k] as number;
      const qk = rows[q * n + k] as number;
      rows[p * n + k] = c * pk - s * qk;
      rows[q * n + k] = s * pk + c * qk;
    }
  }
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < i; j += 1) sum += (a[i * n + j] as number) ** 2;
  return sum;
}

/**
 * The eigenvectors of a symmetric matrix, largest eigenvalue first, by Jacobi's rotations: a step a sweep.
 * Column j of the answer (`n` rows of `n`) is vector j.
 */
export function* eigenvectors(
  symmetric: Float64Array,
  n: number,
): Generator<undefined, Float64Array> {
  const a = symmetric.slice();
  const rows = new Float64Array(n * n);
  let size = 0;
  for (let i = 0; i < n; i += 1) {
    rows[i * n + i] = 1;
    size += (a[i * n + i] as number) ** 2;
  }
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, n) > 1e-18 * size; sweep += 1) {
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, rows, n, p, q);
    yield;
  }
  const order = Array.from({ length: n }, (_, i) => i);
  order.sort((i, j) => (a[j * n + j] as number) - (a[i * n + i] as number));
  const columns = new Float64Array(n * n);
  order.forEach((from, to) => {
    for (let k = 0; k < n; k += 1) columns[k * n + to] = rows[from * n + k] as number;
  });
  return columns;
}
