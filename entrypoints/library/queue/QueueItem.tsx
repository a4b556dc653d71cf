import { StickyNote } from 'lucide-react';
import type { Ref } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { QueueState } from '../../../utils/queue/item/states.ts';
import { t } from '../../../utils/i18n/t.ts';
import { pagesOf } from '../../../utils/queue/item/pages.ts';
import { tellingOf } from '../../../utils/queue/evidence/telling.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import { isSnoozed } from '../../../utils/queue/snooze.ts';
import { authorLine } from '../../../utils/view/facts.ts';
import { titleHref } from '../../../utils/view/title-link.ts';
import { FeedText } from '../../../components/paper/FeedText.tsx';
import { TitleLink } from '../../../components/paper/TitleLink.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { SaveButton } from '../../../components/SaveButton.tsx';
import { useNow } from '../../../components/use-now.ts';
import { momentLabel } from '../../../utils/format.ts';
import { DragRow } from './drag/DragRow.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';

export interface QueueItemProps {
  ref: Ref<HTMLLIElement>;
  item: QueueRow;
  index: number;
  /** How many rows the whole list has. */
  size: number;
  /** Pixels from the top of the list; undefined where rows simply follow each other. */
  offset: number | undefined;
  upvotes: number | undefined;
  open: boolean;
  /** What of it is opened for editing at once. */
  edit: 'notes' | 'tags' | undefined;
  current: boolean;
  chosen: boolean;
  knownTags: readonly string[];
  commands: QueueCommands;
  onToggleOpen: () => void;
  /** With `range`: all from the one that was chosen last. */
  onChoose: (range: boolean) => void;
  onState: (state: QueueState) => void;
  onRemove: () => void;
  /** The pointer went down on it: a row that is dragged stays in the page. */
  onPress: () => void;
  /** The list or column in which it stands, whether it can be dragged, and whether others land beside it. */
  area: string;
  draggable: boolean;
  movable: boolean;
}

function ItemFacts({ item, upvotes }: Pick<QueueItemProps, 'item' | 'upvotes'>) {
  const now = useNow();
  const { authors, venue, year, evidence, snoozedUntil } = item;
  const pages = pagesOf(evidence);
  const last = tellingOf(evidence).at(-1);
  return (
    <p className="facts">
      {authors.length > 0 && <span>{authorLine(authors)}</span>}
      {venue !== undefined && <span>{[venue, year].filter(Boolean).join(' ')}</span>}
      {upvotes !== undefined && <span title={t('row.upvotes', { n: upvotes })}>▲ {upvotes}</span>}
      {pages !== undefined && (
        <span title={t('facts.pagesFrom')}>{t('facts.pages', { n: pages })}</span>
      )}
      <span>{t('queue.savedOn', { day: momentLabel(item.savedAt) })}</span>
      {snoozedUntil !== undefined && isSnoozed(item, now) && (
        <span>{t('snooze.until', { day: momentLabel(snoozedUntil) })}</span>
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
          {t(`evidence.${last.word}`)} {last.text}
        </span>
      )}
    </p>
  );
}

function StateSelect({
  item,
  current,
  onState,
}: Pick<QueueItemProps, 'item' | 'current' | 'onState'>) {
  return (
    <select
      aria-label={t('queue.state', { title: item.title })}
      tabIndex={current ? 0 : -1}
      value={item.state}
      onChange={(event) => onState(event.target.value as QueueState)}
    >
      {QUEUE_STATES.map((state) => (
        <option key={state} value={state}>
          {t(`state.${state}`)}
        </option>
      ))}
    </select>
  );
}

/** One saved paper in the list or on the board. */
export function QueueItem({ ref, ...props }: QueueItemProps) {
  const { item, open, current, chosen } = props;
  const { titleLink } = useReader().settings;
  return (
    <DragRow
      ref={ref}
      id={item.id}
      index={props.index}
      size={props.size}
      offset={props.offset}
      onPress={props.onPress}
      paperKey={item.keys[0]}
      area={props.area}
      draggable={props.draggable}
      movable={props.movable}
      open={open}
      current={current}
    >
      <input
        type="checkbox"
        tabIndex={current ? 0 : -1}
        aria-label={t('queue.choose', { title: item.title })}
        checked={chosen}
        // With Shift the browser would select text from row to row.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onChange={({ nativeEvent }) =>
          props.onChoose(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
      <div className="what">
        <h3>
          <TitleLink
            href={titleHref({ ...item, featured: props.upvotes !== undefined }, titleLink)}
            className="title"
            // Where the row itself is dragged, its title is no other thing to drag.
            draggable={!props.draggable}
            tabIndex={current ? 0 : -1}
            aria-expanded={open}
            onOpen={props.onToggleOpen}
          >
            <FeedText text={item.title} />
          </TitleLink>
        </h3>
        <ItemFacts item={item} upvotes={props.upvotes} />
        {open && (
          <ItemDetails
            key={props.edit}
            item={item}
            edit={props.edit}
            featured={props.upvotes !== undefined}
            knownTags={props.knownTags}
            commands={props.commands}
          />
        )}
      </div>
      <StateSelect item={item} current={current} onState={props.onState} />
      <SaveButton saved title={item.title} onToggle={props.onRemove} />
    </DragRow>
  );
}
