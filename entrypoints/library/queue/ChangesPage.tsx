import { t } from '../../../utils/i18n/t.ts';
import { changeWords } from '../../../utils/view/change-words.ts';
import { useNow } from '../../../components/use-now.ts';
import { longMomentLabel, relativeTime } from '../../../utils/format.ts';
import { QueueHead } from './QueueHead.tsx';
import { useRecentChanges, type RecentChange } from './use-recent-changes.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import './removed.css';

interface LineProps {
  change: RecentChange;
  now: Date;
  commands: QueueCommands;
}

function ChangeLine({ change, now, commands }: LineProps) {
  const { token, at, undoneAt, redo } = change;
  const words = changeWords(change);
  return (
    <li data-undone={undoneAt !== undefined}>
      <span>{words}</span>
      <time dateTime={at} title={longMomentLabel(at)}>
        {relativeTime(at, now)}
      </time>
      {undoneAt === undefined ? (
        <button
          type="button"
          aria-label={t('changes.undo', { what: words })}
          onClick={() => commands.undo(token)}
        >
          {t('notice.undo')}
        </button>
      ) : (
        <span className="quiet">{t('changes.undone')}</span>
      )}
      {undoneAt !== undefined && redo !== undefined && (
        <button
          type="button"
          className="plain"
          aria-label={t('changes.redoLabel', { what: words })}
          onClick={() => commands.undo(redo)}
        >
          {t('changes.redo')}
        </button>
      )}
    </li>
  );
}

/** The recent changes of the queue, wherever they were made, each with its way back. */
export function ChangesPage({ commands }: { commands: QueueCommands }) {
  const changes = useRecentChanges();
  const now = useNow();
  return (
    <div className="queue-page">
      <QueueHead here="changes" />
      {changes?.length === 0 && <p className="empty">{t('changes.none')}</p>}
      {changes && changes.length > 0 && (
        <>
          <p className="hint">{t('changes.what')}</p>
          <ol className="changes" aria-label={t('queue.view.changes')}>
            {changes.map((change) => (
              <ChangeLine key={change.token} change={change} now={now} commands={commands} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
