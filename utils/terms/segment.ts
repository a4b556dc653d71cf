/**
 * The terms of one month's papers as bytes, small enough to keep those of the whole archive in memory, and
 * read as they are. A paper is named by its place in the month's list (see `TermFactsRow`).
 *
 * `terms`     the distinct terms in UTF-8, sorted by byte: how many bytes a term shares with the one
 *             before, how many follow, and these. The first term of each block of 16 shares none
 * `postings`  for each term its papers in ascending order: the distance to the one before (the first:
 *             to −1) less 1 as a varint, then the places in one byte (fields.ts), `LAST` added for the
 *             term's last paper
 * `blocks`    for each block where it begins in `terms` and in `postings`
 */
export interface Segment {
  terms: Uint8Array;
  postings: Uint8Array;
  blocks: Uint32Array;
}

export const BLOCK = 16;
export const LAST = 0x80;

/** A part of `postings`: whole terms. */
export interface PostingsRange {
  from: number;
  to: number;
}

/** Where the postings of the term that begin at `at` end. */
function endOfList(postings: Uint8Array, at: number): number {
  for (let i = at; i < postings.length; i += 1) {
    while ((postings[i] ?? 0) > 127) i += 1;
    i += 1;
    if ((postings[i] ?? 0) >= LAST) return i + 1;
  }
  return postings.length;
}

/** Negative when the first `length` bytes of `text` sort before `wanted`, 0 when they are the same. */
function compare(text: Uint8Array, length: number, wanted: Uint8Array): number {
  for (let i = 0; i < length && i < wanted.length; i += 1) {
    const difference = (text[i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

/** The last block whose first term does not sort after `wanted`, else the first block. */
function blockOf({ terms, blocks }: Segment, wanted: Uint8Array): number {
  let low = 0;
  let high = blocks.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const at = blocks[middle * 2] ?? 0;
    const length = terms[at + 1] ?? 0;
    if (compare(terms.subarray(at + 2, at + 2 + length), length, wanted) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Calls `visit` for each term from a block on, until it gives true; `text` is filled anew each time. */
function walk(
  { terms, postings, blocks }: Segment,
  block: number,
  visit: (text: Uint8Array, length: number, from: number, to: number) => boolean,
): void {
  const text = new Uint8Array(512);
  let from = blocks[block * 2 + 1] ?? 0;
  for (let at = blocks[block * 2] ?? 0; at < terms.length;) {
    const shared = terms[at] ?? 0;
    const more = terms[at + 1] ?? 0;
    at += 2;
    for (let i = 0; i < more; i += 1) text[shared + i] = terms[at + i] ?? 0;
    at += more;
    const to = endOfList(postings, from);
    if (visit(text, shared + more, from, to)) return;
    from = to;
  }
}

/** The postings of the first term that does not sort before `wanted`; `same` when it is that. */
function lowerBound(segment: Segment, wanted: Uint8Array): PostingsRange & { same: boolean } {
  const end = segment.postings.length;
  let found = { from: end, to: end, same: false };
  walk(segment, blockOf(segment, wanted), (text, length, from, to) => {
    const order = compare(text, length, wanted);
    if (order < 0) return false;
    found = { from, to, same: order === 0 };
    return true;
  });
  return found;
}

/** The postings of a term, or with `prefix` of all terms that begin with it. */
export function findPostings(segment: Segment, term: Uint8Array, prefix: boolean): PostingsRange {
  const { from, to, same } = lowerBound(segment, term);
  if (!prefix) return { from, to: same ? to : from };
  return { from, to: lowerBound(segment, Uint8Array.from([...term, 0xff])).from };
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
  segment: Segment,
  visit: (text: Uint8Array, length: number, postings: PostingsRange) => void,
): void {
  walk(segment, 0, (text, length, from, to) => {
    visit(text, length, { from, to });
    return false;
  });
}
