import { t } from '../../../utils/i18n/t.ts';
import type { ReadPreview } from '../../../utils/queue/import/worker/read-in-worker.ts';

interface ImportNextProps {
  read: ReadPreview | undefined;
  /** There is text to look at, and none is being read. */
  canLook: boolean;
  onLook: () => void;
  onSave: () => void;
}

/** The next step of an import: look at what was given, then save what was found. */
export function ImportNext({ read, canLook, onLook, onSave }: ImportNextProps) {
  const all = read?.found.length ?? 0;
  const fresh = read?.found.filter(({ isSaved }) => !isSaved).length ?? 0;
  if (all === 0)
    return (
      <button type="button" disabled={!canLook} onClick={onLook}>
        {t('paste.look')}
      </button>
    );
  return (
    <button type="button" onClick={onSave}>
      {fresh > 0 ? t('import.save', { n: fresh }) : t('import.join', { n: all })}
    </button>
  );
}
