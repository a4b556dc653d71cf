import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { t } from '../../../../utils/i18n/t.ts';
import { NotesField } from './NotesField.tsx';
import { NotesTold } from './NotesTold.tsx';
import { useHasDraft } from './use-notes.ts';

const Markdown = lazy(async () => ({ default: (await import('../Markdown.tsx')).Markdown }));

interface NotesEditorProps {
  item: QueueRow;
  startsOpen: boolean;
  onUndo: (token: string) => void;
}

/** Notes in Markdown: drawn, and edited as plain text. */
export function NotesEditor({ item, startsOpen, onUndo }: NotesEditorProps) {
  const hasDraft = useHasDraft(item.id);
  const [editing, setEditing] = useState(startsOpen || hasDraft);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (!editing && wasEditing.current) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (editing) return <NotesField item={item} onClose={() => setEditing(false)} onUndo={onUndo} />;
  return (
    <div className="notes">
      {item.notes !== '' && (
        <Suspense fallback={<p>{item.notes}</p>}>
          <Markdown text={item.notes} />
        </Suspense>
      )}
      <NotesTold item={item} />
      <button ref={opener} type="button" className="edit-notes" onClick={() => setEditing(true)}>
        {item.notes === '' ? t('notes.write') : t('notes.edit')}
      </button>
    </div>
  );
}
