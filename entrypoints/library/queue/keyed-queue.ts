import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { Range } from '../../../components/list/use-range.ts';
import type { QueueCursor } from '../../../components/queue/use-queue-cursor.ts';
import type { ItemCommands } from './item-commands.ts';

/** The paper whose details are open, and what of it is edited at once. */
export interface OpenItem {
  id: string;
  edit?: 'notes' | 'tags';
}

export interface KeyedQueue {
  items: readonly QueueRow[];
  movable: boolean;
  cursor: QueueCursor;
  commands: ItemCommands;
  open: OpenItem | undefined;
  setOpen: (open: OpenItem | undefined) => void;
  range: Range;
  /** Some are chosen, and letters mean them. */
  hasChosen: boolean;
  onChooseAll: () => void;
  onSideways: ((item: QueueRow, step: 1 | -1) => void) | undefined;
}
