import { CheckCheck } from 'lucide-react';
import { t } from '../../utils/i18n/t.ts';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { useMany } from './use-many.ts';

interface MarkAllReadProps {
  papers: readonly Paper[];
  /** By its sign alone, where there is little room. */
  short?: boolean;
}

/** Marks all papers of a list as read, as one step of undo. */
export function MarkAllRead({ papers, short = false }: MarkAllReadProps) {
  const many = useMany();
  return (
    <button
      type="button"
      className={short ? 'icon' : undefined}
      title={t('many.markAllRead')}
      disabled={many.unread(papers) === 0}
      onClick={() => many.read(papers)}
    >
      {short && <CheckCheck size={15} aria-hidden />}
      <span className={short ? 'hidden' : undefined}>{t('many.markAllRead')}</span>
    </button>
  );
}
