import type { TidemarkDb } from '../db/open.ts';
import type { PaperRow, UtcTime } from '../db/tables.ts';
import type { QueueRow } from '../db/queue-tables.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { edited, same } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { isUnnamed, joinNotes, uniteItems } from './merge.ts';
import { LIMITS } from './limits.ts';
import { cleanTags, newItem, oneLine } from './model.ts';
import { byRank, topRanks } from './order.ts';
import type { Candidate } from './wire.ts';

export interface Saved {
  /** Ids in the order of the candidates; two candidates of one paper have the same. */
  ids: string[];
  fresh: number;
}

/** The items that hold one of these keys, made one; `joined` is told which became which. Undefined when there is none. */
export async function gather(
  db: TidemarkDb,
  ledger: Ledger,
  keys: readonly PaperKey[],
  at: UtcTime,
  joined: (id: string, into: string) => void = () => undefined,
): Promise<QueueRow | undefined> {
  const found = await db.queue.where('keys').anyOf(keys).distinct().toArray();
  const [first, ...others] = found.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!first) return undefined;
  let item = first;
  for (const other of others) {
    item = uniteItems(item, other, at);
    await ledger.drop(other.id, first.id);
    joined(other.id, first.id);
  }
  const all = [...new Set([...item.keys, ...keys])].slice(0, LIMITS.keys);
  if (others.length > 0 || all.length > item.keys.length) {
    item = { ...item, keys: all, changedAt: at };
    await ledger.put([item]);
  }
  return item;
}

/** A saved item with what a candidate adds to it: tags and notes join, gaps of its snapshot are filled. */
function enriched(item: QueueRow, { snapshot, tags, notes }: Candidate, at: UtcTime): QueueRow {
  const edit = {
    title: isUnnamed(item) ? oneLine(snapshot?.title ?? '') || item.title : item.title,
    tags: tags ? cleanTags([...item.tags, ...tags]).slice(0, LIMITS.tags) : item.tags,
    notes: notes ? joinNotes(item.notes, notes) : item.notes,
    authors: item.authors.length > 0 ? item.authors : (snapshot?.authors ?? []),
    venue: item.venue ?? snapshot?.venue,
    year: item.year ?? snapshot?.year,
    version: item.version ?? snapshot?.version,
  };
  return edited(item, edit, at);
}

function freshItem(
  candidate: Candidate,
  known: PaperRow | undefined,
  context: { id: string; at: UtcTime; rank: string },
): QueueRow {
  const { keys, snapshot, savedFrom, state, tags, notes, savedAt } = candidate;
  const item = newItem([...new Set(keys)].slice(0, LIMITS.keys), snapshot, known, {
    ...context,
    at: savedAt ?? context.at,
    savedFrom: savedFrom?.slice(0, 2000),
  });
  const edit = {
    state: state ?? item.state,
    tags: cleanTags(tags ?? []).slice(0, LIMITS.tags),
    notes: (notes ?? '').slice(0, LIMITS.notes),
  };
  return edited(item, edit, context.at);
}

async function knownPapers(db: TidemarkDb, candidates: readonly Candidate[]) {
  const idOf = ({ keys }: Candidate) => keys.map(arxivIdOfKey).find((id) => id !== undefined);
  return db.papers.bulkGet(candidates.map((one) => idOf(one) ?? ''));
}

/** The new items of one save, found by any of their keys. */
function createFresh() {
  const byKey = new Map<PaperKey, QueueRow>();
  /** Where an item went that turned out to be the same paper as another. */
  const became = new Map<string, string>();
  return {
    of: (keys: readonly PaperKey[]): QueueRow[] => [
      ...new Set(keys.map((key) => byKey.get(key)).filter((item) => item !== undefined)),
    ],
    put(item: QueueRow): void {
      for (const key of item.keys) byKey.set(key, item);
    },
    /** Takes out items that are now part of `id`. */
    forget(items: readonly QueueRow[], id: string): void {
      for (const item of items) {
        for (const key of item.keys) byKey.delete(key);
        if (item.id !== id) became.set(item.id, id);
      }
    },
    join: (id: string, into: string) => void became.set(id, into),
    idNow(id: string): string {
      let now = id;
      for (let next = became.get(now); next !== undefined; next = became.get(now)) now = next;
      return now;
    },
    all: (): QueueRow[] => [...new Set(byKey.values())].sort(byRank),
  };
}

/** One item of several that are one paper, under `id`, with what the candidate adds. */
function united(
  items: readonly QueueRow[],
  id: string,
  candidate: Candidate,
  at: UtcTime,
): QueueRow | undefined {
  const [first, ...others] = items;
  if (!first) return undefined;
  const one = others.reduce((item, other) => uniteItems(item, other, at), first);
  const keys = [...new Set([...one.keys, ...candidate.keys])].slice(0, LIMITS.keys);
  return enriched({ ...one, id, keys }, candidate, at);
}

/** Saves candidates, the first of them first in the queue; a saved paper learns what is new of it. */
export async function saveCandidates(
  { db, newId }: { db: TidemarkDb; newId: () => string },
  ledger: Ledger,
  candidates: readonly Candidate[],
  at: UtcTime,
): Promise<Saved> {
  const first = (await db.queue.orderBy('rank').first()) ?? undefined;
  const ranks = topRanks(first, candidates.length);
  const known = await knownPapers(db, candidates);
  const all = candidates.flatMap(({ keys }) => keys);
  const saved = await db.queue.where('keys').anyOf(all).toArray();
  const taken = new Set(saved.flatMap(({ keys }) => keys));
  const fresh = createFresh();
  const ids: string[] = [];
  for (const [n, candidate] of candidates.entries()) {
    const twins = fresh.of(candidate.keys);
    const keys = [...new Set([...candidate.keys, ...twins.flatMap((twin) => twin.keys)])];
    const isSaved = keys.some((key) => taken.has(key));
    const there = isSaved ? await gather(db, ledger, keys, at, fresh.join) : undefined;
    const id = there?.id ?? twins[0]?.id ?? newId();
    const item = united(there ? [there, ...twins] : twins, id, candidate, at);
    fresh.forget(twins, id);
    if (item && there) {
      if (!same(item, there)) await ledger.put([item]);
      for (const key of item.keys) taken.add(key);
    } else {
      fresh.put(item ?? freshItem(candidate, known[n], { id, at, rank: ranks[n] ?? 'a0' }));
    }
    ids.push(id);
  }
  const items = fresh.all();
  await ledger.put(items);
  return { ids: ids.map(fresh.idNow), fresh: items.length };
}
