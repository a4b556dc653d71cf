import { entriesAfter } from '../sorted-text.ts';
import { dayOfNumber } from '../time/feed-day.ts';
import type { Trend } from './format.ts';

const COUNT = /^[0-9a-z]{0,10}$/;

function parseEntry(fields: string[]): Trend | undefined {
  if (fields.length !== 6 || !fields.every((field) => COUNT.test(field))) return undefined;
  const [upvotes, rank, size, day, , speed] = fields.map((field) =>
    field === '' ? 0 : parseInt(field, 36),
  ) as [number, number, number, number, number, number];
  if (rank < 1 || size < rank || day > 36_500) return undefined;
  return { upvotes, rank, size, day: dayOfNumber(day), topOfMonth: fields[4] === '1', speed };
}

/** A paper's name in the shard of its month: `02559` of `2507.02559`, `hep-th/001` of `hep-th/9901001`. */
export function nameInShard(id: string): string {
  const at = id.indexOf('/');
  return at === -1 ? id.slice(5) : `${id.slice(0, at)}/${id.slice(at + 5)}`;
}

/**
 * The trend of one paper in the packed text of its month; undefined when it is not there or the
 * text is corrupt. A search in the text, which is sorted: no shard is ever parsed whole.
 */
export function findTrend(shard: unknown, id: string): Trend | undefined {
  const [entry] = entriesAfter(shard, `${nameInShard(id)},`, ';');
  return entry ? parseEntry(entry.split(',')) : undefined;
}
