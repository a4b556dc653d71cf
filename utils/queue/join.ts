import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { PaperRow } from '../db/tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { changeTime, edited, stamped } from './item/fields.ts';
import { tooMuchOf } from './check-puts.ts';
import { LIMITS } from './item/limits.ts';
import { cleanTags, newItem, oneLine } from './item/model.ts';
import type { QueueRow } from './item/schema.ts';
import { canUnite, isUnnamed, joinNotes, uniteItems } from './merge.ts';
import { isOnePaper, toldBy, type Said } from './one-paper.ts';
import { refKeysOf } from './ref-keys.ts';
import type { Removed } from './removed.ts';
import { isSurelySame, type Told } from './same-paper.ts';
import type { Shelf } from './shelf.ts';
import type { Candidate } from './wire.ts';

export interface JoinContext {
  shelf: Shelf;
  said: Said;
  /** What the archive knows, by arXiv id. */
  known: ReadonlyMap<string, PaperRow>;
  removed: Removed;
  at: UtcTime;
  newId: () => string;
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

const toldByPaper = (paper: PaperRow): Told => ({
  title: paper.title,
  authors: paper.authors.map(({ name }) => name),
});

/** What the candidate says of itself, else what the archive knows of its first key. */
function toldByCandidate({ keys: [key], snapshot }: Candidate, known: JoinContext['known']): Told {
  const paper = known.get((key && arxivIdOfKey(key)) ?? '');
  if (snapshot === undefined && paper !== undefined) return toldByPaper(paper);
  return { title: snapshot?.title ?? '', authors: snapshot?.authors ?? [] };
}

/**
 * The key by which a candidate is known: its first, unless an item of that key, or a removed one, is plainly another paper (a
 * page that names somebody else's DOI as its own) and the page's address can stand for it.
 */
function ownKeyOf(keys: readonly PaperKey[], told: Told, context: JoinContext): PaperKey {
  const { shelf, said, removed } = context;
  const [first] = keys;
  if (first === undefined) throw new TypeError('a candidate without a key');
  const holder = shelf.holding(first) ?? removed.holding(first);
  const address = keys.find((key) => key.startsWith('url:'));
  if (holder === undefined || address === undefined || told.title === '' || isUnnamed(holder))
    return first;
  const other = { keys: holder.keys, told: toldBy(holder) };
  return isOnePaper({ keys: [address], told }, other, said) ? first : address;
}

/** The item that a candidate is, if it is there. */
function itemFor(own: PaperKey, candidate: Candidate, told: Told, context: JoinContext) {
  const { shelf, said } = context;
  const keys = [...candidate.keys, ...refKeysOf(candidate)];
  const holder = shelf.holding(own);
  if (holder) return holder;
  const near = [...keys.map((key) => shelf.holding(key)), ...keys.flatMap(shelf.claiming)];
  return near.find(
    (item) =>
      item !== undefined &&
      isOnePaper({ keys: [own], told }, { keys: item.keys, told: toldBy(item) }, said),
  );
}

/** Whether a second key of a candidate is surely the same paper's: its address, or the archive or the reader says so. */
function isConfirmed(own: PaperKey, key: PaperKey, told: Told, { known, said }: JoinContext) {
  if (key.startsWith('url:')) return true;
  const paper = known.get(arxivIdOfKey(key) ?? '');
  const word = said.of([own], [key]);
  return word ?? (paper !== undefined && isSurelySame(told, toldByPaper(paper)));
}

/** The item with the candidate's keys: its own and confirmed ones are keys, others that nobody holds are claims. */
function withKeys(
  item: QueueRow,
  own: PaperKey,
  { keys: all, isOwnWord }: { keys: readonly PaperKey[]; isOwnWord: boolean },
  told: Told,
  context: JoinContext,
): QueueRow {
  const holds = (key: PaperKey): boolean => context.shelf.holding(key)?.id === item.id;
  const free = all.filter((key) => context.shelf.holding(key) === undefined || holds(key));
  const sure = free.filter((key) => isOwnWord || isConfirmed(own, key, told, context));
  const keys = unique([...item.keys, own, ...sure]).slice(0, LIMITS.keys);
  const claims = unique([...(item.claims ?? []), ...free]).filter((key) => !keys.includes(key));
  return { ...item, keys, claims: claims.length > 0 ? claims.slice(0, LIMITS.keys) : undefined };
}

/** A saved item with what a candidate adds to it: tags and notes join, gaps of its snapshot are filled. */
function enriched(item: QueueRow, { snapshot, tags, notes }: Candidate, at: UtcTime): QueueRow {
  const edit = {
    title: isUnnamed(item) ? oneLine(snapshot?.title ?? '') || item.title : item.title,
    tags: tags ? cleanTags([...item.tags, ...tags]) : item.tags,
    notes: notes ? joinNotes(item.notes, notes) : item.notes,
    authors: item.authors.length > 0 ? item.authors : (snapshot?.authors ?? []),
    type: item.type ?? snapshot?.type,
    venue: item.venue ?? snapshot?.venue,
    year: item.year ?? snapshot?.year,
    version: item.version ?? snapshot?.version,
  };
  return edited(item, edit, at);
}

function fresh(
  candidate: Candidate,
  own: PaperKey,
  rank: string,
  { known, at, newId }: JoinContext,
): QueueRow {
  const { snapshot, source, state, tags, notes, savedAt } = candidate;
  const paper = known.get(arxivIdOfKey(own) ?? '');
  const since = savedAt !== undefined && savedAt < at ? savedAt : at;
  const context = { id: newId(), at: since, rank, source };
  const item = newItem([own], snapshot, paper, context);
  const edit = {
    state: state ?? item.state,
    tags: cleanTags(tags ?? []),
    notes: notes ?? '',
  };
  return edited(item, edit, at);
}

/** The removed item that a candidate is, if there is one: by its own key, or surely by titles and people. */
function removedOf(own: PaperKey, candidate: Candidate, told: Told, context: JoinContext) {
  const { removed, shelf, said } = context;
  const keys = new Set<PaperKey>([...candidate.keys, ...refKeysOf(candidate)]);
  const isNear = (item: QueueRow): boolean =>
    [...item.keys, ...(item.claims ?? [])].some((key) => keys.has(key));
  const near = removed.near.find(
    (item) =>
      isNear(item) &&
      isOnePaper({ keys: [own], told }, { keys: item.keys, told: toldBy(item) }, said),
  );
  const found = removed.holding(own) ?? near;
  return found && !shelf.has(found.id) ? found : undefined;
}

/** A removed item, back on top of the queue with its notes, tags and state, and those of its keys that are free. */
function back(item: QueueRow, rank: string, { at, shelf }: JoinContext): QueueRow {
  const keys = item.keys.filter((key) => shelf.holding(key) === undefined);
  const kept = changeTime(item, 'kept', at);
  return edited(stamped({ ...item, keys }, { kept }), { rank }, at);
}

/** The other items on the shelf that are surely this paper too, by the keys of both and by titles and people. */
function twinsOf(item: QueueRow, keys: readonly PaperKey[], { shelf, said }: JoinContext) {
  const claimed = [...keys, ...(item.claims ?? [])].map((key) => shelf.holding(key));
  const near = [...claimed, ...item.keys.flatMap((key) => shelf.claiming(key))];
  const others = near.filter((one) => one !== undefined).filter(({ id }) => id !== item.id);
  return unique(others).filter((one) =>
    isOnePaper(
      { keys: item.keys, told: toldBy(item) },
      { keys: one.keys, told: toldBy(one) },
      said,
    ),
  );
}

/** Two items made one: what was in the queue before keeps its id, of two such the smaller wins. */
function unitedOnShelf(item: QueueRow, twin: QueueRow, { shelf, at }: JoinContext): QueueRow {
  const one = uniteItems(item, twin, at);
  const [stored, ...others] = [item, twin].filter(({ id }) => shelf.isStored(id));
  const next = stored && others.length === 0 ? { ...one, id: stored.id } : one;
  shelf.unite(next.id === item.id ? twin : item, next);
  return next;
}

interface Joining {
  candidate: Candidate;
  /** The reader's own list or file says it, whose word on keys that nobody holds counts. */
  isOwnWord: boolean;
}

/**
 * What a candidate adds to a paper that is there; the item with its twins united is on the shelf. Undefined, and
 * nothing is done, when it would be more than one item can hold.
 */
function joined(
  base: QueueRow,
  own: PaperKey,
  { candidate, isOwnWord, isNew = false }: Joining & { isNew?: boolean },
  context: JoinContext,
): QueueRow | undefined {
  const told = toldByCandidate(candidate, context.known);
  const all = unique(candidate.keys);
  let item = withKeys(base, own, { keys: all, isOwnWord }, told, context);
  if (!isNew) item = enriched(item, candidate, context.at);
  if (tooMuchOf(item, isNew ? undefined : base) !== undefined) return undefined;
  for (const twin of twinsOf(item, all, context))
    if (canUnite(item, twin)) item = unitedOnShelf(item, twin, context);
  context.shelf.put(item);
  return item;
}

/** By which key a candidate is known, what it says of itself, and its item, if it is in the queue already. */
function placed(candidate: Candidate, context: JoinContext) {
  const told = toldByCandidate(candidate, context.known);
  const own = ownKeyOf(unique(candidate.keys), told, context);
  return { told, own, there: itemFor(own, candidate, told, context) };
}

/**
 * The item of a paper that is in the queue already, with what a candidate adds to it; undefined when it is
 * not there. Two items become one only when they are surely one paper.
 */
export function joinThere(joining: Joining, context: JoinContext): QueueRow | undefined {
  const { own, there } = placed(joining.candidate, context);
  return there && joined(there, own, joining, context);
}

/**
 * Puts a candidate on the shelf: joined to the item of its paper, brought back from the removed, or new with
 * this rank. Undefined when it would be more than one item can hold: then it is left out.
 */
export function joinCandidate(
  joining: Joining,
  rank: string,
  context: JoinContext,
): QueueRow | undefined {
  const { candidate } = joining;
  const { told, own, there } = placed(candidate, context);
  if (there) return joined(there, own, joining, context);
  const old = removedOf(own, candidate, told, context);
  if (old) return joined(back(old, rank, context), own, joining, context);
  const item = fresh(candidate, own, rank, context);
  return joined(item, own, { ...joining, isNew: true }, context);
}
