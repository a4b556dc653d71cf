import { runningSums } from './bytes.ts';

/**
 * The terms of one month's papers as bytes, small enough to keep those of the whole archive in memory.
 * A paper is named by its place in the month's list (see `TermFactsRow`).
 *
 * `terms`     the distinct terms in UTF-8, sorted by byte, each closed by a line feed
 * `sizes`     for each term the number of bytes of its postings, as varints
 * `postings`  for each term its papers in ascending order: the distance to the one before (the first:
 *             to −1) less 1 as a varint, then the places in one byte (fields.ts)
 */
export interface Segment {
  terms: Uint8Array;
  sizes: Uint8Array;
  postings: Uint8Array;
}

/** A segment with the offsets that reading needs. */
export interface OpenSegment {
  terms: Uint8Array;
  postings: Uint8Array;
  count: number;
  /** Where each term begins, and the end. */
  termAt: Uint32Array;
  /** Where the postings of each term begin, and the end. */
  postingsAt: Uint32Array;
}

const LINE_FEED = 10;

export function openSegment({ terms, sizes, postings }: Segment): OpenSegment {
  let count = 0;
  for (const byte of terms) if (byte === LINE_FEED) count += 1;
  const termAt = new Uint32Array(count + 1);
  let n = 0;
  for (let i = 0; i < terms.length; i += 1) if (terms[i] === LINE_FEED) termAt[(n += 1)] = i + 1;
  return { terms, postings, count, termAt, postingsAt: runningSums(sizes, count) };
}

/** Negative when term `n` sorts before `wanted`, 0 when it is the same, else positive. */
function compare({ terms, termAt }: OpenSegment, n: number, wanted: Uint8Array): number {
  const begin = termAt[n] ?? 0;
  const length = (termAt[n + 1] ?? 0) - begin - 1;
  for (let i = 0; i < length && i < wanted.length; i += 1) {
    const difference = (terms[begin + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

/** The number of the first term that does not sort before `wanted`. */
function lowerBound(segment: OpenSegment, wanted: Uint8Array): number {
  let low = 0;
  let high = segment.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(segment, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Term numbers `from` ≤ n < `to`. */
export interface TermRange {
  from: number;
  to: number;
}

/** The term itself, or with `prefix` all terms that begin with it. */
export function findTerms(segment: OpenSegment, wanted: Uint8Array, prefix: boolean): TermRange {
  const from = lowerBound(segment, wanted);
  if (prefix) return { from, to: lowerBound(segment, Uint8Array.from([...wanted, 0xff])) };
  const found = from < segment.count && compare(segment, from, wanted) === 0;
  return { from, to: found ? from + 1 : from };
}

export function eachPosting(
  { postings, postingsAt }: OpenSegment,
  { from, to }: TermRange,
  visit: (paper: number, places: number, term: number) => void,
): void {
  for (let term = from; term < to; term += 1) {
    let at = postingsAt[term] ?? 0;
    const end = postingsAt[term + 1] ?? 0;
    for (let paper = -1; at < end; at += 1) {
      let distance = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = postings[at] ?? 0;
        at += 1;
        distance |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      paper += distance + 1;
      visit(paper, postings[at] ?? 0, term);
    }
  }
}

export function termText({ terms, termAt }: OpenSegment, n: number): string {
  return new TextDecoder().decode(terms.subarray(termAt[n], (termAt[n + 1] ?? 0) - 1));
}

/** Every term as text, in the segment's order. */
export function termTexts({ terms }: Pick<Segment, 'terms'>): string[] {
  return new TextDecoder().decode(terms).split('\n').slice(0, -1);
}
