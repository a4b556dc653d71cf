import { useRef, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { Restored, RestoreMode } from '../../utils/queue/backup/restore.ts';
import type { Notice } from '../../components/notice.ts';
import { longDayLabel } from '../../utils/format.ts';
import { useBackup, type ChosenFile } from './use-backup.ts';
import { useQueueCommands } from '../../components/use-queue-commands.ts';

const effect = ({ fresh, changed, removed }: Restored): string =>
  t('backup.effect', { fresh, changed, removed });

function Choice({
  file,
  onRestore,
  onCancel,
}: {
  file: ChosenFile;
  onRestore: (mode: RestoreMode) => void;
  onCancel: () => void;
}) {
  const { name, backup } = file;
  return (
    <div className="preview" role="status">
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
    </div>
  );
}

/** Backup in a file, restoring with a preview and undo, and the copies of the last days. */
export function BackupSection() {
  const backup = useBackup();
  const input = useRef<HTMLInputElement>(null);
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
        <button type="button" onClick={() => input.current?.click()}>
          {t('backup.choose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('backup.choose')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void backup.choose(chosen);
          }}
        />
      </p>
      {backup.trouble !== '' && (
        <p className="status warning" role="alert">
          {backup.trouble}
        </p>
      )}
      {backup.file && (
        <Choice
          file={backup.file}
          onCancel={backup.forget}
          onRestore={(mode) => void restore(mode)}
        />
      )}
      <p role="status">
        {notice?.text}{' '}
        {notice?.undo && (
          <button type="button" onClick={notice.undo}>
            {t('notice.undo')}
          </button>
        )}
      </p>
      <h3>{t('backup.copies')}</h3>
      {backup.copies?.length === 0 && <p>{t('backup.noCopies')}</p>}
      <ul className="copies">
        {backup.copies?.map(({ n, at, why, items }) => (
          <li key={n}>
            {t(`backup.copy.${why}`, { day: longDayLabel(at.slice(0, 10)), n: items })}{' '}
            <button
              type="button"
              onClick={() =>
                void commands.run('rollBack', { n: n ?? 0 }, () => t('backup.rolledBack'))
              }
            >
              {t('backup.rollBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
