import { PrivateLine } from '../../components/PrivateLine.tsx';
import { OptionalSites } from '../../components/sites/OptionalSites.tsx';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';
import { useServices } from '../../components/services.tsx';
import { StoreGate } from '../../components/trouble/StoreGate.tsx';
import { useTheme } from '../../components/use-theme.ts';
import { t } from '../../utils/i18n/t.ts';
import { BadgeParts } from './BadgeParts.tsx';
import { CopyState } from './CopyState.tsx';
import { NotifyChoice } from './NotifyChoice.tsx';
import { WaysIn } from './WaysIn.tsx';

const isFirefox = (): boolean => location.protocol === 'moz-extension:';

/** What a new reader is told, once: what a mark says, what there is to choose, and where to begin. */
export function Welcome() {
  useTheme();
  const { browser } = useServices();
  return (
    <main className="welcome">
      <header>
        <h1>
          <img src="/icon/48.png" alt="" width={32} height={32} />
          {t('title.welcome')}
        </h1>
        <p>{t('welcome.lead')}</p>
        <PrivateLine />
        <WaysIn />
      </header>
      <div className="told">
        <ErrorBoundary place="welcome marks">
          <BadgeParts />
        </ErrorBoundary>
        {/* A browser without windows, on a phone, has no toolbar. */}
        {browser.windows !== undefined && (
          <p data-hint="pin">{isFirefox() ? t('welcome.pin.firefox') : t('welcome.pin.chrome')}</p>
        )}
        <p>{t('welcome.private')}</p>
      </div>
      <div className="choices">
        <StoreGate place="welcome">
          <ErrorBoundary place="welcome copy">
            <CopyState />
          </ErrorBoundary>
        </StoreGate>
        <ErrorBoundary place="welcome sites">
          <OptionalSites />
        </ErrorBoundary>
        <NotifyChoice />
      </div>
    </main>
  );
}
