import type { PlaceStatus } from '../../../utils/db/device-values.ts';
import { t } from '../../../utils/i18n/t.ts';
import { ClearButton } from './ClearButton.tsx';
import { PlaceFacts } from './PlaceFacts.tsx';
import type { PlaceCommands } from './use-place-commands.ts';

/** The browser's own account as a place that devices share. */
export function AccountPlace({
  status,
  isAsked,
  commands,
}: {
  status: PlaceStatus;
  /** The question stands there whether to join: the box shows what was pressed. */
  isAsked: boolean;
  commands: PlaceCommands;
}) {
  const isOn = status.state !== 'off';
  return (
    <div className="place" data-sync="account">
      <label>
        <input
          type="checkbox"
          checked={isOn || isAsked}
          onChange={() => (isOn ? commands.leave('account') : commands.askForAccount())}
        />
        {t('devices.account')}
      </label>
      <p className="quiet">{t('devices.accountWhat')}</p>
      <PlaceFacts status={status} />
      <div className="commands">
        <ClearButton place="account" onClear={() => commands.clear('account')} />
      </div>
    </div>
  );
}
