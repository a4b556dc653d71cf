import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState } from '../db/state.ts';
import type { TermFactsRow } from '../db/tables.ts';
import { TERMS_VERSION } from '../terms/document.ts';
import type { Segment } from '../db/tables.ts';

interface MonthTerms {
  facts: TermFactsRow;
  segment: Segment;
  /** The number of the month's first paper. */
  base: number;
}

/** The whole term index in memory. Papers are numbered 0 … size − 1, newest month first. */
export interface TermIndex {
  stamp: number;
  months: MonthTerms[];
  size: number;
  upvotes: Uint32Array;
  days: Uint16Array;
  flags: Uint8Array;
  lengths: Uint16Array;
  averageLength: number;
}

const EMPTY: TermIndex = {
  stamp: 0,
  months: [],
  size: 0,
  upvotes: new Uint32Array(),
  days: new Uint16Array(),
  flags: new Uint8Array(),
  lengths: new Uint16Array(),
  averageLength: 1,
};

type Loaded = Pick<MonthTerms, 'facts' | 'segment'>;

function assemble(stamp: number, loaded: Loaded[]): TermIndex {
  const months: MonthTerms[] = [];
  let size = 0;
  for (const { facts, segment } of loaded.sort((a, b) =>
    a.facts.month < b.facts.month ? 1 : -1,
  )) {
    months.push({ facts, segment, base: size });
    size += facts.ids.length;
  }
  const index: TermIndex = {
    stamp,
    months,
    size,
    upvotes: new Uint32Array(size),
    days: new Uint16Array(size),
    flags: new Uint8Array(size),
    lengths: new Uint16Array(size),
    averageLength: 1,
  };
  for (const { facts, base } of months) {
    for (const column of ['upvotes', 'days', 'flags', 'lengths'] as const) {
      index[column].set(facts[column], base);
    }
  }
  if (size > 0) index.averageLength = index.lengths.reduce((sum, length) => sum + length, 0) / size;
  return index;
}

/** Reads the months that changed since `old`; a database that was begun anew is read whole. */
async function readChanges(db: TidemarkDb, old: TermIndex): Promise<TermIndex> {
  return db.transaction('r', [db.state, db.termFacts, db.termPostings], async () => {
    const { stamp } = await loadState(db, 'terms');
    const since = stamp < old.stamp ? EMPTY : old;
    const rows = await db.termFacts.where('stamp').above(since.stamp).toArray();
    const facts = rows.filter(({ version }) => version === TERMS_VERSION);
    const texts = facts.filter(({ postingsStamp }) => postingsStamp > since.stamp);
    const postings = await db.termPostings.bulkGet(texts.map(({ month }) => month));
    const segments = new Map<string, Segment>(
      since.months.map(({ facts, segment }) => [facts.month, segment]),
    );
    for (const row of postings) if (row) segments.set(row.month, row);
    const changed = new Set(rows.map(({ month }) => month));
    const kept = since.months.filter(({ facts }) => !changed.has(facts.month));
    const fresh = facts.flatMap((facts): Loaded[] => {
      const segment = segments.get(facts.month);
      return segment === undefined ? [] : [{ facts, segment }];
    });
    return assemble(stamp, [...kept, ...fresh]);
  });
}

/** Gives the term index as it now is; reads only what changed since it was last asked. */
export function createTermReader(db: TidemarkDb): () => Promise<TermIndex> {
  let last: Promise<TermIndex> = Promise.resolve(EMPTY);
  async function next(old: TermIndex): Promise<TermIndex> {
    const { stamp } = await loadState(db, 'terms');
    return stamp === old.stamp ? old : readChanges(db, old);
  }
  return () => {
    const before = last;
    // Who asked before heard of its failure; this one reads from the start.
    const answer = before.catch(() => EMPTY).then(next);
    last = answer;
    return answer;
  };
}

/** The month that holds paper number `paper`. */
function monthAt({ months }: TermIndex, paper: number): MonthTerms {
  let low = 0;
  let high = months.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((months[middle] as MonthTerms).base <= paper) low = middle;
    else high = middle - 1;
  }
  return months[low] as MonthTerms;
}

export function idOfPaper(index: TermIndex, paper: number): string {
  const { facts, base } = monthAt(index, paper);
  return facts.ids[paper - base] as string;
}

/** The month of a paper and the paper's place in it; undefined when it is not in the archive. */
export function findPaper(
  { months }: TermIndex,
  id: string,
): { month: MonthTerms; place: number } | undefined {
  const month = months.find(({ facts }) => id.startsWith(`${facts.month}.`));
  const place = month?.facts.ids.indexOf(id) ?? -1;
  return month === undefined || place < 0 ? undefined : { month, place };
}
