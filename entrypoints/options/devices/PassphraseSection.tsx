import { Said } from '../../../components/Said.tsx';
import { useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { t } from '../../../utils/i18n/t.ts';
import { sealToWrite } from '../../../utils/queue/sync/kept/device-seal.ts';
import { keptOf, type DevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import type { PassphraseCommands } from './use-passphrase.ts';

interface PassphraseSectionProps {
  devices: DevicesDb;
  commands: PassphraseCommands;
}

/** The passphrase: set, asked for where another device uses one, changed, dropped. */
export function PassphraseSection({ devices, commands }: PassphraseSectionProps) {
  const isSet = useLiveQuery(() => sealToWrite(devices), [devices]) !== undefined;
  const locked = useLiveQuery(() => keptOf(devices, 'locked'), [devices]);
  const [open, setOpen] = useState(false);
  const isAsked = (locked?.length ?? 0) > 0;
  const set = async (passphrase: string): Promise<string | undefined> => {
    const why = await commands.set(passphrase);
    if (why === undefined) setOpen(false);
    return why;
  };
  return (
    <div className="place" data-passphrase={isAsked ? 'asked' : isSet ? 'set' : 'none'}>
      <h3>{t('devices.passphrase')}</h3>
      <p className="quiet">{t('devices.passphraseWhat')}</p>
      {isSet && <p>{t('devices.passphraseOn')}</p>}
      <Said>{isAsked && <p>{t('devices.passphraseAsked')}</p>}</Said>
      {isAsked && <PassphraseForm isNew={false} onUse={commands.answer} />}
      <p className="commands">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {isSet ? t('devices.passphraseChange') : t('devices.passphraseSet')}
        </button>
        {isSet && (
          <button type="button" onClick={commands.drop}>
            {t('devices.passphraseDrop')}
          </button>
        )}
      </p>
      {open && <PassphraseForm isNew onUse={set} />}
    </div>
  );
}
