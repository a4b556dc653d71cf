import { Combine, Trash2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { titleHref } from '../../utils/view/title-link.ts';
import { BulkTag } from '../BulkTag.tsx';
import { useQueueWorks } from '../export/use-queue-works.ts';
import { focusCurrent } from '../keys/focus-current.ts';
import { CopyLinks } from '../list/CopyLinks.tsx';
import { ExportMany } from '../list/ExportMany.tsx';
import { BarButton, ManyBar } from '../list/ManyBar.tsx';
import { useReader } from '../reader-context.tsx';
import type { QueueCommands } from '../use-queue-commands.ts';
import { BulkState } from './BulkState.tsx';
import { manyItems } from './many-items.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { useUpvotes } from './use-upvotes.ts';

export interface QueueBarProps {
  chosen: readonly QueueRow[];
  /** How many papers are shown. */
  size: number;
  onAll: () => void;
  onNone: () => void;
  commands: QueueCommands;
}

/** What can be done to all chosen papers of the queue at once. */
export default function QueueBar({ chosen, size, onAll, onNone, commands }: QueueBarProps) {
  const { settings } = useReader();
  const { ofItems } = useQueueWorks();
  const featured = useUpvotes(chosen);
  const many = manyItems(commands);
  /** The bar goes: back to the list with the focus, unless the pointer has it. */
  const leave = ({ detail }: MouseEvent): void => {
    if (detail === 0) focusCurrent();
    onNone();
  };
  const links = (): string[] =>
    chosen.map((item) =>
      titleHref({ ...item, featured: featured.has(item.id) }, settings.titleLink),
    );
  return (
    <ManyBar n={chosen.length} size={size} onAll={onAll} onNone={leave}>
      <BulkState onState={(state) => many.move(chosen, state)} />
      <BulkTag onTag={(tag) => many.tag(chosen, tag)} />
      <SnoozeMenu snoozed onSnooze={(until) => many.snooze(chosen, until)} />
      {chosen.length > 1 && (
        <BarButton
          icon={Combine}
          words={t('bulk.same')}
          title={t('bulk.sameWhy')}
          onClick={(event) => {
            many.unite(chosen);
            leave(event);
          }}
        />
      )}
      <ExportMany works={(pattern) => ofItems(chosen, pattern)} />
      <CopyLinks links={links} />
      <BarButton
        icon={Trash2}
        words={t('bulk.remove')}
        onClick={(event) => {
          many.remove(chosen);
          leave(event);
        }}
      />
    </ManyBar>
  );
}
