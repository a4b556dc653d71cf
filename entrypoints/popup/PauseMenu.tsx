import type { Settings } from '../../utils/settings.ts';
import { t } from '../../utils/i18n/t.ts';

interface PauseMenuProps {
  settings: Settings;
  host: string | undefined;
  onChange: (change: Partial<Settings>) => void;
}

/** Pause on the site of the active tab, or everywhere. */
export function PauseMenu({ settings, host, onChange }: PauseMenuProps) {
  return (
    <details className="menu">
      <summary>{t('pause.menu')}</summary>
      <div className="menu-items">
        {host !== undefined && (
          <button
            type="button"
            onClick={() => onChange({ pausedHosts: [...new Set([...settings.pausedHosts, host])] })}
          >
            {t('pause.host', { host })}
          </button>
        )}
        <button type="button" onClick={() => onChange({ paused: true })}>
          {t('pause.everywhere')}
        </button>
      </div>
    </details>
  );
}
