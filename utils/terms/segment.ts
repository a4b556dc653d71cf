import type { Segment } from '../db/tables.ts';

export const BLOCK = 16;
export const LAST = 0x80;

/** A part of `postings`: whole terms. */
export interface PostingsRange {
  from: number;
  to: number;
}

/** Where the postings of `terms` terms that begin at `at` end. */
function skip(postings: Uint8Array, at: number, terms: number): number {
  let left = terms;
  let i = at;
  while (left > 0 && i < postings.length) {
    while ((postings[i] ?? 0) > 127) i += 1;
    if ((postings[i + 1] ?? 0) >= LAST) left -= 1;
    i += 2;
  }
  return i;
}

/** How many bytes `text` has in common with `terms` from `at` on, at most `length`. */
function common(terms: Uint8Array, at: number, length: number, text: Uint8Array): number {
  const most = Math.min(length, text.length);
  let n = 0;
  while (n < most && terms[at + n] === text[n]) n += 1;
  return n;
}

/** Whether a term of which `same` of `length` bytes are those of `wanted` sorts before it. */
function isBefore(
  byte: number | undefined,
  same: number,
  length: number,
  wanted: Uint8Array,
): boolean {
  if (same === wanted.length) return false;
  return same === length || (byte ?? 0) < (wanted[same] ?? 0);
}

/** The last block whose first term is `wanted` or sorts before it, else the first block. */
function blockOf({ terms, blocks }: Segment, wanted: Uint8Array): number {
  let low = 0;
  let high = blocks.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const at = blocks[middle * 2] ?? 0;
    const length = terms[at + 1] ?? 0;
    const same = common(terms, at + 2, length, wanted);
    const equal = same === length && same === wanted.length;
    if (equal || isBefore(terms[at + 2 + same], same, length, wanted)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where the postings of the first term begin that does not sort before `wanted`; `found` when it is that.
 * The block is walked without putting its terms together: how much of `wanted` the term before had is
 * enough to tell where one that shares more or less with it belongs.
 */
function lowerBound(segment: Segment, wanted: Uint8Array): { at: number; found: boolean } {
  const { terms, postings, blocks } = segment;
  const block = blockOf(segment, wanted);
  let same = 0;
  let passed = 0;
  let found = false;
  for (let at = blocks[block * 2] ?? terms.length; at < terms.length; passed += 1) {
    const shared = terms[at] ?? 0;
    const more = terms[at + 1] ?? 0;
    if (shared < same) break;
    if (shared === same) {
      const rest = wanted.subarray(same);
      const further = common(terms, at + 2, more, rest);
      found = further === rest.length && further === more;
      if (found || !isBefore(terms[at + 2 + further], further, more, rest)) break;
      same += further;
    }
    at += 2 + more;
  }
  return { at: skip(postings, blocks[block * 2 + 1] ?? 0, passed), found };
}

/** The postings of a term, or with `prefix` of all terms that begin with it. */
export function findPostings(segment: Segment, term: Uint8Array, prefix: boolean): PostingsRange {
  const { at, found } = lowerBound(segment, term);
  if (!prefix) return { from: at, to: found ? skip(segment.postings, at, 1) : at };
  return { from: at, to: lowerBound(segment, Uint8Array.from([...term, 0xff])).at };
}

export function eachPosting(
  { postings }: Segment,
  { from, to }: PostingsRange,
  visit: (paper: number, places: number) => void,
): void {
  let paper = -1;
  for (let at = from; at < to; at += 1) {
    let byte = postings[at] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      at += 1;
      byte = postings[at] ?? 0;
      distance |= (byte & 127) << shift;
    }
    at += 1;
    const places = postings[at] ?? 0;
    paper += distance + 1;
    visit(paper, places & ~LAST);
    if (places >= LAST) paper = -1;
  }
}

/** Every term in its order, as UTF-8 in the first `length` bytes of `text`, which must not be kept. */
export function eachTerm(
  { terms, postings }: Segment,
  visit: (text: Uint8Array, length: number, postings: PostingsRange) => void,
): void {
  const text = new Uint8Array(512);
  for (let at = 0, from = 0; at < terms.length;) {
    const shared = terms[at] ?? 0;
    const more = terms[at + 1] ?? 0;
    at += 2;
    for (let i = 0; i < more; i += 1) text[shared + i] = terms[at + i] ?? 0;
    at += more;
    const to = skip(postings, from, 1);
    visit(text, shared + more, { from, to });
    from = to;
  }
}

/** How many papers a term's postings name. */
export function countPostings({ postings }: Segment, { from, to }: PostingsRange): number {
  let papers = 0;
  for (let at = from; at < to; at += 2) {
    while ((postings[at] ?? 0) > 127) at += 1;
    papers += 1;
  }
  return papers;
}
