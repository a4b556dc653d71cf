import type { PaperKey } from '../../paper-key.ts';
import type { SharedList, SharedPaper } from './shared-list.ts';

/** Who saved a paper: `name` undefined for the reader. */
export interface Saver extends Pick<SharedPaper, 'savedAt' | 'state' | 'notes'> {
  /** The id of their list, which two of one name do not share; of the reader's own none. */
  list?: string;
  name?: string;
}

/** A paper that at least one of the group has, with everybody who has it, who saved it last first. */
export interface PaperTogether {
  paper: SharedPaper;
  keys: readonly PaperKey[];
  savers: readonly Saver[];
}

type List = Pick<SharedList, 'papers'> & Partial<SharedList>;

interface Entry {
  paper: SharedPaper;
  list: List;
}

/** Of one day the reader's own stands first, as it was gathered. */
const byTime = (a: { savedAt: string }, b: { savedAt: string }): number =>
  a.savedAt === b.savedAt ? 0 : a.savedAt > b.savedAt ? -1 : 1;

function saverOf({ paper: { savedAt, state, notes }, list: { id, name } }: Entry): Saver {
  return {
    savedAt,
    ...(name !== undefined && id !== undefined && { name, list: id }),
    ...(state && { state }),
    ...(notes !== undefined && { notes }),
  };
}

/** For each entry the first with which it has a key in common, by way of others too (disjoint sets, paths halved). */
function firstOnes(entries: readonly Entry[]): number[] {
  const firsts = entries.map((_, n) => n);
  const firstOf = (n: number): number => {
    let at = n;
    for (let up = firsts[at] ?? at; up !== at; up = firsts[at] ?? at) {
      firsts[at] = firsts[up] ?? up;
      at = up;
    }
    return at;
  };
  const byKey = new Map<PaperKey, number>();
  for (const [n, { paper }] of entries.entries())
    for (const key of paper.keys) {
      const [a, b] = [firstOf(n), firstOf(byKey.get(key) ?? n)];
      firsts[Math.max(a, b)] = Math.min(a, b);
      byKey.set(key, Math.min(a, b));
    }
  return entries.map((_, n) => firstOf(n));
}

function together(entries: readonly Entry[]): PaperTogether[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { paper } = first;
  const savers = entries.map(saverOf).sort(byTime);
  if (entries.length === 1) return [{ paper, keys: paper.keys, savers }];
  const keys = new Set<PaperKey>();
  for (const one of entries) for (const key of one.paper.keys) keys.add(key);
  return [{ paper, keys: [...keys], savers }];
}

/**
 * The papers of all lists; those that have a key in common are one. What was saved last comes first. The reader's own
 * leads: what is done with it is done with the paper of this queue.
 */
export function gather(
  mine: readonly SharedPaper[],
  others: readonly SharedList[],
): PaperTogether[] {
  const lists: readonly List[] = [{ papers: mine }, ...others];
  const entries = lists.flatMap((list) => list.papers.map((paper) => ({ paper, list })));
  const firsts = firstOnes(entries);
  const groups = new Map<number, Entry[]>();
  for (const [n, entry] of entries.entries()) {
    const [first = n, found] = [firsts[n], groups.get(firsts[n] ?? n)];
    if (found) found.push(entry);
    else groups.set(first, [entry]);
  }
  return [...groups.values()]
    .flatMap(together)
    .sort((a, b) => byTime(a.savers[0] ?? a.paper, b.savers[0] ?? b.paper));
}
