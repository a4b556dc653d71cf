import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { UtcTime } from '../time/moment.ts';
import { edited } from './item/fields.ts';
import type { QueueState } from './item/states.ts';
import type { Recorder } from './recorder.ts';
import { byRank, ranksFor, type Place } from './order.ts';

export interface Move {
  /** In this order; one that is not there is passed over. */
  ids: readonly string[];
  place: Place;
  /** Into it too, as on the board, where a column is a state. */
  state?: QueueState | undefined;
}

/** Brings items before or after another one. */
export async function moveItems(
  db: TidemarkDb,
  recorder: Recorder,
  { ids, place, state }: Move,
  at: UtcTime,
): Promise<void> {
  const items = (await db.queue.toArray()).sort(byRank);
  const byId = new Map(items.map((item) => [item.id, item]));
  const moved = new Set(ids.filter((id) => byId.has(id)));
  const ranks = ranksFor(items, [...moved], place);
  const changed = items
    .filter(({ id }) => ranks.has(id))
    .map((item) => {
      const next = moved.has(item.id) ? (state ?? item.state) : item.state;
      return edited(item, { rank: ranks.get(item.id), state: next }, at);
    });
  await recorder.put(changed);
}
