import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { KEPT_DAYS } from '../../../utils/queue/removed.ts';
import { focusCurrent } from '../../../components/keys/focus-current.ts';
import { useChosen } from '../../../components/list/use-chosen.ts';
import { QueueHead } from './QueueHead.tsx';
import { RemovedList } from './RemovedList.tsx';
import { useRemovedIds } from './use-removed.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import './removed.css';

const NONE: readonly string[] = [];

/** Asks once before removed papers are forgotten; `full`: there is no room for the copy before, which is said. */
function EmptyNow({ n, full, onEmpty }: { n: number; full: boolean; onEmpty: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('removed.empty')}
      </button>
      {asking && (
        <span className="asks" role="alert">
          {full ? t('removed.askFull', { n }) : t('removed.ask', { n })}{' '}
          <button type="button" className="danger" onClick={onEmpty}>
            {t('removed.forget')}
          </button>{' '}
          <button type="button" className="plain" onClick={() => setAsking(false)}>
            {t('removed.keep')}
          </button>
        </span>
      )}
    </>
  );
}

/** "Recently removed": what left the queue in the last 30 days, to be restored or forgotten. */
export function RemovedPage({ commands }: { commands: QueueCommands }) {
  const ids = useRemovedIds();
  const [full, setFull] = useState(false);
  const choosing = useChosen(ids ?? NONE);
  const { chosen } = choosing;

  function restore(these: readonly string[]): void {
    choosing.choose(these, false);
    void commands.run('bringBack', { ids: [...these] }, ({ changed }) =>
      changed === these.length
        ? t('removed.restored', { n: changed })
        : `${t('removed.restored', { n: changed })} ${t('removed.there', { n: these.length - changed })}`,
    );
  }
  async function empty(withoutCopy: boolean): Promise<void> {
    const reply = await commands.run('emptyRemoved', { withoutCopy }, ({ changed, noRoom }) =>
      noRoom ? t('removed.noRoom') : t('removed.emptied', { n: changed }),
    );
    setFull(reply?.noRoom === true);
  }

  return (
    <div className="queue-page">
      <QueueHead here="removed" />
      <p className="hint">{t('removed.what', { n: KEPT_DAYS })}</p>
      {ids?.length === 0 && <p className="empty">{t('removed.none')}</p>}
      {ids && ids.length > 0 && (
        <>
          <p className="commands removed-bar">
            <button
              type="button"
              disabled={chosen.length === 0}
              onClick={() => {
                // The button has nothing to do then: the focus goes to the row that comes.
                focusCurrent();
                restore(chosen);
              }}
            >
              {t('removed.restoreChosen', { n: chosen.length })}
            </button>
            <button type="button" onClick={() => restore(ids)}>
              {t('removed.restoreAll', { n: ids.length })}
            </button>
            <span className="spring" />
            <EmptyNow n={ids.length} full={full} onEmpty={() => void empty(full)} />
          </p>
          <RemovedList ids={ids} choosing={choosing} onRestore={restore} />
        </>
      )}
    </div>
  );
}
