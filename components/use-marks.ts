import { useObservable } from 'dexie-react-hooks';
import { useServices } from './services.tsx';

export interface Marks {
  opened: ReadonlySet<string>;
  done: ReadonlySet<string>;
}

/** What the reader opened and did, live; undefined while it is read. */
export function useMarks(): Marks | undefined {
  return useObservable(useServices().queries.marks);
}
