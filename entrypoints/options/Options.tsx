import { ArchiveProgress } from '../../components/ArchiveProgress.tsx';
import { DeleteAll } from '../../components/DeleteAll.tsx';
import { Diagnostics } from '../../components/Diagnostics.tsx';
import { OptionalSites } from '../../components/sites/OptionalSites.tsx';
import { useReport } from '../../components/use-report.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useTheme } from '../../components/use-theme.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Settings } from '../../utils/settings.ts';

const THEMES: Settings['theme'][] = ['system', 'light', 'dark'];

function Choices({
  settings,
  change,
}: {
  settings: Settings;
  change: (some: Partial<Settings>) => void;
}) {
  return (
    <>
      <section>
        <h2>{t('options.marks')}</h2>
        <label>
          <input
            type="checkbox"
            checked={settings.paused}
            onChange={(event) => change({ paused: event.target.checked })}
          />
          {t('pause.everywhere')}
        </label>
        {settings.pausedHosts.length > 0 && <h3>{t('options.pausedHosts')}</h3>}
        {settings.pausedHosts.map((host) => (
          <p key={host}>
            <button
              type="button"
              onClick={() =>
                change({ pausedHosts: settings.pausedHosts.filter((one) => one !== host) })
              }
            >
              {t('options.resumeHost', { host })}
            </button>
          </p>
        ))}
      </section>
      <section>
        <h2>{t('options.look')}</h2>
        <label>
          {t('options.theme')}
          <select
            value={settings.theme}
            onChange={(event) => change({ theme: event.target.value as Settings['theme'] })}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`options.theme.${theme}`)}
              </option>
            ))}
          </select>
        </label>
      </section>
    </>
  );
}

export function Options() {
  useTheme();
  const [settings, change] = useSettings();
  const report = useReport();
  return (
    <main className="options">
      <h1>{t('options.title')}</h1>
      {settings && <Choices settings={settings} change={change} />}
      <OptionalSites />
      <ArchiveProgress />
      {report && <Diagnostics report={report} />}
      <DeleteAll />
    </main>
  );
}
