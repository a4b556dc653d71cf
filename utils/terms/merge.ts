import { createByteWriter, type ByteWriter } from './bytes.ts';
import type { Places } from './document.ts';
import { eachPosting, openSegment, termTexts, type OpenSegment, type Segment } from './segment.ts';

/** Paper (its place in the month) and its places of one term. */
type Posting = [paper: number, places: number];

const EMPTY: Segment = {
  terms: new Uint8Array(),
  sizes: new Uint8Array(),
  postings: new Uint8Array(),
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

/** Walks two sorted lists as one, each text once, with its number in `old` (−1 when it is not there). */
function* together(old: string[], fresh: string[]): Generator<[term: string, n: number]> {
  let n = 0;
  for (const term of fresh) {
    for (; n < old.length && (old[n] ?? '') < term; n += 1) yield [old[n] ?? '', n];
    if (old[n] === term) yield [term, n++];
    else yield [term, -1];
  }
  for (; n < old.length; n += 1) yield [old[n] ?? '', n];
}

function writePostings(writer: ByteWriter, list: Posting[]): void {
  let before = -1;
  for (const [paper, places] of list.sort((a, b) => a[0] - b[0])) {
    writer.varint(paper - before - 1);
    writer.byte(places);
    before = paper;
  }
}

/** The old postings of a term that stay, as bytes where nothing of the month is replaced. */
function keep(open: OpenSegment, n: number, replaced: (paper: number) => boolean): Posting[] {
  const kept: Posting[] = [];
  if (n < 0) return kept;
  eachPosting(open, { from: n, to: n + 1 }, (paper, places) => {
    if (!replaced(paper)) kept.push([paper, places]);
  });
  return kept;
}

/** The segment with `papers` added, or put in the place of what it had of them. */
export function mergeSegment(
  old: Segment | undefined,
  papers: ReadonlyMap<number, Places>,
  /** How many papers the old segment knows: those from here on are new. */
  known: number,
): Segment {
  const open = openSegment(old ?? EMPTY);
  const fresh = invert(papers);
  const onlyNew = [...papers.keys()].every((paper) => paper >= known);
  const writers = {
    terms: [] as string[],
    sizes: createByteWriter(),
    postings: createByteWriter(),
  };
  const { terms, sizes, postings } = writers;
  for (const [term, n] of together(termTexts(old ?? EMPTY), [...fresh.keys()].sort())) {
    const before = postings.length();
    const added = fresh.get(term);
    if (added === undefined && onlyNew) {
      postings.bytes(open.postings.subarray(open.postingsAt[n], open.postingsAt[n + 1]));
    } else {
      const kept = keep(open, n, (paper) => papers.has(paper));
      writePostings(postings, [...kept, ...(added ?? [])]);
    }
    if (postings.length() === before) continue;
    sizes.varint(postings.length() - before);
    terms.push(term, '\n');
  }
  return {
    terms: new TextEncoder().encode(terms.join('')),
    sizes: sizes.done(),
    postings: postings.done(),
  };
}
