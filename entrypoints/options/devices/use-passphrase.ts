import type { Notice } from '../../../components/notice.ts';
import { useServices } from '../../../components/services.tsx';
import { worded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';
import { PRIVATE_REFUSED } from '../../../utils/private-commands.ts';
import type { DevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import {
  answerPassphrase,
  dropPassphrase,
  setPassphrase,
} from '../../../utils/queue/sync/kept/passphrase.ts';

export interface PassphraseCommands {
  /** Each gives undefined when it was done, else why not, in words. */
  set: (passphrase: string) => Promise<string | undefined>;
  answer: (passphrase: string) => Promise<string | undefined>;
  drop: () => void;
}

/** The key is made and kept here, so that the passphrase itself goes nowhere, not even to the worker. */
export function usePassphrase(
  devices: DevicesDb,
  tell: (notice: Notice) => void,
  exchange: () => Promise<unknown>,
): PassphraseCommands {
  const { isPrivate } = useServices();

  async function attempt(work: () => Promise<void>, done: string): Promise<string | undefined> {
    if (await isPrivate()) return worded(PRIVATE_REFUSED);
    try {
      await work();
    } catch (error) {
      return error instanceof Error ? error.message : t('error.unknown');
    }
    tell({ text: done });
    void exchange();
    return undefined;
  }

  const taken = t('devices.passphraseTaken');
  return {
    set: (passphrase) => attempt(() => setPassphrase(devices, passphrase), taken),
    answer: (passphrase) => attempt(() => answerPassphrase(devices, passphrase), taken),
    drop: () => {
      const dropped = t('devices.passphraseDropped');
      void attempt(() => dropPassphrase(devices), dropped).then((why) => {
        if (why !== undefined) tell({ text: why });
      });
    },
  };
}
