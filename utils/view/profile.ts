import type { QueueRow } from '../queue/item/schema.ts';
import type { MarkRow } from '../db/queue-tables.ts';
import { arxivIdOfKey } from '../paper-key.ts';
import type { ProfilePaper } from '../search/profile.ts';

const MOST = 400;
/** Of these the newest, so that there is room for what is wanted. */
const MOST_LESS = 100;

export type Known = Pick<ProfilePaper, 'id' | 'kind'>;

function kindOf({ state }: QueueRow): Known['kind'] {
  if (state === 'done') return 'done';
  return state === 'archived' ? 'archived' : 'saved';
}

/**
 * The papers that the reader knows: `less`, of which fewer are wanted, then the queue, then what was done and
 * opened, newest first.
 */
export function knownPapers(
  queue: readonly QueueRow[],
  marks: readonly MarkRow[],
  less: readonly string[],
): Known[] {
  const known = new Map<string, Known['kind']>(less.slice(0, MOST_LESS).map((id) => [id, 'less']));
  const add = (key: string | undefined, kind: Known['kind']): void => {
    const id = key === undefined ? undefined : arxivIdOfKey(key);
    if (id !== undefined && !known.has(id)) known.set(id, kind);
  };
  for (const item of queue)
    add(
      item.keys.find((key) => key.startsWith('arxiv:')),
      kindOf(item),
    );
  const time = (mark: MarkRow): string => mark.doneAt ?? mark.openedAt ?? '';
  const newestFirst = [...marks].sort((a, b) => (time(a) < time(b) ? 1 : -1));
  for (const mark of newestFirst)
    if (time(mark) !== '') add(mark.key, mark.doneAt === undefined ? 'opened' : 'done');
  return [...known].map(([id, kind]) => ({ id, kind }));
}

/** Of the known papers those by which the reader is judged: enough, and not so many that it takes long. */
export function judgedBy(known: readonly Known[]): Known[] {
  const less = known.filter(({ kind }) => kind === 'less').slice(0, MOST_LESS);
  return [...less, ...known.filter(({ kind }) => kind !== 'less')].slice(0, MOST);
}
