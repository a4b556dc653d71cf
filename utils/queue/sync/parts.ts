import { DAY_MS } from '../removed.ts';
import { clockAfter, deviceOfClock, msOfClock } from './clock.ts';
import { mergeItems } from './merge.ts';
import { mergeKnown, notesAsPart, notesReplaced, type Known } from './notes.ts';
import { NO_ITEM } from './item-state.ts';
import type { Dated, ItemState } from './replica.ts';
import type { Writer } from './sets.ts';

type Items = ReadonlyMap<string, ItemState>;

const PART = 'part:';

function nextOf(items: Items, id: string): string | undefined {
  const life = items.get(id)?.life?.[1];
  return life?.startsWith(PART) === true ? life.slice(PART.length) : undefined;
}

/** Of one that left the queue nothing else need come. */
const hasCome = (state: ItemState | undefined): boolean =>
  state?.saved !== undefined || (state?.life !== undefined && state.life[1] !== 'in');

/** Each item and the one of which it is part in the end. */
export type Wholes = ReadonlyMap<string, string>;

/** The items on the way from one to its whole that are not known yet, and that whole. */
function wayOf(
  items: Items,
  from: string,
  known: Wholes,
): { way: Iterable<string>; whole: string } {
  const way = new Map([[from, 0]]);
  for (let id = from; ;) {
    const next = nextOf(items, id);
    if (next === undefined) return { way: way.keys(), whole: id };
    const at = way.get(next);
    if (at !== undefined)
      return { way: way.keys(), whole: [...way.keys()].slice(at).sort()[0] ?? id };
    if (!hasCome(items.get(next)) && nextOf(items, next) === undefined)
      return { way: way.keys(), whole: id };
    const whole = known.get(next);
    if (whole !== undefined) return { way: way.keys(), whole };
    way.set(next, way.size);
    id = next;
  }
}

/**
 * Of each item the one of which it is part in the end, itself where it is part of none. Where two say that they are part
 * of each other the smaller id is the whole, as everywhere. An item that has not come yet holds nothing: its part stays.
 * All at once, so that a chain of any length is walked once.
 */
export function wholesOf(items: Items): Wholes {
  const wholes = new Map<string, string>();
  for (const id of items.keys()) {
    if (wholes.has(id)) continue;
    const { way, whole } = wayOf(items, id, wholes);
    for (const one of way) wholes.set(one, whole);
  }
  return wholes;
}

/** What a part says, said of the whole. Whether the whole is in the queue is its own matter. */
export function asPart(part: ItemState, from: string, into: string): ItemState {
  const { life: _, ...state } = part;
  return { ...state, notes: notesAsPart(state.notes, from, into) };
}

/** The items with all that is known of their parts, an edit of a part that its writer still took for an item too. */
export function withParts(items: Items): Map<string, ItemState> {
  const next = new Map(items);
  const wholes = wholesOf(items);
  for (const [id, state] of [...items].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = wholes.get(id) ?? id;
    const into = whole === id ? undefined : next.get(whole);
    if (into !== undefined) next.set(whole, mergeItems(into, asPart(state, id, whole)));
  }
  return next;
}

/** Whether an item is in the queue: it is in, or part of one that has not come. */
export function isIn(items: Items, id: string, wholes: Wholes): boolean {
  const life = items.get(id)?.life?.[1];
  return life === 'in' || (life?.startsWith(PART) === true && wholes.get(id) === id);
}

/** Whether an item is no more, for longer than so many days. What was removed is there until it is given up. */
export const isOver = ({ life }: ItemState, now: number, days: number): boolean =>
  life !== undefined &&
  life[1] !== 'in' &&
  life[1] !== 'removed' &&
  now - msOfClock(life[0]) > days * DAY_MS;

/** Names tags among what was known of an item when it was given up, beside the names of items. */
const TAGS = '#';

/** Whether an item that was given up for good was edited by one who did not know of that. */
export function isEditedSince({ life, state, tags, notes }: ItemState): boolean {
  const known = notes.known[TAGS] ?? {};
  const isNew = ([clock, tag]: Dated<string | null>): boolean =>
    tag !== null && clock > (known[deviceOfClock(clock)] ?? '');
  const isStateLater = (state?.[0] ?? '') > (life?.[0] ?? '');
  return notes.versions.length > 0 || Object.values(tags).some(isNew) || isStateLater;
}

/** What is left of an item that was given up for good: that it is, and which texts of it were known then. */
const onlyGone = ({ life, notes }: ItemState): ItemState => ({
  ...NO_ITEM,
  ...(life && { life }),
  notes: { versions: [], known: notes.known },
});

/** An item that is given up for good by one who knows all that is known of it. */
export function giveUp(state: ItemState, { device, ms }: Writer): ItemState {
  const last = [state.life?.[0], state.state?.[0]].flatMap((clock) => clock ?? []).toSorted();
  const life = [clockAfter(last.at(-1), ms, device), 'gone'] as const;
  const { versions, known } = notesReplaced(state.notes);
  const tags = Object.values(state.tags).map(([clock]): Known => {
    return { [TAGS]: { [deviceOfClock(clock)]: clock } };
  });
  return { ...state, life, notes: { versions, known: tags.reduce(mergeKnown, known) } };
}

/** The items without what nobody needs any more of those that were given up, and of their parts. */
export function withoutGone(items: Items): Map<string, ItemState> {
  const wholes = wholesOf(items);
  const isGone = (id: string): boolean => {
    const whole = items.get(wholes.get(id) ?? id);
    return whole?.life?.[1] === 'gone' && !isEditedSince(whole);
  };
  return new Map([...items].map(([id, state]) => [id, isGone(id) ? onlyGone(state) : state]));
}
