import type { Notice } from '../../../components/notice.ts';
import { download } from '../../../components/download.ts';
import { useServices } from '../../../components/services.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';
import { PRIVATE_REFUSED } from '../../../utils/private-commands.ts';
import { stageFile, takeStaged } from '../../../utils/queue/backup/stage.ts';
import type { Joining } from './use-joining.ts';

interface FileCommands {
  save: () => Promise<void>;
  choose: (file: File) => Promise<void>;
}

/** The exchange by a file in the reader's hand. It goes to and from the worker by the table `staged`, since it is too long for a message. */
export function useFile(
  run: QueueCommands['run'],
  tell: (notice: Notice | undefined) => void,
  ask: (joining: Joining) => void,
): FileCommands {
  const { db, send, isPrivate } = useServices();

  async function save(): Promise<void> {
    const reply = await run('syncSave', {}, ({ name }) => t('devices.fileSaved', { name }));
    if (reply === undefined) return;
    const text = await takeStaged(db, reply.staged);
    if (text !== undefined) download(reply.name, 'application/json', text);
  }

  async function choose(file: File): Promise<void> {
    if (await isPrivate()) return tell({ text: worded(PRIVATE_REFUSED) });
    const staged = crypto.randomUUID();
    const text = await file.text();
    await stageFile(db, { id: staged, at: new Date().toISOString(), text });
    ask({
      title: t('devices.join.file', { name: file.name }),
      place: 'file',
      what: t('devices.fileWhat'),
      yes: t('devices.join.yesFile'),
      preview: () => send('syncPreview', { place: 'file', staged }),
      join: async () => void (await run('syncMerge', { staged }, () => t('devices.merged'))),
      leave: async () => void (await takeStaged(db, staged)),
    });
  }

  return { save, choose };
}
