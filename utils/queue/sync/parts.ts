import { DAY_MS } from '../removed.ts';
import { msOfClock } from './clock.ts';
import { mergeItems } from './merge.ts';
import { notesAsPart } from './notes.ts';
import type { ItemState } from './replica.ts';

type Items = ReadonlyMap<string, ItemState>;

const PART = 'part:';

function nextOf(items: Items, id: string): string | undefined {
  const life = items.get(id)?.life?.[1];
  return life?.startsWith(PART) === true ? life.slice(PART.length) : undefined;
}

/**
 * The item of which an item is part in the end, itself where it is part of none. Where two say that they are part of
 * each other the smaller id is the whole, as everywhere. An item that has not come yet holds nothing: its part stays.
 */
export function wholeOf(items: Items, id: string): string {
  const seen = [id];
  for (let next = nextOf(items, id); next !== undefined; next = nextOf(items, next)) {
    const at = seen.indexOf(next);
    if (at !== -1) return seen.slice(at).toSorted()[0] ?? id;
    const state = items.get(next);
    if (state?.saved === undefined && nextOf(items, next) === undefined) break;
    seen.push(next);
  }
  return seen.at(-1) ?? id;
}

/** What a part says, said of the whole. Whether the whole is in the queue is its own matter. */
export function asPart(part: ItemState, from: string, into: string): ItemState {
  const { life: _, ...state } = part;
  return { ...state, notes: notesAsPart(state.notes, from, into) };
}

/** The items with all that is known of their parts, an edit of a part that its writer still took for an item too. */
export function withParts(items: Items): Map<string, ItemState> {
  const next = new Map(items);
  for (const [id, state] of [...items].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = wholeOf(items, id);
    const into = whole === id ? undefined : next.get(whole);
    if (into !== undefined) next.set(whole, mergeItems(into, asPart(state, id, whole)));
  }
  return next;
}

/** Whether an item is in the queue: it is in, or part of one that has not come. */
export function isIn(items: Items, id: string): boolean {
  const life = items.get(id)?.life?.[1];
  return life === 'in' || (life?.startsWith(PART) === true && wholeOf(items, id) === id);
}

/** Whether an item left the queue more than so many days ago. */
export const isOver = ({ life }: ItemState, now: number, days: number): boolean =>
  life !== undefined && life[1] !== 'in' && now - msOfClock(life[0]) > days * DAY_MS;
