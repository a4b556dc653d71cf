import { t } from '../../../../utils/i18n/t.ts';
import type { NotesState } from './notes-state.ts';

interface NotesLineProps {
  state: NotesState;
  onUndo: (token: string) => void;
}

/** What becomes of what is typed. */
export function NotesLine({ state: { status, why, undo }, onUndo }: NotesLineProps) {
  if (status === 'failed')
    return (
      <span className="not-saved" role="alert">
        {t('notes.failed', { why })}
      </span>
    );
  return (
    <>
      <span className="facts" data-notes={status}>
        {status === 'conflict' ? t('notes.waits') : null}
        {status === 'kept' ? t('notes.kept') : null}
        {status === 'typed' || status === 'saving' ? t('notes.saving') : null}
      </span>
      {status === 'kept' && undo !== undefined && (
        <button type="button" className="plain" onClick={() => onUndo(undo)}>
          {t('notice.undo')}
        </button>
      )}
    </>
  );
}
