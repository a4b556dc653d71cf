import { StickyNote } from 'lucide-react';
import type { DragEvent } from 'react';
import type { QueueRow, QueueState } from '../../utils/db/queue-tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { QUEUE_STATES } from '../../utils/queue/select.ts';
import { isSnoozed } from '../../utils/queue/snooze.ts';
import { dayLabel } from '../../utils/view/dates.ts';
import { authorLine } from '../../utils/view/facts.ts';
import { SaveButton } from '../SaveButton.tsx';
import { useNow } from '../use-now.ts';
import { ItemDetails } from './ItemDetails.tsx';
import type { QueueCommands } from './use-queue-commands.ts';

export interface QueueItemProps {
  item: QueueRow;
  upvotes: number | undefined;
  open: boolean;
  /** What of it is opened for editing at once. */
  edit: 'notes' | 'tags' | undefined;
  current: boolean;
  chosen: boolean;
  knownTags: readonly string[];
  commands: QueueCommands;
  onToggleOpen: () => void;
  onChoose: (chosen: boolean) => void;
  onState: (state: QueueState) => void;
  onRemove: () => void;
  /** Absent where the order is not the reader's own. */
  drag?: {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
}

function ItemFacts({ item, upvotes }: Pick<QueueItemProps, 'item' | 'upvotes'>) {
  const now = useNow();
  const { authors, venue, year, evidence, snoozedUntil } = item;
  const last = evidence.at(-1);
  return (
    <p className="facts">
      {authors.length > 0 && <span>{authorLine(authors)}</span>}
      {venue !== undefined && <span>{[venue, year].filter(Boolean).join(' ')}</span>}
      {upvotes !== undefined && <span>▲ {upvotes}</span>}
      <span>{t('queue.savedOn', { day: dayLabel(item.savedAt.slice(0, 10)) })}</span>
      {snoozedUntil !== undefined && isSnoozed(item, now) && (
        <span>{t('snooze.until', { day: dayLabel(snoozedUntil.slice(0, 10)) })}</span>
      )}
      {item.tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {item.notes !== '' && (
        <span title={item.notes.slice(0, 300)}>
          <StickyNote size={12} aria-hidden /> {t('notes.has')}
        </span>
      )}
      {last && (
        <span className="news" data-kind={last.kind}>
          {t(`evidence.${last.kind}`)} {last.text}
        </span>
      )}
    </p>
  );
}

/** One saved paper in the list or on the board. */
export function QueueItem(props: QueueItemProps) {
  const { item, open, current, chosen, drag } = props;
  return (
    <li
      className={open ? 'queue-item shown' : 'queue-item'}
      data-paper-key={item.keys[0]}
      data-item={item.id}
      draggable={drag !== undefined && !open}
      {...drag}
    >
      <input
        type="checkbox"
        tabIndex={current ? 0 : -1}
        aria-label={t('queue.choose', { title: item.title })}
        checked={chosen}
        onChange={(event) => props.onChoose(event.target.checked)}
      />
      <div className="what">
        <h3>
          <button
            type="button"
            className="title"
            tabIndex={current ? 0 : -1}
            aria-expanded={open}
            onClick={props.onToggleOpen}
          >
            {item.title}
          </button>
        </h3>
        <ItemFacts item={item} upvotes={props.upvotes} />
        {open && (
          <ItemDetails
            key={props.edit}
            item={item}
            edit={props.edit}
            knownTags={props.knownTags}
            commands={props.commands}
          />
        )}
      </div>
      <select
        aria-label={t('queue.state', { title: item.title })}
        tabIndex={current ? 0 : -1}
        value={item.state}
        onChange={(event) => props.onState(event.target.value as QueueState)}
      >
        {QUEUE_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      <SaveButton saved title={item.title} onToggle={props.onRemove} />
    </li>
  );
}
