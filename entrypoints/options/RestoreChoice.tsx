import { t } from '../../utils/i18n/t.ts';
import type { Restored, RestoreMode } from '../../utils/queue/backup/restore.ts';
import type { ChosenFile } from './use-backup.ts';
import { Said } from '../../components/Said.tsx';

const effect = ({ fresh, changed, removed }: Restored): string =>
  t('backup.effect', { fresh, changed, removed });

interface RestoreChoiceProps {
  file: ChosenFile;
  onRestore: (mode: RestoreMode) => void;
  onCancel: () => void;
}

/** What a chosen backup holds, and what each way to restore it would do. */
export function RestoreChoice({ file, onRestore, onCancel }: RestoreChoiceProps) {
  const { name, backup } = file;
  return (
    <Said className="preview">
      <p>
        {t('backup.holds', { name, n: backup.queue.length, marks: backup.marks.length })}{' '}
        {backup.refused > 0 && t('backup.refused', { n: backup.refused })}
      </p>
      {(['merge', 'replace'] as const).map((mode) => (
        <p key={mode}>
          <button type="button" onClick={() => onRestore(mode)}>
            {t(`backup.${mode}`)}
          </button>{' '}
          {effect(file[mode])}
        </p>
      ))}
      <button type="button" className="plain" onClick={onCancel}>
        {t('paste.cancel')}
      </button>
    </Said>
  );
}
