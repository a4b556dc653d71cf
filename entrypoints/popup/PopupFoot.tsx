import { PanelRight } from 'lucide-react';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { PauseMenu } from './PauseMenu.tsx';
import { SyncedAt } from '../../components/SyncedAt.tsx';
import { useSidePanel } from './use-side-panel.ts';
import type { SyncState } from '../../utils/db/state-values.ts';
import type { Settings } from '../../utils/settings.ts';
import { t } from '../../utils/i18n/t.ts';

interface PopupFootProps {
  sync: SyncState | undefined;
  settings: Settings | undefined;
  /** The site of the tab under the popup. */
  host: string | undefined;
  /** The reader asked for the feed, and it was read. */
  answered: boolean;
  onSettings: (change: Partial<Settings>) => void;
}

/** The popup's last line: how old the list is, and the ways out of the popup. */
export function PopupFoot({ sync, settings, host, answered, onSettings }: PopupFootProps) {
  const beside = useSidePanel();
  return (
    <footer className="bar">
      <SyncedAt at={sync?.lastReadAt} />
      <span className="hidden" role="status">
        {answered && t('sync.done')}
      </span>
      <span className="spring" />
      <ExternalLink href="https://huggingface.co/papers" title={t('nav.emailTitle')}>
        {t('nav.email')}
      </ExternalLink>
      {settings && <PauseMenu settings={settings} host={host} onChange={onSettings} />}
      {beside !== undefined && (
        <button
          type="button"
          className="icon"
          aria-label={t('nav.sidePanel')}
          title={t('nav.sidePanel')}
          onClick={beside}
        >
          <PanelRight size={15} aria-hidden />
        </button>
      )}
      <a href="library.html" target="_blank" rel="noreferrer">
        {t('nav.library')}
      </a>
    </footer>
  );
}
