import { useLiveQuery } from 'dexie-react-hooks';
import { t } from '../../utils/i18n/t.ts';
import { lostItems } from '../../utils/queue/mirror/mirror.ts';
import { openMirror } from '../../utils/queue/mirror/open-mirror.ts';
import { useServices } from '../services.tsx';
import type { Notice } from '../notice.ts';
import { useQueueCommands } from '../use-queue-commands.ts';

/** When the browser has lost the database: offers to bring the queue back from its mirror. */
export function MirrorOffer({ tell }: { tell: (notice: Notice | undefined) => void }) {
  const { browser, db } = useServices();
  const { run } = useQueueCommands(tell);
  const lost = useLiveQuery(
    () => lostItems(db, openMirror(browser).storage),
    [db, browser],
  )?.length;

  const settle = (choice: 'restore' | 'discard'): void =>
    void run('settleMirror', { choice }, ({ fresh }) =>
      choice === 'restore' ? t('mirror.restored', { n: fresh }) : t('mirror.discarded'),
    );

  if (!lost) return null;
  return (
    <div className="status warning mirror" role="alert">
      <span>{t('mirror.lost', { n: lost })}</span>
      <button type="button" onClick={() => settle('restore')}>
        {t('mirror.restore')}
      </button>
      <button type="button" onClick={() => settle('discard')}>
        {t('mirror.discard')}
      </button>
    </div>
  );
}
