import { momentMs, type UtcTime } from '../../time/moment.ts';
import { changedOf, pick, same } from '../item/fields.ts';
import { LIMITS } from '../item/limits.ts';
import type { FieldGroup, QueueRow } from '../item/schema.ts';
import { clockAfter, clockAt } from './clock.ts';
import { stampNotes } from './notes.ts';
import type { Dated, DeviceId, ItemState, Life, PaperPart, Replica } from './replica.ts';
import { stampLoose, stampSet, type Writer } from './sets.ts';

/** An item of which nothing is known. */
export const NO_ITEM: ItemState = {
  keys: {},
  claims: {},
  tags: {},
  notes: { versions: [], known: {} },
  evidence: [],
};

/** Of what is known by id, which may be the name of what every object has. */
export const itemIn = (items: Replica['items'], id: string): ItemState | undefined =>
  Object.hasOwn(items, id) ? items[id] : undefined;

export const msOf = (at: UtcTime): number => momentMs(at) ?? 0;

/** A part with what it holds now: as it was, or written anew. What JSON leaves out is not there. */
function stamp<T>(old: Dated<T> | undefined, value: T, { device, ms }: Writer): Dated<T> {
  if (old !== undefined && same(old[1], value)) return old;
  return [clockAfter(old?.[0], ms, device), JSON.parse(JSON.stringify(value)) as T];
}

export function stampLife(state: ItemState, life: Life, at: UtcTime, device: DeviceId): ItemState {
  return { ...state, life: stamp(state.life, life, { device, ms: msOf(at) }) };
}

function stampSaved({ saved }: ItemState, { savedAt, source }: QueueRow, device: DeviceId) {
  const known = saved?.[1];
  if (known?.savedAt === savedAt && same(known.source, source)) return saved;
  const value = source === undefined ? { savedAt } : { savedAt, source };
  return [clockAt(msOf(savedAt), device), value] as const;
}

/** Whether what a row says of a paper is what a state says; "as in the archive" may be said in more than one way. */
export type IsPaper = (state: ItemState, paper: PaperPart) => boolean;

/**
 * What is known of an item once it is as in this row, in the queue or among the removed: every part that is other
 * than `state` says was edited here, at the time that the row has for it, which was written with the edit.
 */
export function stampItem(
  state: ItemState | undefined,
  row: QueueRow,
  device: DeviceId,
  isPaper: IsPaper = ({ paper }, value) => same(paper?.[1], value),
): ItemState {
  const old = state ?? NO_ITEM;
  const by = (group: FieldGroup): Writer => ({ device, ms: msOf(changedOf(row, group)) });
  const lists = { device, ms: msOf(state === undefined ? row.savedAt : row.changedAt) };
  const self = (name: string): string => name;
  const paper = pick(row, 'paper') as PaperPart;
  return {
    ...old,
    saved: stampSaved(old, row, device),
    // What stands in for a paper of which only its keys have come is no word of the reader's.
    paper:
      state !== undefined && isPaper(old, paper)
        ? old.paper
        : stamp<PaperPart>(old.paper && [old.paper[0], null], paper, by('paper')),
    state: stamp(old.state, row.state, by('state')),
    order: stamp(old.order, row.rank, by('order')),
    snooze: stamp(old.snooze, row.snoozedUntil ?? null, by('snooze')),
    letters: stamp(old.letters, row.keyLetters ?? null, lists),
    keys: stampSet(old.keys, row.keys, self, lists, LIMITS.keys),
    claims: stampSet(old.claims, row.claims ?? [], self, lists, LIMITS.keys),
    tags: stampLoose(old.tags, row.tags, (tag) => tag.toLowerCase(), by('tags'), LIMITS.tags),
    notes: stampNotes(old.notes, row.notes, by('notes')),
    evidence: row.evidence,
  };
}
