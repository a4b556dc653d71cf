import { addProduct, cholesky, divide, mirror, multiply, zeros, type Dense } from './dense.ts';
import { eigenvectors } from './eigen.ts';
import { rowsOfMonth, type LsaMonth, type SparseRows } from './month-terms.ts';
import { numbersOfTerms, type Vocabulary } from './vocabulary.ts';

const DIMENSIONS = 128;
/** More than are kept, which makes those that are kept surer (Halko, Martinsson and Tropp, 2011). */
const SPARE = 16;
const ITERATIONS = 3;
/** Of few papers as many dimensions would tell each by itself. */
const PAPERS_A_DIMENSION = 4;
/** Rows of the basis in one step: about 20 ms. */
const ROWS_A_STEP = 1000;

/** A training between two iterations. */
export interface Checkpoint {
  vocabulary: Vocabulary;
  /** Iterations that are done. */
  done: number;
  /** Terms by width, its columns orthonormal. */
  subspace: Dense;
}

/** Numbers that look random and are the same each time (a linear congruence). */
function fill(values: Float32Array): void {
  let seed = 12_345;
  for (let i = 0; i < values.length; i += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    values[i] = seed / 2 ** 31 - 1;
  }
}

function* inParts(rows: number, part: (from: number, to: number) => void): Generator<undefined> {
  for (let from = 0; from < rows; from += ROWS_A_STEP) {
    part(from, Math.min(from + ROWS_A_STEP, rows));
    yield;
  }
}

function* orthonormalise(matrix: Dense): Generator<undefined> {
  const gram = new Float64Array(matrix.width ** 2);
  yield* inParts(matrix.rows, (from, to) => addProduct(gram, matrix, matrix, from, to));
  const lower = cholesky(gram, matrix.width);
  yield* inParts(matrix.rows, (from, to) => divide(matrix, lower, from, to));
}

/** Adds AᵀA · `subspace` of one month's papers to `sum`. */
function addMonth(sum: Dense, subspace: Dense, rows: SparseRows): void {
  const { width } = subspace;
  const { paper, term, weight } = rows;
  const papers = new Float32Array(rows.papers * width);
  const [from, to] = [subspace.values, sum.values];
  for (let i = 0; i < weight.length; i += 1) {
    const [value, at, row] = [
      weight[i] as number,
      (paper[i] as number) * width,
      (term[i] as number) * width,
    ];
    for (let j = 0; j < width; j += 1)
      papers[at + j] = (papers[at + j] as number) + value * (from[row + j] as number);
  }
  for (let i = 0; i < weight.length; i += 1) {
    const [value, at, row] = [
      weight[i] as number,
      (paper[i] as number) * width,
      (term[i] as number) * width,
    ];
    for (let j = 0; j < width; j += 1)
      to[row + j] = (to[row + j] as number) + value * (papers[at + j] as number);
  }
}

function* iterate(subspace: Dense, months: readonly SparseRows[]): Generator<undefined, Dense> {
  const sum = zeros(subspace.rows, subspace.width);
  for (const rows of months) {
    addMonth(sum, subspace, rows);
    yield;
  }
  return sum;
}

/** The subspace's own axes, the one that tells most of the papers first (Rayleigh and Ritz). */
function* turned(subspace: Dense, image: Dense): Generator<undefined, Dense> {
  const { rows, width } = subspace;
  const small = new Float64Array(width * width);
  yield* inParts(rows, (from, to) => addProduct(small, subspace, image, from, to));
  mirror(small, width);
  const axes = yield* eigenvectors(small, width);
  const kept = Math.min(DIMENSIONS, width);
  const best = Float64Array.from({ length: width * kept }, (_, i) => {
    return axes[Math.floor(i / kept) * width + (i % kept)] as number;
  });
  const basis = zeros(rows, kept);
  yield* inParts(rows, (from, to) => multiply(basis, subspace, best, from, to));
  return basis;
}

/** What begins a training over so many papers. */
export function beginTraining(vocabulary: Vocabulary, papers: number): Checkpoint {
  const rows = vocabulary.terms.length;
  const width = Math.min(DIMENSIONS + SPARE, Math.floor(papers / PAPERS_A_DIMENSION), rows);
  const subspace = zeros(rows, width);
  fill(subspace.values);
  return { vocabulary, done: 0, subspace };
}

/**
 * Latent semantic analysis: the directions in which the papers' TF-IDF rows differ most, by subspace iteration.
 * Gives the terms' rows (`DIMENSIONS` wide, or as many as there are terms). Yields after each step, which takes
 * well under 200 ms, and a checkpoint after each iteration, from which another run goes on.
 */
export function* train(
  months: readonly LsaMonth[],
  { vocabulary, done, subspace: begun }: Checkpoint,
): Generator<Checkpoint | undefined, Dense> {
  const numbers = numbersOfTerms(vocabulary);
  const all: SparseRows[] = [];
  for (const month of months) {
    all.push(rowsOfMonth(month, numbers, vocabulary.rarity));
    yield;
  }
  let subspace = begun;
  // One that was kept is no longer quite orthonormal.
  yield* orthonormalise(subspace);
  for (let n = done; n < ITERATIONS; n += 1) {
    subspace = yield* iterate(subspace, all);
    yield* orthonormalise(subspace);
    yield { vocabulary, done: n + 1, subspace };
  }
  return yield* turned(subspace, yield* iterate(subspace, all));
}
