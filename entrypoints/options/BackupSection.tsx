import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { RestoreMode } from '../../utils/queue/backup/restore.ts';
import type { Notice } from '../../components/notice.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { DailyCopies } from './DailyCopies.tsx';
import { RestoreChoice } from './RestoreChoice.tsx';
import { useBackup } from './use-backup.ts';
import { useQueueCommands } from '../../components/use-queue-commands.ts';
import { Said } from '../../components/Said.tsx';

/** Backup in a file, restoring with a preview and undo, and the copies of the last days. */
export function BackupSection() {
  const backup = useBackup();
  const [notice, tell] = useState<Notice>();
  const commands = useQueueCommands(tell);

  async function restore(mode: RestoreMode): Promise<void> {
    const staged = await backup.stage().catch((error: unknown) => {
      tell({ text: error instanceof Error ? error.message : t('error.unknown') });
    });
    if (staged === undefined) return;
    const data = { staged, mode };
    if (await commands.run('restoreBackup', data, () => t('backup.restored'))) backup.forget();
  }

  return (
    <section id="backup">
      <h2>{t('backup.title')}</h2>
      <p>{t('backup.what')}</p>
      <p className="commands">
        <button type="button" onClick={() => void backup.write()}>
          {t('backup.write')}
        </button>
        <FileButton
          label={t('backup.choose')}
          accept=".json,application/json"
          onFile={(chosen) => void backup.choose(chosen)}
        />
      </p>
      {backup.trouble !== '' && (
        <p className="status warning" role="alert">
          {backup.trouble}
        </p>
      )}
      {backup.file && (
        <RestoreChoice
          file={backup.file}
          onCancel={backup.forget}
          onRestore={(mode) => void restore(mode)}
        />
      )}
      <Said as="p">
        {notice?.text}{' '}
        {notice?.undo && (
          <button type="button" onClick={notice.undo}>
            {t('notice.undo')}
          </button>
        )}
      </Said>
      <DailyCopies
        copies={backup.copies}
        onRollBack={(n) => void commands.run('rollBack', { n }, () => t('backup.rolledBack'))}
      />
    </section>
  );
}
