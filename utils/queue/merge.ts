import type { UtcTime } from '../time/moment.ts';
import type { Evidence, FieldGroup, QueueRow } from './item/schema.ts';
import { citationKey } from '../export/citation-key.ts';
import { workOfItem } from '../export/work.ts';
import { changedOf, changeTime, FIELDS_OF, GROUPS, pick, same, stamped } from './item/fields.ts';
import { KEY_PATTERNS, type KeyLetters } from './item/key-letters.ts';
import { LIMITS } from './item/limits.ts';
import { cleanTags } from './item/model.ts';

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const least = (a: string, b: string): string => (a < b ? a : b);
const greatest = (a: string, b: string): string => (a > b ? a : b);

/** All evidence of both, each text once, oldest first. */
export function joinEvidence(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  const all = [...a, ...b].sort((x, y) =>
    JSON.stringify([x.at, x]) < JSON.stringify([y.at, y]) ? -1 : 1,
  );
  const once = new Map<string, Evidence>();
  for (const one of all) {
    const name = `${one.kind} ${one.text}`;
    if (!once.has(name)) once.set(name, one);
  }
  return [...once.values()];
}

/** The letters of both; of two by one pattern the lesser, from either side. */
function joinLetters(a?: KeyLetters, b?: KeyLetters): KeyLetters | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const both = { ...a, ...b };
  for (const pattern of KEY_PATTERNS) {
    const [mine, theirs] = [a[pattern], b[pattern]];
    if (mine !== undefined && theirs !== undefined) both[pattern] = least(mine, theirs);
  }
  return both;
}

/**
 * The letters of two papers made one, by each pattern: those of the one whose key it has without them, of the first
 * where both have it, so that its key is one that was there.
 */
function lettersOfUnited(
  united: QueueRow,
  first: QueueRow,
  other: QueueRow,
): KeyLetters | undefined {
  if (first.keyLetters === undefined && other.keyLetters === undefined) return undefined;
  const own = KEY_PATTERNS.flatMap((pattern) => {
    const baseOf = (item: QueueRow): string => citationKey(workOfItem(item), pattern);
    const named = [first, other].find((one) => baseOf(one) === baseOf(united)) ?? first;
    const letters = named.keyLetters?.[pattern];
    return letters === undefined ? [] : [[pattern, letters] as const];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

function laterOf(a: QueueRow, b: QueueRow, group: keyof typeof FIELDS_OF): QueueRow {
  const [at, bt] = [changedOf(a, group), changedOf(b, group)];
  if (at !== bt) return at > bt ? a : b;
  return JSON.stringify(pick(a, group)) > JSON.stringify(pick(b, group)) ? a : b;
}

function laterTimes(a: QueueRow, b: QueueRow): QueueRow['changed'] {
  const since = least(a.savedAt, b.savedAt);
  const groups: FieldGroup[] = [...GROUPS, 'kept'];
  const times = groups.map((group): [FieldGroup, UtcTime] => [
    group,
    greatest(changedOf(a, group), changedOf(b, group)),
  ]);
  return Object.fromEntries(times.filter(([, at]) => at > since));
}

/**
 * Two states of one item (a backup and the queue, later two devices): of each part the later writer's;
 * keys and evidence grow. The same from either side.
 */
export function mergeStates(a: QueueRow, b: QueueRow): QueueRow {
  const parts = GROUPS.map((group) => pick(laterOf(a, b, group), group));
  const merged: QueueRow = Object.assign({}, a, ...parts);
  const [older, newer] =
    JSON.stringify([a.savedAt, a.source]) <= JSON.stringify([b.savedAt, b.source])
      ? [a, b]
      : [b, a];
  const keys = unique([...a.keys, ...b.keys]).sort();
  const claims = unique([...(a.claims ?? []), ...(b.claims ?? [])]).filter(
    (key) => !keys.includes(key),
  );
  return {
    ...merged,
    id: least(a.id, b.id),
    keys,
    keyLetters: joinLetters(a.keyLetters, b.keyLetters),
    claims: claims.length > 0 ? claims.sort() : undefined,
    evidence: joinEvidence(a.evidence, b.evidence),
    savedAt: least(a.savedAt, b.savedAt),
    source: older.source ?? newer.source,
    changedAt: greatest(a.changedAt, b.changedAt),
    changed: laterTimes(a, b),
  };
}

export function joinNotes(a: string, b: string): string {
  if (a.includes(b)) return a;
  return b.includes(a) ? b : `${a}\n\n---\n\n${b}`;
}

/** A paper saved by its id alone has its key for a title, until a page tells it. */
export const isUnnamed = ({ keys, title }: QueueRow): boolean => keys.some((key) => key === title);

/**
 * Two items that turn out to be one paper (a preprint and its published version): the smaller id wins,
 * the keys are united, both tags and both notes stay, the published venue is kept.
 */
export function uniteItems(a: QueueRow, b: QueueRow, at: UtcTime): QueueRow {
  const [first, other] = a.savedAt <= b.savedAt ? [a, b] : [b, a];
  const states = mergeStates(a, b);
  const named = [first, other].find((item) => !isUnnamed(item));
  const merged = isUnnamed(states) && named ? { ...states, ...pick(named, 'paper') } : states;
  const tags = cleanTags([...first.tags, ...other.tags]);
  const notes = joinNotes(first.notes, other.notes);
  const united = {
    ...merged,
    keys: unique([...first.keys, ...other.keys]),
    venue: merged.venue ?? first.venue ?? other.venue,
    year: merged.year ?? first.year ?? other.year,
    rank: least(a.rank, b.rank),
    tags,
    notes,
  };
  const next = { ...united, keyLetters: lettersOfUnited(united, first, other) };
  const groups = (['tags', 'notes', 'paper', 'order'] as const).filter(
    (group) => !same(pick(merged, group), pick(next, group)),
  );
  const times = groups.map((group) => [group, changeTime(merged, group, at)] as const);
  return { ...stamped(next, Object.fromEntries(times)), changedAt: greatest(merged.changedAt, at) };
}

/** Whether one item can hold the words, tags and keys of two; if not, they stay two: nothing is cut. */
export function canUnite(a: QueueRow, b: QueueRow): boolean {
  return (
    joinNotes(a.notes, b.notes).length <= LIMITS.notes &&
    cleanTags([...a.tags, ...b.tags]).length <= LIMITS.tags &&
    unique([...a.keys, ...b.keys]).length <= LIMITS.keys
  );
}
