import { Bookmark, Check, CheckCheck } from 'lucide-react';
import type { MouseEvent } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { paperHref } from '../../utils/view/title-link.ts';
import { BulkTag } from '../BulkTag.tsx';
import { useQueueWorks } from '../export/use-queue-works.ts';
import { useReader } from '../reader-context.tsx';
import { CopyLinks } from './CopyLinks.tsx';
import { ExportMany } from './ExportMany.tsx';
import { BarButton, ManyBar } from './ManyBar.tsx';
import { useMany } from './use-many.ts';

interface ChosenBarProps {
  chosen: readonly Paper[];
  /** How many papers are shown. */
  size: number;
  onAll: () => void;
  onNone: (event: MouseEvent) => void;
}

/** What can be done to all chosen papers of the archive at once. */
export default function ChosenBar({ chosen, size, onAll, onNone }: ChosenBarProps) {
  const { settings } = useReader();
  const { ofPapers } = useQueueWorks();
  const many = useMany();
  return (
    <ManyBar n={chosen.length} size={size} onAll={onAll} onNone={onNone}>
      <BarButton icon={Bookmark} words={t('paper.save')} onClick={() => many.save(chosen)} />
      <BulkTag onTag={(tag) => many.tag(chosen, tag)} />
      <BarButton icon={Check} words={t('paper.done')} onClick={() => many.done(chosen)} />
      <BarButton
        icon={CheckCheck}
        words={t('many.markRead')}
        disabled={many.unread(chosen) === 0}
        onClick={() => many.read(chosen)}
      />
      <ExportMany works={(pattern) => ofPapers(chosen, pattern)} />
      <CopyLinks links={() => chosen.map(({ id }) => paperHref(id, settings.titleLink))} />
    </ManyBar>
  );
}
