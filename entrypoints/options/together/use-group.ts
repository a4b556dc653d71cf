import type { Notice } from '../../../components/notice.ts';
import { useAllowGroup } from '../../../components/together/use-allow-group.ts';
import { useDevicesDb } from '../../../components/use-devices-db.ts';
import { useQueueCommands } from '../../../components/use-queue-commands.ts';
import { useServices } from '../../../components/services.tsx';
import { worded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';
import { PRIVATE_REFUSED } from '../../../utils/private-commands.ts';
import { keep, keptOf } from '../../../utils/queue/sync/kept/devices-db.ts';
import type { Sharing } from '../../../utils/queue/together/shared-list.ts';
import { askForFolders } from '../ask-for-folders.ts';
import { pickFolder } from '../devices/pick-folder.ts';

export interface GroupCommands {
  /** Asks for the group's folder; to be called from a press. */
  choose: () => void;
  /** The reader would rather not share in the folder that was chosen. */
  leave: () => void;
  share: (sharing: Sharing) => void;
  stop: () => void;
  /** Asks the browser again; to be called from a press. */
  allow: () => void;
}

/** What a reader can do with a reading list together. */
export function useGroup(tell: (notice: Notice | undefined) => void): GroupCommands {
  const devices = useDevicesDb();
  const { isPrivate } = useServices();
  const { run } = useQueueCommands(tell);

  async function choose(): Promise<void> {
    if (await isPrivate()) return tell({ text: worded(PRIVATE_REFUSED) });
    const handle = await pickFolder('tidemark-group');
    if (handle === undefined) return undefined;
    const own = await keptOf(devices, 'folder');
    if (own && (await handle.isSameEntry(own))) return tell({ text: t('together.sameFolder') });
    await keep(devices, 'group', handle);
    // Another one, in place of one that is gone.
    if (await keptOf(devices, 'together')) await run('togetherNow', {});
  }

  /** From a press, in which the browser may be asked for the folder that it has closed since. */
  async function stop(): Promise<void> {
    await askForFolders(devices, 'group');
    await run('togetherStop', {}, ({ trouble }) =>
      trouble === undefined ? t('together.stopped') : worded(trouble),
    );
  }

  return {
    choose: () => void choose(),
    leave: () => void devices.kept.delete('group'),
    share: (sharing) =>
      void run('togetherShare', sharing, () => t('together.shared', { name: sharing.name })),
    stop: () => void stop(),
    allow: useAllowGroup(tell),
  };
}
