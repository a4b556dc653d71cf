import { useLiveQuery } from 'dexie-react-hooks';
import type { PlaceStatus } from '../../../utils/db/device-values.ts';
import { t } from '../../../utils/i18n/t.ts';
import { keptOf, type DevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import { ClearButton } from './ClearButton.tsx';
import { PlaceFacts } from './PlaceFacts.tsx';
import type { PlaceCommands } from './use-place-commands.ts';

interface FolderPlaceProps {
  status: PlaceStatus;
  commands: PlaceCommands;
  devices: DevicesDb;
}

/** A folder that some service of the reader's carries to their devices. */
export function FolderPlace({ status, commands, devices }: FolderPlaceProps) {
  const handle = useLiveQuery(() => keptOf(devices, 'folder'), [devices]);
  const isOn = status.state !== 'off';
  // One that is in use is given up first, so that nothing is written into another before the question.
  const isGone = status.trouble === 'trouble.folder.gone';
  const mayNot = isOn && status.trouble === 'trouble.folder.permission';
  return (
    <div className="place" data-sync="folder">
      <h3>{t('devices.folder')}</h3>
      <p className="quiet">{t('devices.folderWhat')}</p>
      {isOn && handle && <p>{t('devices.folderName', { name: handle.name })}</p>}
      <PlaceFacts status={status} />
      <div className="commands">
        {mayNot && (
          <button type="button" className="primary" onClick={commands.allowFolder}>
            {t('devices.folderAllow')}
          </button>
        )}
        {(!isOn || isGone) && (
          <button type="button" onClick={commands.chooseFolder}>
            {t('devices.folderChoose')}
          </button>
        )}
        {isOn && (
          <button type="button" onClick={() => commands.leave('folder')}>
            {t('devices.folderStop')}
          </button>
        )}
        {(isOn || handle) && (
          <ClearButton place="folder" onClear={() => commands.clear('folder')} />
        )}
      </div>
      {isOn && <p className="quiet">{t('devices.folderHint')}</p>}
    </div>
  );
}
