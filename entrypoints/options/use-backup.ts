import { useLiveQuery } from 'dexie-react-hooks';
import { readCopies } from '../../utils/db/queue-queries.ts';
import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { readBackup, type Backup } from '../../utils/queue/backup/format.ts';
import { previewRestore, type Restored } from '../../utils/queue/backup/restore.ts';
import { writeBackup } from '../../utils/queue/backup/write.ts';
import { worded } from '../../utils/i18n/coded.ts';
import { PRIVATE_REFUSED } from '../../utils/private-commands.ts';
import { SETTINGS_KEY } from '../../utils/settings.ts';
import { stageFile } from '../../utils/queue/backup/stage.ts';
import { download } from '../../components/download.ts';
import { useServices } from '../../components/services.tsx';

/** A backup that the reader chose, and what restoring it would do. */
export interface ChosenFile {
  name: string;
  text: string;
  backup: Backup;
  merge: Restored;
  replace: Restored;
}

const words = (error: unknown): string =>
  error instanceof Error && error.name === 'QueueError' ? error.message : t('error.unknown');

/** Writing a backup, reading one with a preview, and the copies of the last days. */
export function useBackup() {
  const { browser, db, isPrivate } = useServices();
  const [file, setFile] = useState<ChosenFile>();
  const [trouble, setTrouble] = useState('');
  const copies = useLiveQuery(() => readCopies(db), [db]);

  async function write(): Promise<void> {
    const settings = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const at = new Date().toISOString();
    const text = await writeBackup(db, settings, at);
    download(`tidemark-backup-${at.slice(0, 10)}.json`, 'application/json', text);
  }

  async function choose(chosen: File): Promise<void> {
    setFile(undefined);
    setTrouble('');
    try {
      const text = await chosen.text();
      const backup = readBackup(text);
      const [merge, replace] = await Promise.all([
        previewRestore(db, backup, 'merge'),
        previewRestore(db, backup, 'replace'),
      ]);
      setFile({ name: chosen.name, text, backup, merge, replace });
    } catch (error) {
      setTrouble(words(error));
    }
  }

  /** Hands the chosen file to the worker through the database, since it is too long for a message. */
  async function stage(): Promise<string> {
    if (await isPrivate()) throw new Error(worded(PRIVATE_REFUSED));
    const id = crypto.randomUUID();
    await stageFile(db, { id, at: new Date().toISOString(), text: file?.text ?? '' });
    return id;
  }

  return {
    file,
    trouble,
    copies,
    write,
    choose,
    forget: () => setFile(undefined),
    stage,
  };
}
