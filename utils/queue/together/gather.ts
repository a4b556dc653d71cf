import type { PaperKey } from '../../paper-key.ts';
import type { SharedList, SharedPaper } from './shared-list.ts';

/** Who saved a paper: `name` undefined for the reader. */
export interface Saver extends Pick<SharedPaper, 'savedAt' | 'state' | 'notes'> {
  /** The id of their list, which two of one name do not share; of the reader's own none. */
  list?: string;
  name?: string;
}

/** A paper that at least one of the group has, with everybody who has it, who saved it last first. */
export interface PaperTogether {
  paper: SharedPaper;
  keys: readonly PaperKey[];
  savers: readonly Saver[];
}

interface Gathered {
  paper: SharedPaper;
  keys: Set<PaperKey>;
  savers: Saver[];
}

/** Of one day the reader's own stands first, as it was gathered. */
const byTime = (a: { savedAt: string }, b: { savedAt: string }): number =>
  a.savedAt === b.savedAt ? 0 : a.savedAt > b.savedAt ? -1 : 1;

const isMine = ({ savers }: Gathered): boolean => savers.some(({ name }) => name === undefined);

/** The papers of all lists; those that have a key in common are one. What was saved last comes first. */
export function gather(
  mine: readonly SharedPaper[],
  others: readonly SharedList[],
): PaperTogether[] {
  const byKey = new Map<PaperKey, Gathered>();
  const lists = [{ papers: mine }, ...others] as readonly (Pick<SharedList, 'papers'> &
    Partial<SharedList>)[];
  for (const { id, name, papers } of lists)
    for (const paper of papers) {
      const { keys, savedAt, state, notes } = paper;
      const saver: Saver = { savedAt, ...(name !== undefined && { name, list: id }) };
      // The reader's own leads: what is done with it is done with the paper of this queue.
      const found = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort(
        (a, b) => Number(isMine(b)) - Number(isMine(a)),
      );
      const [first = { paper, keys: new Set<PaperKey>(), savers: [] }, ...more] = found;
      first.savers.push(
        { ...saver, ...(state && { state }), ...(notes !== undefined && { notes }) },
        ...more.flatMap(({ savers }) => savers),
      );
      for (const key of [...keys, ...more.flatMap((one) => [...one.keys])]) {
        first.keys.add(key);
        byKey.set(key, first);
      }
    }
  return [...new Set(byKey.values())]
    .map(({ paper, keys, savers }) => ({ paper, keys: [...keys], savers: savers.sort(byTime) }))
    .sort((a, b) => byTime(a.savers[0] ?? a.paper, b.savers[0] ?? b.paper));
}
