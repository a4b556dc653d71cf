import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { PaperRow } from '../db/tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { QueueRow } from './item/schema.ts';
import { joinCandidate, type JoinContext } from './join.ts';
import type { Recorder } from './recorder.ts';
import { readSaid } from './one-paper.ts';
import { topRanks } from './order.ts';
import { refKeysOf } from './ref-keys.ts';
import { removedNear } from './removed.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { Candidate } from './wire.ts';

export interface Saved {
  /** Ids in the order of the candidates; two candidates of one paper have the same, and those left out have none. */
  ids: string[];
  /** Titles of the candidates that are more than one item can hold. */
  leftOut: string[];
  /** How many of them were not in the queue before. */
  fresh: number;
  /** How many of those were brought back from the recently removed. */
  back: number;
}

/** The items that have one of these keys, or for which one is claimed. */
async function itemsNear(db: TidemarkDb, keys: readonly PaperKey[]): Promise<QueueRow[]> {
  const near = async (found: readonly QueueRow[]): Promise<QueueRow[]> => {
    const more = found.flatMap(({ claims = [] }) => claims).filter((key) => !keys.includes(key));
    return more.length === 0 ? [] : db.queue.where('keys').anyOf(more).distinct().toArray();
  };
  const [holding, claiming] = await Promise.all([
    db.queue.where('keys').anyOf(keys).distinct().toArray(),
    db.queue.where('claims').anyOf(keys).distinct().toArray(),
  ]);
  const all = [...holding, ...claiming, ...(await near(holding))];
  return [...new Map(all.map((item) => [item.id, item])).values()];
}

async function knownPapers(
  db: TidemarkDb,
  keys: readonly PaperKey[],
): Promise<Map<string, PaperRow>> {
  const ids = keys.map(arxivIdOfKey).filter((id) => id !== undefined);
  const papers = await db.papers.bulkGet(ids);
  return new Map(papers.filter((paper) => paper !== undefined).map((paper) => [paper.id, paper]));
}

/** Writes what has changed on a shelf. */
export async function storeShelf(recorder: Recorder, shelf: Shelf): Promise<void> {
  const united = shelf.united();
  await recorder.drop([...united.keys()], { into: united, kept: false });
  await recorder.put(shelf.changed());
}

/** What candidates with these keys may join. */
export async function joinContext(
  { db, newId }: { db: TidemarkDb; newId: () => string },
  keys: readonly PaperKey[],
  at: UtcTime,
): Promise<JoinContext> {
  const removed = await removedNear(db, keys);
  const theirs = removed.near.flatMap((item) => item.keys);
  const [there, said, known] = await Promise.all([
    itemsNear(db, [...new Set([...keys, ...theirs])]),
    readSaid(db),
    knownPapers(db, keys),
  ]);
  return { shelf: createShelf(there), said, known, removed, at, newId };
}

/**
 * Saves candidates, the first of them first in the queue; a saved paper learns what is new of it.
 * `isOwnWord`: they come from the reader's own list or file.
 */
export async function saveCandidates(
  deps: { db: TidemarkDb; newId: () => string },
  recorder: Recorder,
  { candidates, isOwnWord }: { candidates: readonly Candidate[]; isOwnWord: boolean },
  at: UtcTime,
): Promise<Saved> {
  const ranks = topRanks(await deps.db.queue.orderBy('rank').first(), candidates.length);
  const keys = [...new Set(candidates.flatMap((candidate) => candidate.keys))];
  const nameless = candidates.flatMap(refKeysOf);
  const context = await joinContext(deps, [...new Set([...keys, ...nameless])], at);
  const { shelf } = context;
  const leftOut: string[] = [];
  const ids = candidates.flatMap((candidate, n) => {
    const item = joinCandidate({ candidate, isOwnWord }, ranks[n] ?? 'a0', context);
    if (!item) leftOut.push(candidate.snapshot?.title ?? candidate.keys[0] ?? '');
    return item ? [item.id] : [];
  });
  await storeShelf(recorder, shelf);
  const now = ids.map(shelf.idNow);
  const fresh = new Set(now.filter((id) => !shelf.isStored(id)));
  const removedIds = new Set(context.removed.near.map(({ id }) => id));
  return {
    ids: now,
    leftOut,
    fresh: fresh.size,
    back: [...fresh].filter((id) => removedIds.has(id)).length,
  };
}
