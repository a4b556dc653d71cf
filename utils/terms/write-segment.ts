import { createByteWriter } from './byte-writer.ts';
import { BLOCK, LAST } from './segment.ts';
import type { Segment } from '../db/tables.ts';

/** A paper (its place in the month) that has a term, and where. */
export type Posting = [paper: number, places: number];

/** Writes a segment term by term; they must come sorted, each once. */
export interface SegmentWriter {
  /** In any order; a term without papers is left out. */
  add(term: string, list: Posting[]): void;
  /** A term with its postings as another segment has them. */
  copy(term: string, postings: Uint8Array): void;
  done(): Segment;
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

export function createSegmentWriter(): SegmentWriter {
  const encoder = new TextEncoder();
  const terms = createByteWriter(1 << 16);
  const postings = createByteWriter(1 << 17);
  const blocks: number[] = [];
  let count = 0;
  let before = new Uint8Array();

  /** Call it before the term's postings are written. */
  function open(term: string): void {
    const text = encoder.encode(term);
    const first = count % BLOCK === 0;
    if (first) blocks.push(terms.length(), postings.length());
    const shared = first ? 0 : sharedBytes(before, text);
    terms.byte(shared);
    terms.byte(text.length - shared);
    terms.bytes(text.subarray(shared));
    before = text;
    count += 1;
  }

  return {
    add(term, list) {
      if (list.length === 0) return;
      open(term);
      let last = -1;
      list.sort((a, b) => a[0] - b[0]);
      list.forEach(([paper, places], i) => {
        postings.varint(paper - last - 1);
        postings.byte(i === list.length - 1 ? places | LAST : places);
        last = paper;
      });
    },
    copy(term, list) {
      open(term);
      postings.bytes(list);
    },
    done: () => ({
      terms: terms.done(),
      postings: postings.done(),
      blocks: Uint32Array.from(blocks),
    }),
  };
}
