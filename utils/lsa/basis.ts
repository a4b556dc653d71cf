import type { LsaBasisRow } from '../db/tables.ts';
import { quantised, type Quantised } from './quantise.ts';
import type { Checkpoint } from './train.ts';
import type { Dense } from './dense.ts';

/** Raise it when the same papers would give another basis: what is stored is then passed over, and made anew. */
export const LSA_VERSION = 1;

/** What was learned of the archive's words: which of them mean alike. */
export interface Basis extends Quantised {
  /** When its training began, by which it is known: milliseconds since 1970. */
  at: number;
  /** How many papers it was trained from. */
  papers: number;
  /** The row of each term. */
  numbers: ReadonlyMap<string, number>;
  /** By row: how rare the term is. */
  rarity: Float32Array;
}

const SPACE = ' ';

interface Known {
  at: number;
  papers: number;
  done: number;
}

/** A basis, or a training under way, as it is stored: in 8 bits a number, which changes no ranking. */
export function rowOf(
  name: LsaBasisRow['name'],
  { at, papers, done }: Known,
  { terms, rarity }: Checkpoint['vocabulary'],
  dense: Dense,
): LsaBasisRow {
  const { width, values, scales } = quantised(dense);
  const text = terms.join(SPACE);
  return {
    name,
    version: LSA_VERSION,
    at,
    papers,
    done,
    terms: text,
    rarity,
    width,
    values,
    scales,
  };
}

/** The stored training, to go on with; undefined where there is none of this version. */
export function checkpointOf(row: LsaBasisRow | undefined): Checkpoint | undefined {
  if (row?.version !== LSA_VERSION) return undefined;
  const { width, values, scales, rarity, done } = row;
  const terms = row.terms.split(SPACE);
  const dense = Float32Array.from(
    values,
    (value, i) => value * (scales[Math.floor(i / width)] ?? 0),
  );
  return {
    vocabulary: { terms, rarity },
    done,
    subspace: { rows: terms.length, width, values: dense },
  };
}

/** The stored basis; undefined where there is none of this version. */
export function basisOf(row: LsaBasisRow | undefined): Basis | undefined {
  if (row?.version !== LSA_VERSION) return undefined;
  const { at, papers, rarity, width, values, scales } = row;
  const numbers = new Map(row.terms.split(SPACE).map((term, number) => [term, number]));
  return { at, papers, numbers, rarity, width, values, scales };
}
