import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import { moveInList } from '../../../utils/view/list-keys.ts';
import { QueueItem } from './QueueItem.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';

const STEP = 100;

export interface QueueListProps {
  items: readonly QueueRow[];
  label: string;
  /** The order is the reader's own, so that items can be moved. */
  movable: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  upvotes: ReadonlyMap<string, number>;
  knownTags: readonly string[];
  commands: QueueCommands;
  /** Alt and a sideways arrow: to the column beside (on the board). */
  onSideways?: (item: QueueRow, step: 1 | -1) => void;
  /** Its name as a place to drop, and whether its papers can be dragged. */
  area: string;
  draggable: boolean;
}

/** A list of saved papers: arrows move, Enter opens, x chooses, 1–4 set the state, Alt with arrows moves the paper. */
export function QueueList(props: QueueListProps) {
  const { items, chosen, commands, movable } = props;
  const list = useRef<HTMLOListElement>(null);
  const inside = useRef(false);
  const [at, setAt] = useState<{ id: string | undefined; index: number }>();
  const [open, setOpen] = useState<{ id: string; edit?: 'notes' | 'tags' }>();
  const [shown, setShown] = useState(STEP);
  // By the paper, wherever it moves; by its place when it is gone.
  const there = items.findIndex(({ id }) => id === at?.id);
  const current = there === -1 ? Math.max(0, Math.min(at?.index ?? 0, items.length - 1)) : there;

  const focusRow = (index: number): void => {
    setAt({ id: items[index]?.id, index });
    if (index >= shown) setShown(index + STEP);
    setTimeout(() => {
      const title = list.current?.querySelectorAll<HTMLElement>('button.title')[index];
      title?.focus();
      title?.scrollIntoView({ block: 'nearest' });
    }, 0);
  };

  // What was focused may be gone (removed, or no longer in this view): the next one takes its place.
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const next = items[current]?.id;
    list.current?.querySelector<HTMLElement>(`[data-item="${next}"] button.title`)?.focus();
  }, [items, current]);

  const setState = (item: QueueRow, state: QueueRow['state']): void =>
    commands.bulk([item], { state }, t('queue.nowIn', { state: t(`state.${state}`) }));
  const remove = (item: QueueRow): void =>
    commands.bulk([item], { remove: true }, t('queue.removed'));

  /** To the place of the one at `index`, from above or below. */
  function move(item: QueueRow, index: number): void {
    const other = items[Math.max(0, Math.min(index, items.length - 1))];
    if (!movable || !other || other.id === item.id) return;
    setAt({ id: item.id, index });
    const place = index < current ? { before: other.id } : { after: other.id };
    void commands.run('reorder', { ids: [item.id], place }, () =>
      t('queue.moved', { title: item.title }),
    );
  }

  function onAltKey(event: KeyboardEvent, item: QueueRow): boolean {
    if (event.key === 'ArrowUp') move(item, current - 1);
    else if (event.key === 'ArrowDown') move(item, current + 1);
    else if (event.key === 'Home') move(item, 0);
    else if (event.key === 'End') move(item, items.length - 1);
    else if (event.key === 'ArrowLeft') props.onSideways?.(item, -1);
    else if (event.key === 'ArrowRight') props.onSideways?.(item, 1);
    else return false;
    return true;
  }

  function onKey(event: KeyboardEvent, item: QueueRow): boolean {
    const next = moveInList(event.key, current, items.length);
    const state = QUEUE_STATES[Number(event.key) - 1];
    if (next !== undefined) focusRow(next);
    else if (state) setState(item, state);
    else if (event.key === 'x') props.onChoose([item.id], !chosen.has(item.id));
    else if (event.key === 'Delete' || event.key === '#') remove(item);
    else if (event.key === 'e') setOpen({ id: item.id, edit: 'notes' });
    else if (event.key === 'l') setOpen({ id: item.id, edit: 'tags' });
    else if (event.key === 'Escape') setOpen(undefined);
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const item = items[current];
    const target = event.target as HTMLElement;
    if (!item || event.ctrlKey || event.metaKey || target.closest('.details, select')) return;
    if (event.altKey ? onAltKey(event, item) : onKey(event, item)) event.preventDefault();
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move between its buttons */}
      <ol
        ref={list}
        className="papers queue-list"
        aria-label={props.label}
        data-papers={items.length}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          inside.current = true;
          const row = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
          const index = items.findIndex(({ id }) => id === row?.dataset['item']);
          if (index !== -1) setAt({ id: items[index]?.id, index });
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null) inside.current = false;
        }}
      >
        {items.slice(0, shown).map((item, index) => (
          <QueueItem
            key={item.id}
            item={item}
            upvotes={props.upvotes.get(item.id)}
            open={open?.id === item.id}
            edit={open?.id === item.id ? open.edit : undefined}
            current={index === current}
            chosen={chosen.has(item.id)}
            knownTags={props.knownTags}
            commands={commands}
            onToggleOpen={() => setOpen(open?.id === item.id ? undefined : { id: item.id })}
            onChoose={(on) => props.onChoose([item.id], on)}
            onState={(state) => setState(item, state)}
            onRemove={() => remove(item)}
            area={props.area}
            draggable={props.draggable}
            movable={movable}
          />
        ))}
      </ol>
      {items.length > shown && (
        <p className="commands more">
          <button type="button" onClick={() => setShown(shown + STEP * 5)}>
            {t('queue.more', { n: items.length - shown })}
          </button>
        </p>
      )}
    </>
  );
}
