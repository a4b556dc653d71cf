import { useEffect, useMemo, useState } from 'react';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { useHidden, useMembers, useTogether } from '../../../components/together/use-together.ts';
import { useChipFocus } from '../../../components/use-chip-focus.ts';
import { useServices } from '../../../components/services.tsx';
import { t } from '../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { gather } from '../../../utils/queue/together/gather.ts';
import { papersToShare } from '../../../utils/queue/together/shared-list.ts';
import { QueueHead } from '../queue/QueueHead.tsx';
import { SaverFilter, isBy, stillBy } from './SaverFilter.tsx';
import { TogetherItem } from './TogetherItem.tsx';
import { TogetherState } from './TogetherState.tsx';
import './together.css';

/** So many papers are drawn at first, and with each press. */
const STEP = 100;

interface TogetherPageProps {
  queue: readonly QueueRow[];
  actions: QueueActions;
}

/** "Reading list together": what everybody of the group saved, the last first. */
export function TogetherPage({ queue, actions }: TogetherPageProps) {
  const { send } = useServices();
  const together = useTogether();
  const all = useMembers();
  const hidden = useHidden();
  const page = useChipFocus<HTMLDivElement>();
  const [asked, setAsked] = useState('');
  const [most, setMost] = useState(STEP);
  const isOn = Boolean(together);
  useEffect(() => {
    // What could not be done is said above the list, and tried again by the worker.
    if (isOn) void send('togetherNow', {}).catch(() => undefined);
  }, [isOn, send]);
  const members = useMemo(() => all?.filter(({ id }) => !hidden.includes(id)) ?? [], [all, hidden]);
  const papers = useMemo(
    () => gather(papersToShare(queue, { state: false, notes: false }), members),
    [queue, members],
  );
  const nHidden = (all?.length ?? 0) - members.length;
  const by = stillBy(asked, members);
  const shown = papers.filter((one) => isBy(one, by));
  return (
    <div ref={page} className="queue-page">
      <QueueHead here="together" />
      {together === null && (
        <p className="empty">
          {t('together.off')} <a href="options.html#devices">{t('together.toOptions')}</a>
        </p>
      )}
      {together && (
        <>
          <TogetherState together={together} members={all ?? []} tell={actions.tell} />
          {all?.length === 0 && <p className="empty">{t('together.none')}</p>}
          {nHidden > 0 && (
            <p className="hint">
              <a href="options.html#devices">{t('together.someHidden', { n: nHidden })}</a>
            </p>
          )}
          {members.length > 0 && <SaverFilter members={members} by={by} onBy={setAsked} />}
          <ol className="together-list" aria-label={t('queue.view.together')}>
            {shown.slice(0, most).map((one) => (
              <TogetherItem key={one.keys[0]} one={one} actions={actions} />
            ))}
          </ol>
          {shown.length > most && (
            <p className="commands">
              <button type="button" onClick={() => setMost(most + STEP)}>
                {t('together.more', { n: shown.length - most })}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}
