import { Bookmark, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { snapshotOf } from '../../../utils/view/snapshot.ts';
import { useReader } from '../../../components/reader-context.tsx';

interface PaperCommandsProps {
  paperKey: PaperKey;
  /** Without it only a saved paper can be taken out. */
  paper?: PaperRow;
  children?: ReactNode;
}

/** Save and done, with their states, and what else can be done with the paper. */
export function PaperCommands({ paperKey, paper, children }: PaperCommandsProps) {
  const { saved, marks, actions } = useReader();
  const isSaved = saved.has(paperKey);
  const done = marks.done.has(paperKey);
  return (
    <p className="commands">
      <button
        type="button"
        aria-pressed={isSaved}
        onClick={() => actions.toggleSave(paperKey, isSaved, snapshotOf(paper))}
      >
        <Bookmark size={14} fill={isSaved ? 'currentColor' : 'none'} aria-hidden />
        {isSaved ? t('paper.saved') : t('paper.save')}
      </button>
      {(paper !== undefined || isSaved) && (
        <button type="button" aria-pressed={done} onClick={() => actions.setDone(paperKey, !done)}>
          <Check size={14} aria-hidden />
          {done ? t('paper.done') : t('paper.notDone')}
        </button>
      )}
      {children}
    </p>
  );
}
