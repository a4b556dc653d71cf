import type { TidemarkDb } from '../db/open.ts';
import type { QueueMarks } from './format.ts';

/** The reader's states for the overlay, from the queue and the marks. */
export async function queueMarks(db: TidemarkDb): Promise<QueueMarks> {
  const [items, marks] = await Promise.all([db.queue.toArray(), db.marks.toArray()]);
  const saved = Object.fromEntries(
    items.flatMap(({ keys, state }) => keys.map((key) => [key, state])),
  );
  const of = (field: 'openedAt' | 'doneAt'): string[] =>
    marks.filter((mark) => mark[field] !== undefined).map(({ key }) => key);
  return { saved, opened: of('openedAt'), done: of('doneAt') };
}
