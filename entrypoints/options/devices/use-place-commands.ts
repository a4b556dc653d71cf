import type { DirectoryHandle } from '../../../utils/queue/sync/folder/directory-folder.ts';
import { keep, keptOf, type DevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import { t } from '../../../utils/i18n/t.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import { PRIVATE_REFUSED } from '../../../utils/private-commands.ts';
import type { Notice } from '../../../components/notice.ts';
import { useQueueCommands } from '../../../components/use-queue-commands.ts';
import { useServices } from '../../../components/services.tsx';
import { askForFolders } from '../ask-for-folders.ts';
import { pickFolder } from './pick-folder.ts';
import { useFile } from './use-file.ts';
import type { JoiningView } from './use-joining.ts';

type Place = 'account' | 'folder';

export interface PlaceCommands {
  askForAccount: () => void;
  chooseFolder: () => void;
  /** Asks the browser again; to be called from a press. */
  allowFolder: () => void;
  saveFile: () => void;
  chooseFile: (file: File) => void;
  leave: (place: Place) => void;
  /** Asks the browser for the folder first; to be called from a press. */
  clear: (place: Place) => void;
  exchange: () => Promise<unknown>;
  name: (name: string) => void;
  forget: (device: string, name: string) => void;
}

async function giveBack(devices: DevicesDb, before: DirectoryHandle | undefined): Promise<void> {
  await devices.kept.delete('written');
  await (before === undefined ? devices.kept.delete('folder') : keep(devices, 'folder', before));
}

/** What the reader can do with the places that devices share. */
export function usePlaceCommands(
  devices: DevicesDb,
  tell: (notice: Notice | undefined) => void,
  { ask }: JoiningView,
): PlaceCommands {
  const { send, isPrivate } = useServices();
  const { run } = useQueueCommands(tell);
  const file = useFile(run, tell, ask);

  const joining = (place: Place) => ({
    place,
    yes: t('devices.join.yes'),
    preview: () => send('syncPreview', { place }),
    join: async () =>
      void (await run('syncSwitch', { place, on: true }, () => t('devices.joined'))),
  });

  async function chooseFolder(): Promise<void> {
    if (await isPrivate()) return tell({ text: worded(PRIVATE_REFUSED) });
    const handle = await pickFolder('tidemark');
    if (handle === undefined) return;
    const group = await keptOf(devices, 'group');
    if (group && (await handle.isSameEntry(group))) return tell({ text: t('together.sameFolder') });
    const before = await keptOf(devices, 'folder');
    await devices.kept.delete('written');
    await keep(devices, 'folder', handle);
    ask({
      ...joining('folder'),
      title: t('devices.join.folder', { name: handle.name }),
      what: t('devices.folderWhat'),
      // The folder that was in use goes on.
      leave: () => giveBack(devices, before),
    });
  }

  async function allowFolder(): Promise<void> {
    const handle = await keptOf(devices, 'folder');
    const answer = await handle?.requestPermission({ mode: 'readwrite' });
    if (answer === 'granted') await run('syncNow', {});
    else tell({ text: t('trouble.folder.permission') });
  }

  async function clear(place: Place): Promise<void> {
    if (place === 'folder') await askForFolders(devices, 'folder');
    await run('syncClear', { place }, () => t('devices.cleared'));
  }

  return {
    askForAccount: () =>
      ask({
        ...joining('account'),
        title: t('devices.join.account'),
        what: t('devices.accountWhat'),
      }),
    chooseFolder: () => void chooseFolder(),
    allowFolder: () => void allowFolder(),
    saveFile: () => void file.save(),
    chooseFile: (chosen) => void file.choose(chosen),
    leave: (place) => void run('syncSwitch', { place, on: false }, () => t('devices.wentOff')),
    clear: (place) => void clear(place),
    exchange: () => run('syncNow', {}, () => t('devices.exchanged')),
    name: (name) => void run('syncName', { name }, () => t('devices.named', { name })),
    forget: (device, name) =>
      void run('syncForget', { device }, () => t('devices.forgotten', { name })),
  };
}
