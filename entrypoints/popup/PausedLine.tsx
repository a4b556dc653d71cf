import type { Settings } from '../../utils/settings.ts';
import { t } from '../../utils/i18n/t.ts';
import { Said } from '../../components/Said.tsx';

interface PausedLineProps {
  settings: Settings;
  host: string | undefined;
  onChange: (change: Partial<Settings>) => void;
}

/** Says that marks are paused, here or everywhere, with the way back. */
export function PausedLine({ settings, host, onChange }: PausedLineProps) {
  const here = host !== undefined && settings.pausedHosts.includes(host);
  if (!settings.paused && !here) return null;
  const resume = (): void =>
    settings.paused
      ? onChange({ paused: false })
      : onChange({ pausedHosts: settings.pausedHosts.filter((one) => one !== host) });
  return (
    <Said className="status">
      <span>{settings.paused ? t('pause.on') : t('pause.onHost', { host: host ?? '' })}</span>
      <button type="button" onClick={resume}>
        {t('pause.resume')}
      </button>
    </Said>
  );
}
