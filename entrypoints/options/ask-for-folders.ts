import { keptOf, type DevicesDb } from '../../utils/queue/sync/kept/devices-db.ts';

/**
 * Asks the browser for folders that it has closed since, before something is taken out of them; to be called from a press,
 * and all at once, since a press lasts some seconds only. What it refuses, the worker cannot remove, and tells.
 */
export async function askForFolders(
  devices: DevicesDb,
  ...names: readonly ('folder' | 'group')[]
): Promise<void> {
  const ask = async (name: 'folder' | 'group'): Promise<unknown> =>
    (await keptOf(devices, name))?.requestPermission({ mode: 'readwrite' });
  await Promise.allSettled(names.map(ask));
}
