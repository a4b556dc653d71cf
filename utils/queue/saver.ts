import type { TidemarkDb } from '../db/open.ts';
import type { PaperRow, UtcTime } from '../db/tables.ts';
import type { QueueRow } from '../db/queue-tables.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { edited } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { joinNotes, uniteItems } from './merge.ts';
import { LIMITS } from './limits.ts';
import { cleanTags, newItem, oneLine } from './model.ts';
import { byRank, topRanks } from './order.ts';
import type { Candidate } from './wire.ts';

export interface Saved {
  /** Ids in the order of the candidates; two candidates of one paper have the same. */
  ids: string[];
  fresh: number;
}

/** The items that hold one of these keys, made one. Gives undefined when there is none. */
export async function gather(
  db: TidemarkDb,
  ledger: Ledger,
  keys: readonly PaperKey[],
  at: UtcTime,
): Promise<QueueRow | undefined> {
  const found = await db.queue.where('keys').anyOf(keys).distinct().toArray();
  const [first, ...others] = found.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!first) return undefined;
  let item = first;
  for (const other of others) {
    item = uniteItems(item, other, at);
    await ledger.drop(other.id, first.id);
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
  // A pasted id has no title but its key, until a page tells it.
  const unnamed = item.keys.some((key) => key === item.title);
  const edit = {
    title: unnamed ? oneLine(snapshot?.title ?? '') || item.title : item.title,
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
  const saved = await db.queue
    .where('keys')
    .anyOf(candidates.flatMap(({ keys }) => keys))
    .toArray();
  const taken = new Set(saved.flatMap(({ keys }) => keys));
  const fresh = new Map<PaperKey, QueueRow>();
  const ids: string[] = [];
  for (const [n, candidate] of candidates.entries()) {
    const twin = candidate.keys.map((key) => fresh.get(key)).find((one) => one !== undefined);
    if (twin) {
      ids.push(twin.id);
    } else if (candidate.keys.some((key) => taken.has(key))) {
      const item = await gather(db, ledger, candidate.keys, at);
      const next = item && enriched(item, candidate, at);
      if (next && next !== item) await ledger.put([next]);
      ids.push(item?.id ?? '');
    } else {
      const item = freshItem(candidate, known[n], { id: newId(), at, rank: ranks[n] ?? 'a0' });
      for (const key of item.keys) fresh.set(key, item);
      ids.push(item.id);
    }
  }
  const items = [...new Set(fresh.values())].sort(byRank);
  await ledger.put(items);
  return { ids, fresh: items.length };
}
