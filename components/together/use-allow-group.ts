import { t } from '../../utils/i18n/t.ts';
import { keptOf } from '../../utils/queue/sync/kept/devices-db.ts';
import type { Notice } from '../notice.ts';
import { useDevicesDb } from '../use-devices-db.ts';
import { useQueueCommands } from '../use-queue-commands.ts';

/** Asks the browser for the group's folder again, and exchanges; to be called from a press. */
export function useAllowGroup(tell: (notice: Notice | undefined) => void): () => void {
  const devices = useDevicesDb();
  const { run } = useQueueCommands(tell);

  async function allow(): Promise<void> {
    const handle = await keptOf(devices, 'group');
    const answer = await handle?.requestPermission({ mode: 'readwrite' });
    if (answer === 'granted') await run('togetherNow', {});
    else tell({ text: t('trouble.folder.permission') });
  }

  return () => void allow();
}
