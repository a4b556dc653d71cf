import type { QueueRow, QueueState } from '../utils/db/queue-tables.ts';
import { t } from '../utils/i18n/t.ts';
import { authorLine } from '../utils/view/facts.ts';
import { paperRoute } from '../utils/view/route.ts';
import { SaveButton } from './SaveButton.tsx';
import type { QueueActions } from './use-queue-actions.ts';

const STATES: QueueState[] = ['to-read', 'reading', 'done', 'archived'];

function QueueItem({ item, actions }: { item: QueueRow; actions: QueueActions }) {
  const key = item.keys[0];
  if (key === undefined) return null;
  return (
    <li className="row queued" data-paper-key={key}>
      <div className="what">
        <h2>
          <a
            className="title"
            href={`library.html#${paperRoute(key)}`}
            target="_blank"
            rel="noreferrer"
          >
            {item.title}
          </a>
        </h2>
        <p className="facts">
          {item.authors.length > 0 && <span>{authorLine(item.authors)}</span>}
          <span>{t('queue.savedOn', { day: item.savedAt.slice(0, 10) })}</span>
        </p>
      </div>
      <select
        aria-label={t('queue.state', { title: item.title })}
        value={item.state}
        onChange={(event) => actions.setState(key, event.target.value as QueueState)}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      <SaveButton saved title={item.title} onToggle={() => actions.remove(key)} />
    </li>
  );
}

/** The reading queue, newest first. */
export function QueueView({
  queue,
  actions,
}: {
  queue: readonly QueueRow[];
  actions: QueueActions;
}) {
  return (
    <>
      <ol className="papers" aria-label={t('queue.label')} data-papers={queue.length}>
        {queue.map((item) => (
          <QueueItem key={item.id} item={item} actions={actions} />
        ))}
      </ol>
      {queue.length === 0 && <p className="empty">{t('queue.empty')}</p>}
    </>
  );
}
