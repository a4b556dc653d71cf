import { t } from '../../../utils/i18n/t.ts';
import type { Settings } from '../../../utils/settings.ts';
import { HostSwitches } from './HostSwitches.tsx';
import { Ledger } from './Ledger.tsx';
import './network.css';

interface NetworkSectionProps {
  settings: Settings;
  change: (some: Partial<Settings>) => void;
}

/** Whom Tidemark may ask, and whom it asked. */
export function NetworkSection({ settings, change }: NetworkSectionProps) {
  return (
    <section id="network">
      <h2>{t('network.title')}</h2>
      <p>{t('network.what')}</p>
      <h3>{t('network.hosts')}</h3>
      <HostSwitches settings={settings} change={change} />
      <Ledger />
    </section>
  );
}
