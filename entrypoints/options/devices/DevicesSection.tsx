import { Said } from '../../../components/Said.tsx';
import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { Notice } from '../../../components/notice.ts';
import { AccountPlace } from './AccountPlace.tsx';
import { DeviceList } from './DeviceList.tsx';
import { FilePlace } from './FilePlace.tsx';
import { FolderPlace } from './FolderPlace.tsx';
import { useDevicesDb } from '../../../components/use-devices-db.ts';
import { TogetherPlace } from '../together/TogetherPlace.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { PassphraseSection } from './PassphraseSection.tsx';
import { canPickFolder } from './pick-folder.ts';
import { useDevices } from './use-devices.ts';
import { useJoining } from './use-joining.ts';
import { usePassphrase } from './use-passphrase.ts';
import { usePlaceCommands } from './use-place-commands.ts';
import './devices.css';

/** One queue on all devices: by which place, how it goes, and with whom. */
export function DevicesSection() {
  const state = useDevices();
  const devices = useDevicesDb();
  const [notice, tell] = useState<Notice>();
  const joining = useJoining();
  const commands = usePlaceCommands(devices, tell, joining);
  const passphrase = usePassphrase(devices, tell, commands.exchange);
  const isOn =
    state !== undefined && [state.account, state.folder].some((one) => one.state !== 'off');
  return (
    <section id="devices" className="devices-section">
      <h2>{t('devices.title')}</h2>
      <p>{t('devices.what')}</p>
      {state && (
        <>
          <AccountPlace
            status={state.account}
            isAsked={joining.joining?.place === 'account'}
            commands={commands}
          />
          {canPickFolder() ? (
            <FolderPlace status={state.folder} commands={commands} devices={devices} />
          ) : (
            <FilePlace commands={commands} />
          )}
          {canPickFolder() && <TogetherPlace tell={tell} />}
          <PassphraseSection devices={devices} commands={passphrase} />
          <div className="place">
            <DeviceList state={state} commands={commands} />
            {isOn && (
              <p className="commands">
                <button type="button" onClick={() => void commands.exchange()}>
                  {t('devices.now')}
                </button>
              </p>
            )}
          </div>
        </>
      )}
      <Said as="p">
        {notice?.text}{' '}
        {notice?.undo && (
          <button type="button" onClick={notice.undo}>
            {t('notice.undo')}
          </button>
        )}
      </Said>
      <JoinDialog view={joining} />
    </section>
  );
}
