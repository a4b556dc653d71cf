import type { Places } from './document.ts';
import { eachPosting, eachTerm, type PostingsRange } from './segment.ts';
import type { Segment } from '../db/tables.ts';
import { createSegmentWriter, type Posting } from './write-segment.ts';

type ListedTerm = [term: string, postings: PostingsRange];

const NOTHING: PostingsRange = { from: 0, to: 0 };
const EMPTY: Segment = {
  terms: new Uint8Array(),
  postings: new Uint8Array(),
  blocks: new Uint32Array(),
};

function invert(papers: ReadonlyMap<number, Places>): Map<string, Posting[]> {
  const inverted = new Map<string, Posting[]>();
  for (const [paper, terms] of papers) {
    for (const [term, places] of terms) {
      const list = inverted.get(term);
      if (list) list.push([paper, places]);
      else inverted.set(term, [[paper, places]]);
    }
  }
  return inverted;
}

function listTerms(segment: Segment): ListedTerm[] {
  const decoder = new TextDecoder();
  const terms: ListedTerm[] = [];
  eachTerm(segment, (text, length, postings) => {
    terms.push([decoder.decode(text.subarray(0, length)), postings]);
  });
  return terms;
}

/** Walks the terms of both, sorted, each once. */
function* together(old: ListedTerm[], fresh: string[]): Generator<ListedTerm> {
  let n = 0;
  for (const term of fresh) {
    for (let next = old[n]; next !== undefined && next[0] < term; next = old[(n += 1)]) yield next;
    const same = old[n];
    if (same?.[0] === term) n += 1;
    yield same?.[0] === term ? same : [term, NOTHING];
  }
  yield* old.slice(n);
}

/**
 * The segment with `papers` added, or put in the place of what it had of them. `known`: how many papers
 * the old segment may know; those from there on are new to it.
 */
export function mergeSegment(
  old: Segment = EMPTY,
  papers: ReadonlyMap<number, Places>,
  known: number,
): Segment {
  const fresh = invert(papers);
  const onlyNew = [...papers.keys()].every((paper) => paper >= known);
  const writer = createSegmentWriter();
  for (const [term, range] of together(listTerms(old), [...fresh.keys()].sort())) {
    const added = fresh.get(term);
    if (added === undefined && onlyNew) {
      writer.copy(term, old.postings.subarray(range.from, range.to));
      continue;
    }
    const list = added ?? [];
    eachPosting(old, range, (paper, places) => {
      if (!papers.has(paper)) list.push([paper, places]);
    });
    writer.add(term, list);
  }
  return writer.done();
}
