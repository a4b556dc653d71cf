import { useMemo, useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { selectItems, tagCounts, type Selection } from '../../../utils/queue/select.ts';
import { isSnoozed } from '../../../utils/queue/snooze.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { useQueueWorks } from '../export/use-queue-works.ts';
import { useNow } from '../../../components/use-now.ts';
import { useReadableQueue } from '../../../components/use-queue.ts';
import { Area } from './drag/Area.tsx';
import { DragArea } from './drag/DragArea.tsx';
import { useDrop } from './drag/use-drop.ts';
import { BulkBar } from './BulkBar.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { MergedLines } from '../../../components/queue/MergedLines.tsx';
import { QueueBoard } from './QueueBoard.tsx';
import { QueueHead } from './QueueHead.tsx';
import { QueueKeys } from './QueueKeys.tsx';
import { QueueList } from './QueueList.tsx';
import { QueueToolbar, type QueueLook } from './QueueToolbar.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import { useUpvotes } from './use-upvotes.ts';
import { WeekChart } from './WeekChart.tsx';

const START: Selection = {
  words: '',
  state: 'open',
  tag: undefined,
  snoozed: false,
  sort: 'priority',
};

interface QueuePageProps {
  queue: readonly QueueRow[];
  commands: QueueCommands;
}

function emptyWords(queue: readonly QueueRow[], { words, tag, snoozed }: Selection): string {
  if (queue.length === 0) return t('queue.empty');
  if (snoozed) return t('queue.noneSnoozed');
  return words !== '' || tag !== undefined ? t('queue.noneFit') : t('queue.noneOpen');
}

/** The reading queue: list and board, search, bulk actions, and everything that can be done to one paper. */
export function QueuePage({ queue, commands }: QueuePageProps) {
  useReadableQueue();
  const now = useNow();
  const upvotes = useUpvotes(queue);
  const [selection, setSelection] = useState(START);
  const [look, setLook] = useState<QueueLook>('list');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { ofItems: worksOf } = useQueueWorks();
  const [importing, setImporting] = useState(false);

  const shownAs: Selection =
    look === 'board' ? { ...selection, state: 'all', snoozed: false } : selection;
  const fitting = selectItems(queue, shownAs, now, ({ id }) => upvotes.get(id) ?? -1);
  const items = look === 'board' ? fitting.filter((item) => !isSnoozed(item, now)) : fitting;
  const knownTags = useMemo(() => tagCounts(queue).map(([tag]) => tag), [queue]);
  const chosen = items.filter(({ id }) => picked.has(id));
  const choose = (ids: readonly string[], on: boolean): void =>
    setPicked(new Set(on ? [...picked, ...ids] : [...picked].filter((id) => !ids.includes(id))));

  const shared = {
    items,
    movable: selection.sort === 'priority',
    chosen: picked,
    onChoose: choose,
    upvotes,
    knownTags,
    commands,
  };
  const drop = useDrop(items, picked, commands);
  return (
    <div className={look === 'board' ? 'queue-page wide' : 'queue-page'}>
      <MergedLines commands={commands} />
      <QueueHead here="queue">
        <button type="button" onClick={() => setImporting(true)}>
          {t('paste.open')}
        </button>
        {queue.length > 0 && (
          <ExportButton works={(pattern) => worksOf(queue, pattern)} name="tidemark-queue" />
        )}
        <a href="options.html#backup">{t('backup.title')}</a>
        <QueueKeys />
      </QueueHead>
      <QueueToolbar
        queue={queue}
        selection={selection}
        onSelection={(change) => setSelection({ ...selection, ...change })}
        look={look}
        onLook={setLook}
      />
      {chosen.length > 0 && (
        <BulkBar
          chosen={chosen}
          all={items.length}
          onAll={() => setPicked(new Set(items.map(({ id }) => id)))}
          onNone={() => setPicked(new Set())}
          commands={commands}
        />
      )}
      <DragArea labelOf={(id) => items.find((item) => item.id === id)?.title ?? ''} onDrop={drop}>
        {look === 'board' ? (
          <QueueBoard {...shared} />
        ) : (
          <Area area="list">
            <QueueList
              {...shared}
              label={t('queue.label')}
              area="list"
              draggable={shared.movable}
            />
          </Area>
        )}
      </DragArea>
      {items.length === 0 && <p className="empty">{emptyWords(queue, selection)}</p>}
      {queue.length > 0 && <WeekChart queue={queue} />}
      <ImportDialog open={importing} onClose={() => setImporting(false)} commands={commands} />
    </div>
  );
}
