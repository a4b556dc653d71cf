import { useState } from 'react';
import type { DevicesState, KnownDevice } from '../../../utils/db/device-values.ts';
import { clock, list, longMomentLabel } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { PlaceCommands } from './use-place-commands.ts';

function OtherDevice({ device, onForget }: { device: KnownDevice; onForget: () => void }) {
  const { id, lastSeen, places, unread } = device;
  // Of one that was never read nothing but its id is known.
  const name = device.name || id;
  const moment = `${longMomentLabel(lastSeen)}, ${clock(lastSeen)}`;
  return (
    <li data-device={id}>
      <span>
        {name}{' '}
        <span className="quiet">
          {list(places.map((place) => t(`devices.place.${place}`)))} ·{' '}
          {t('devices.seen', { moment })}
          {unread !== undefined && ` · ${t('devices.unread')}`}
        </span>
      </span>
      <button type="button" aria-label={t('devices.forgetThis', { name })} onClick={onForget}>
        {t('devices.forget')}
      </button>
    </li>
  );
}

/** Stored when the reader leaves the field, or presses Enter. */
function OwnName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const store = (): void => {
    const next = typed?.trim();
    if (next !== undefined && next !== '' && next !== name) onName(next);
    setTyped(undefined);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <label>
        {t('devices.thisName')}
        <input
          type="text"
          maxLength={60}
          value={typed ?? name}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={store}
        />
      </label>
    </form>
  );
}

interface DeviceListProps {
  state: DevicesState;
  commands: PlaceCommands;
}

/** This device's name, and every other one that was met. */
export function DeviceList({ state, commands }: DeviceListProps) {
  return (
    <>
      <h3>{t('devices.others')}</h3>
      <OwnName name={state.name} onName={commands.name} />
      {state.others.length === 0 && <p className="quiet">{t('devices.noOthers')}</p>}
      <ul className="devices">
        {state.others.map((device) => (
          <OtherDevice
            key={device.id}
            device={device}
            onForget={() => commands.forget(device.id, device.name || device.id)}
          />
        ))}
      </ul>
    </>
  );
}
