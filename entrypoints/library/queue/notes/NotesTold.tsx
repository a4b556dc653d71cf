import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from '../../../../components/services.tsx';
import { t } from '../../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { notesTold } from '../../../../utils/queue/sync/notes-told.ts';

/** Says of notes why they are two texts, that more of them have no room, and that they stay on this device. */
export function NotesTold({ item: { id, notes } }: { item: QueueRow }) {
  const { db } = useServices();
  const told = useLiveQuery(() => notesTold(db, id, notes), [db, id, notes]);
  if (told === undefined) return null;
  const lines = [
    told.areTwo && (['two', t('devices.twoNotes')] as const),
    told.hidden > 0 && (['hidden', t('devices.hiddenNotes', { n: told.hidden })] as const),
    told.stay && notes !== '' && (['here', t('devices.notesStay')] as const),
  ].filter((line) => line !== false);
  return lines.map(([kind, words]) => (
    <p key={kind} className="quiet" data-notes-kept={kind}>
      {words}
    </p>
  ));
}
