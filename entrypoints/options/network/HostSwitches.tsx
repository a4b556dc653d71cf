import { t } from '../../../utils/i18n/t.ts';
import { HOSTS, type HostName } from '../../../utils/network/reasons.ts';
import type { Settings } from '../../../utils/settings.ts';

const NAMES = Object.keys(HOSTS) as HostName[];

interface HostSwitchesProps {
  settings: Settings;
  change: (some: Partial<Settings>) => void;
}

/** Every host that Tidemark may ask, each with a switch but the feed's. */
export function HostSwitches({ settings, change }: HostSwitchesProps) {
  const { hostsOff, pictures, thumbnails } = settings;
  const unused: ReadonlySet<HostName> = new Set([
    ...(pictures ? [] : (['media'] as const)),
    ...(pictures || thumbnails ? [] : (['cards'] as const)),
  ]);
  const set = (name: HostName, on: boolean): void => {
    const others = hostsOff.filter((one) => one !== name);
    change({ hostsOff: on ? others : [...others, name] });
  };
  return (
    <ul className="hosts">
      {NAMES.map((name) => (
        <li key={name}>
          {name === 'feed' ? (
            <code>{HOSTS.feed}</code>
          ) : (
            <label>
              <input
                type="checkbox"
                checked={!hostsOff.includes(name)}
                onChange={(event) => set(name, event.target.checked)}
              />
              <code>{HOSTS[name]}</code>
            </label>
          )}
          <span className="quiet">
            {t(`network.host.${name}`)} {unused.has(name) && t('network.picturesOff')}
          </span>
        </li>
      ))}
    </ul>
  );
}
