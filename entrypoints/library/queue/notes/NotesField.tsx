import { useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../../../utils/i18n/t.ts';
import { LIMITS } from '../../../../utils/queue/item/limits.ts';
import { changedOf } from '../../../../utils/queue/item/fields.ts';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { NotesConflict } from './NotesConflict.tsx';
import { NotesTold } from './NotesTold.tsx';
import { NotesLine } from './NotesLine.tsx';
import { useNotes } from './use-notes.ts';
import './notes.css';

interface NotesFieldProps {
  item: QueueRow;
  onClose: () => void;
  onUndo: (token: string) => void;
}

/** The field of notes, which keep themselves. It closes when they are stored, and stays while they cannot be. */
export function NotesField({ item, onClose, onUndo }: NotesFieldProps) {
  const { keeper, state } = useNotes(item);
  const field = useRef<HTMLTextAreaElement>(null);
  const { notes } = item;
  const at = changedOf(item, 'notes');
  useEffect(() => {
    const { current: box } = field;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);
  // Under the reader's hands nothing changes: what came from another window meets the next letter as a choice.
  useLayoutEffect(() => {
    if (document.activeElement !== field.current) keeper.meet(notes, at);
  }, [keeper, notes, at]);

  async function close(): Promise<void> {
    await keeper.flush();
    if (keeper.draft() === undefined) onClose();
  }

  return (
    <div className="notes">
      <label>
        <span>{t('notes.label')}</span>
        <textarea
          ref={field}
          rows={6}
          maxLength={LIMITS.notes}
          value={state.text}
          onChange={(event) => keeper.type(event.target.value)}
          onBlur={() => void keeper.flush()}
          onKeyDown={(event) => {
            event.stopPropagation();
            const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
            if (event.key === 'Escape' || isSent) void close();
          }}
        />
      </label>
      <NotesTold item={item} />
      {state.status === 'conflict' && <NotesConflict keeper={keeper} state={state} />}
      <p className="commands">
        <button type="button" onClick={() => void close()}>
          {t('notes.close')}
        </button>
        <NotesLine state={state} onUndo={onUndo} />
      </p>
    </div>
  );
}
