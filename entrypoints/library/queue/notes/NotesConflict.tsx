import { t } from '../../../../utils/i18n/t.ts';
import type { NotesKeeper } from './keeper.ts';
import type { NotesState } from './notes-state.ts';

/** What another window wrote meanwhile, and the choice between it and one's own. */
export function NotesConflict({ keeper, state }: { keeper: NotesKeeper; state: NotesState }) {
  const { text, theirs } = state;
  return (
    <div className="conflict" role="alert">
      <p>{t('notes.conflict')}</p>
      <blockquote>{theirs === '' ? t('notes.theirsEmpty') : theirs}</blockquote>
      <p className="commands">
        <button type="button" onClick={() => keeper.choose(`${theirs}\n\n---\n\n${text}`)}>
          {t('notes.both')}
        </button>
        <button type="button" onClick={() => keeper.choose(text)}>
          {t('notes.mine')}
        </button>
        <button type="button" onClick={() => keeper.choose(theirs)}>
          {t('notes.theirs')}
        </button>
      </p>
    </div>
  );
}
