import { worded } from '../utils/i18n/coded.ts';
import { t } from '../utils/i18n/t.ts';
import { clock } from '../utils/format.ts';
import type { Status } from '../utils/view/status.ts';
import { Said } from './Said.tsx';

interface StatusLineProps {
  status: Status;
  onTryAgain: () => void;
  onGrant: () => void;
}

function kept(at: string | undefined): string {
  return at === undefined ? t('status.nothingKept') : t('status.kept', { time: clock(at) });
}

/** What is wrong, what was kept, and what to do; nothing when all is well. */
export function StatusLine({ status, onTryAgain, onGrant }: StatusLineProps) {
  switch (status.kind) {
    case 'fine':
      return null;
    case 'access':
      return (
        <Said className="status warning">
          <span>{t('status.access')}</span>
          <button type="button" onClick={onGrant}>
            {t('status.grant')}
          </button>
        </Said>
      );
    case 'first-run':
      return (
        <Said className="status">
          <span>{t('status.firstRun', { read: status.read, total: status.total })}</span>
          <progress value={status.read} max={status.total} aria-label={t('status.progress')} />
        </Said>
      );
    case 'offline':
      return (
        <Said className="status">
          <span>{`${t('status.offline')} ${kept(status.keptAt)}`}</span>
        </Said>
      );
    case 'trouble':
      return (
        <Said className="status warning">
          <span>
            {`${worded(status.words)} ${kept(status.keptAt)} ${t('status.nextTry', { time: clock(status.nextTryAt) })}`}
          </span>
          <button type="button" onClick={onTryAgain}>
            {t('status.tryNow')}
          </button>
        </Said>
      );
  }
}
