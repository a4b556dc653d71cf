/**
 * The reader's marks for the overlay, in shards of `storage.local`, so that a page holds no more of the
 * queue than it needs: `q1:2508` for arXiv papers by the month of the id, `q1:x00`…`q1:x1f` by hash for
 * every other key. A shard is lines `name flags`; name as in `nameInShard`, or the whole key; flags: the
 * queue state's letter (utils/queue/item/states.ts), `c` when the key is only claimed for a saved paper, or
 * `-`; then `o` when opened, `d` when done by hand. An unknown letter says "saved". The text begins and
 * ends with a line break. Private: drawn only inside closed shadow roots.
 */
import { arxivMonth } from '../../arxiv/id.ts';
import { fnv1a } from '../../fnv1a.ts';
import { DONE_LETTER } from '../item/states.ts';
import { arxivIdOfKey, type PaperKey } from '../../paper-key.ts';
import { nameInShard } from '../../trend/lookup.ts';
import { entriesAfter } from '../../sorted-text.ts';

const HASH_SHARDS = 32;
export const CLAIMED = 'c';

export interface PaperMark {
  saved: boolean;
  /** A page gave this key for a saved paper, and nothing has confirmed it: not drawn. */
  claimed: boolean;
  opened: boolean;
  /** By its state in the queue, or by hand without being saved. */
  done: boolean;
}

export const monthMarks = (yymm: string): string => `q1:${yymm}`;

/** The shard that holds a paper's mark. */
export function markShardOf(key: PaperKey): string {
  const id = arxivIdOfKey(key);
  if (id !== undefined) return monthMarks(arxivMonth(id));
  return `q1:x${(fnv1a(key) % HASH_SHARDS).toString(16).padStart(2, '0')}`;
}

/** A paper's name inside its shard. */
export function markName(key: PaperKey): string {
  const id = arxivIdOfKey(key);
  return id === undefined ? key : nameInShard(id);
}

/** The mark of one paper in the text of its shard, whose lines are sorted; a search, nothing is parsed whole. */
export function findMark(shard: unknown, key: PaperKey): PaperMark | undefined {
  const [flags] = entriesAfter(shard, `${markName(key)} `, '\n');
  if (flags === undefined) return undefined;
  const first = flags[0] ?? '-';
  return {
    saved: first !== '-' && first !== CLAIMED,
    claimed: first === CLAIMED,
    opened: flags.includes('o', 1),
    done: first === DONE_LETTER || flags.includes('d', 1),
  };
}
