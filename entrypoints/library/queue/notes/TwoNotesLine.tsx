import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from '../../../../components/services.tsx';
import { t } from '../../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { areTwoNotes } from '../../../../utils/queue/sync/two-notes.ts';

/** Says of notes that are two texts why they are, until the reader makes one of them. */
export function TwoNotesLine({ item: { id, notes } }: { item: QueueRow }) {
  const { db } = useServices();
  const areTwo = useLiveQuery(() => areTwoNotes(db, id, notes), [db, id, notes]);
  if (areTwo !== true) return null;
  return (
    <p className="quiet" data-notes-kept="two">
      {t('devices.twoNotes')}
    </p>
  );
}
