import type { UtcTime } from '../db/tables.ts';
import type { Evidence, FieldGroup, QueueRow } from '../db/queue-tables.ts';
import { changedOf, FIELDS_OF, GROUPS, pick, same } from './fields.ts';
import { LIMITS } from './limits.ts';
import { cleanTags } from './model.ts';

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
  const [from] = [a, b]
    .map(({ savedAt, savedFrom = '' }) => JSON.stringify([savedAt, savedFrom]))
    .sort();
  const [, savedFrom] = JSON.parse(from ?? '[]') as [string, string];
  return {
    ...merged,
    id: least(a.id, b.id),
    keys: unique([...a.keys, ...b.keys]).sort(),
    evidence: joinEvidence(a.evidence, b.evidence),
    savedAt: least(a.savedAt, b.savedAt),
    savedFrom: savedFrom || undefined,
    changedAt: greatest(a.changedAt, b.changedAt),
    changed: laterTimes(a, b),
  };
}

export function joinNotes(a: string, b: string): string {
  if (a.includes(b)) return a;
  return b.includes(a) ? b : `${a}\n\n---\n\n${b}`.slice(0, LIMITS.notes);
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
  const tags = cleanTags([...first.tags, ...other.tags]).slice(0, LIMITS.tags);
  const notes = joinNotes(first.notes, other.notes);
  const next = {
    ...merged,
    keys: unique([...first.keys, ...other.keys]),
    venue: merged.venue ?? first.venue ?? other.venue,
    year: merged.year ?? first.year ?? other.year,
    rank: least(a.rank, b.rank),
    tags,
    notes,
  };
  const changed = { ...merged.changed };
  for (const group of ['tags', 'notes', 'paper', 'order'] as const) {
    if (!same(pick(merged, group), pick(next, group))) changed[group] = at;
  }
  return { ...next, changed, changedAt: greatest(merged.changedAt, at) };
}
