import { useLiveQuery } from 'dexie-react-hooks';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import {
  copiedOfArchive,
  copiedOfSpan,
  type Copied,
  type Span,
} from '../../../utils/view/copied.ts';

/** How much of a span of days, or of the archive, is copied, live; undefined while it is read. */
export function useCopied(span?: Span): Copied | undefined {
  const { db } = useServices();
  const { today } = useReader();
  const { first, last } = span ?? {};
  return useLiveQuery(
    () =>
      first === undefined || last === undefined
        ? copiedOfArchive(db, today)
        : copiedOfSpan(db, { first, last }, today),
    [db, today, first, last],
  );
}
