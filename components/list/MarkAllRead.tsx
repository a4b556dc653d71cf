import { t } from '../../utils/i18n/t.ts';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { useMany } from './use-many.ts';

/** Marks all papers of a list as read, as one step of undo. */
export function MarkAllRead({ papers }: { papers: readonly Paper[] }) {
  const many = useMany();
  return (
    <button
      type="button"
      className="mark-read"
      disabled={many.unread(papers) === 0}
      onClick={() => many.read(papers)}
    >
      {t('many.markAllRead')}
    </button>
  );
}
