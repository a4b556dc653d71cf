import { ArchiveProgress } from '../../components/archive/ArchiveProgress.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { DevicesSection } from './devices/DevicesSection.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { LookChoices } from './LookChoices.tsx';
import { RuleList } from './RuleList.tsx';
import { DigestSection } from './DigestSection.tsx';
import { NearSection } from './NearSection.tsx';
import { KeptLine } from './KeptLine.tsx';
import { Verdicts } from './Verdicts.tsx';
import { NetworkSection } from './network/NetworkSection.tsx';
import { PrivateLine } from '../../components/PrivateLine.tsx';
import { OptionalSites } from '../../components/sites/OptionalSites.tsx';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';
import { StoreGate } from '../../components/trouble/StoreGate.tsx';
import { useReport } from './use-report.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useTheme } from '../../components/use-theme.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Settings } from '../../utils/settings.ts';

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
      <LookChoices settings={settings} change={change} />
      <ErrorBoundary place="options network">
        <NetworkSection settings={settings} change={change} />
      </ErrorBoundary>
      <section>
        <h2>{t('rules.title')}</h2>
        <RuleList
          name="watched"
          rules={settings.watched}
          onRules={(watched) => change({ watched })}
        />
        <RuleList name="muted" rules={settings.muted} onRules={(muted) => change({ muted })} />
      </section>
    </>
  );
}

function LiveDiagnostics() {
  const report = useReport();
  return report && <Diagnostics report={report} />;
}

/** What is read from the database. */
function Stored() {
  return (
    <StoreGate place="options" quiet>
      <ErrorBoundary place="options archive">
        <ArchiveProgress />
      </ErrorBoundary>
      <ErrorBoundary place="options digest">
        <DigestSection />
      </ErrorBoundary>
      <ErrorBoundary place="options devices">
        <DevicesSection />
      </ErrorBoundary>
      <ErrorBoundary place="options backup">
        <BackupSection />
        <KeptLine />
      </ErrorBoundary>
      <ErrorBoundary place="options verdicts">
        <Verdicts />
      </ErrorBoundary>
      <ErrorBoundary place="options diagnostics">
        <LiveDiagnostics />
      </ErrorBoundary>
    </StoreGate>
  );
}

export function Options() {
  useTheme();
  const [settings, change] = useSettings();
  return (
    <main className="options">
      <h1>{t('options.title')}</h1>
      <p>
        <a href="welcome.html">{t('options.welcome')}</a>
      </p>
      <PrivateLine />
      <StoreGate place="options">{null}</StoreGate>
      {settings && <Choices settings={settings} change={change} />}
      {settings && (
        <StoreGate place="options" quiet>
          <ErrorBoundary place="options near">
            <NearSection settings={settings} change={change} />
          </ErrorBoundary>
        </StoreGate>
      )}
      <ErrorBoundary place="options sites">
        <OptionalSites>
          <p>{t('sites.private')}</p>
        </OptionalSites>
      </ErrorBoundary>
      <Stored />
      <DeleteAll />
    </main>
  );
}
