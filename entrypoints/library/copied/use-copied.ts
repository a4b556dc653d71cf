import { useLiveQuery } from 'dexie-react-hooks';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import {
  copiedOfArchive,
  copiedOfSpan,
  type Copied,
  type Span,
} from '../../../utils/view/copied.ts';

/** How much of a span of days, or of the archive, is copied, live; undefined while it is read, or cannot be. */
export function useCopied(span?: Span): Copied | undefined {
  const { db } = useServices();
  const { today } = useReader();
  const { first, last } = span ?? {};
  return useLiveQuery(() => {
    const isSpan = first !== undefined && last !== undefined;
    const read = isSpan ? copiedOfSpan(db, { first, last }, today) : copiedOfArchive(db, today);
    // What it is a line of must not fail with it: the line alone is lost.
    return read.catch(() => undefined);
  }, [db, today, first, last]);
}
