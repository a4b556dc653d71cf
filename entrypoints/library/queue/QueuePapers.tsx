import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { Area } from './drag/Area.tsx';
import { DragArea } from './drag/DragArea.tsx';
import { useDrop } from './drag/use-drop.ts';
import type { OpenItem } from './keyed-queue.ts';
import { QueueBoard, type BoardProps } from './QueueBoard.tsx';
import { QueueList } from './QueueList.tsx';
import type { QueueLook } from '../../../utils/queue/selection-address.ts';

interface QueuePapersProps extends Omit<BoardProps, 'open' | 'onOpen'> {
  look: QueueLook;
}

/** The papers of the queue in a list or on a board, to be dragged about. */
export function QueuePapers({ look, ...props }: QueuePapersProps) {
  const [open, onOpen] = useState<OpenItem>();
  const shared = { ...props, open, onOpen };
  const { items, choosing, movable, commands } = shared;
  const drop = useDrop(items, choosing.picked, commands);
  return (
    <DragArea labelOf={(id) => items.find((item) => item.id === id)?.title ?? ''} onDrop={drop}>
      {look === 'board' ? (
        <QueueBoard {...shared} />
      ) : (
        <Area area="list">
          <QueueList {...shared} label={t('queue.label')} area="list" draggable={movable} />
        </Area>
      )}
    </DragArea>
  );
}
