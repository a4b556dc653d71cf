import { useMemo, useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { tagCounts } from '../../../utils/queue/select.ts';
import { doKey } from '../../../components/keys/registry.ts';
import { useReadableQueue } from '../../../components/use-queue.ts';
import { emptyWords } from './empty-words.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { MergedLines } from '../../../components/queue/MergedLines.tsx';
import { QueueExport } from './QueueExport.tsx';
import { QueueHead } from './QueueHead.tsx';
import { QueuePapers } from './QueuePapers.tsx';
import { QueueToolbar } from './QueueToolbar.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import { LateQueueBar } from '../../../components/queue/LateQueueBar.tsx';
import { useChosenItems } from '../../../components/queue/use-chosen-items.ts';
import { useQueueSelection } from './use-queue-selection.ts';
import { useUpvotes } from '../../../components/queue/use-upvotes.ts';
import { WeekChart } from './WeekChart.tsx';

interface QueuePageProps {
  queue: readonly QueueRow[];
  commands: QueueCommands;
}

/** The reading queue: list and board, search, bulk actions, and everything that can be done to one paper. */
export function QueuePage({ queue, commands }: QueuePageProps) {
  useReadableQueue();
  const upvotes = useUpvotes(queue);
  const { selection, select, look, setLook, items } = useQueueSelection(queue, upvotes);
  const choosing = useChosenItems(items, commands);
  const [importing, setImporting] = useState(false);
  const knownTags = useMemo(() => tagCounts(queue).map(([tag]) => tag), [queue]);

  return (
    <div className={look === 'board' ? 'queue-page wide' : 'queue-page'}>
      <MergedLines commands={commands} />
      <QueueHead here="queue">
        <button type="button" onClick={() => setImporting(true)}>
          {t('paste.open')}
        </button>
        {queue.length > 0 && <QueueExport shown={items} all={queue} />}
        <a href="options.html#backup">{t('backup.title')}</a>
        <button type="button" className="plain" onClick={() => doKey('?')}>
          {t('keys.show')}
        </button>
      </QueueHead>
      <QueueToolbar
        queue={queue}
        selection={selection}
        onSelection={select}
        look={look}
        onLook={setLook}
      />
      <div>
        <QueuePapers
          look={look}
          items={items}
          movable={selection.sort === 'priority'}
          choosing={choosing}
          upvotes={upvotes}
          knownTags={knownTags}
          commands={commands}
        />
        <LateQueueBar
          chosen={choosing.chosen}
          size={items.length}
          onAll={choosing.all}
          onNone={choosing.none}
          commands={commands}
        />
      </div>
      {items.length === 0 && <p className="empty">{emptyWords(queue, selection)}</p>}
      {queue.length > 0 && <WeekChart queue={queue} />}
      <ImportDialog open={importing} onClose={() => setImporting(false)} commands={commands} />
    </div>
  );
}
