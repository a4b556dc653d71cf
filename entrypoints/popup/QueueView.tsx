import { useRef } from 'react';
import { listStyle } from '../../components/list/list-style.ts';
import { LateQueueBar } from '../../components/queue/LateQueueBar.tsx';
import { MergedLines } from '../../components/queue/MergedLines.tsx';
import { useChosenItems } from '../../components/queue/use-chosen-items.ts';
import { useUpvotes } from '../../components/queue/use-upvotes.ts';
import { useReader } from '../../components/reader-context.tsx';
import type { QueueActions } from '../../components/use-queue-actions.ts';
import { useReadableQueue } from '../../components/use-queue.ts';
import { t } from '../../utils/i18n/t.ts';
import type { QueueRow as Item } from '../../utils/queue/item/schema.ts';
import { titleHref } from '../../utils/view/title-link.ts';
import { QueueRow } from './QueueRow.tsx';
import { useQueueKeys } from './use-queue-keys.ts';

const NONE: readonly Item[] = [];

interface QueueViewProps {
  /** To read and reading, newest first. */
  open: readonly Item[];
  /** How many papers are saved in all. */
  saved: number;
  actions: QueueActions;
}

/** What is still to be read, newest first; only the rows in view are in the page. */
export function QueueView({ open, saved, actions }: QueueViewProps) {
  useReadableQueue();
  const { titleLink } = useReader().settings;
  const list = useRef<HTMLOListElement>(null);
  const choosing = useChosenItems(open, actions.commands);
  const rows = useQueueKeys(list, open, choosing, actions);
  // Only the feed's own pages are there or not.
  const upvotes = useUpvotes(titleLink === 'feed' ? open : NONE);
  const hrefOf = (item: Item): string =>
    titleHref({ ...item, featured: upvotes.has(item.id) }, titleLink);
  return (
    <>
      <MergedLines commands={actions.commands} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus between its buttons */}
      <ol
        ref={list}
        className={rows.printing ? 'papers' : 'papers virtual'}
        aria-label={t('queue.label')}
        data-papers={open.length}
        data-choosing={choosing.chosen.length > 0 || undefined}
        style={listStyle(open.length, rows.printing ? undefined : rows.height)}
        onFocus={rows.onFocus}
        onBlur={rows.onBlur}
      >
        {rows.shown.map(({ index, offset }) => {
          const item = open[index];
          return (
            item && (
              <QueueRow
                key={item.id}
                ref={rows.measure}
                item={item}
                index={index}
                size={open.length}
                offset={offset}
                href={hrefOf(item)}
                current={index === rows.index}
                chosen={choosing.picked.has(item.id)}
                onChoose={rows.range.onChoose}
                actions={actions}
              />
            )
          );
        })}
      </ol>
      <LateQueueBar
        chosen={choosing.chosen}
        size={open.length}
        onAll={choosing.all}
        onNone={choosing.none}
        commands={actions.commands}
      />
      {open.length === 0 && (
        <p className="empty">{saved === 0 ? t('queue.empty') : t('queue.allRead')}</p>
      )}
    </>
  );
}
