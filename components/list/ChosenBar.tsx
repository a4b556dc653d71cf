import type { MouseEvent } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { paperHref } from '../../utils/view/title-link.ts';
import { BulkTag } from '../BulkTag.tsx';
import { ExportButton } from '../export/ExportButton.tsx';
import { useQueueWorks } from '../export/use-queue-works.ts';
import { useReader } from '../reader-context.tsx';
import { CopyLinks } from './CopyLinks.tsx';
import { useMany } from './use-many.ts';
import './chosen-bar.css';

interface ChosenBarProps {
  chosen: readonly Paper[];
  /** How many papers are shown. */
  size: number;
  onAll: () => void;
  onNone: (event: MouseEvent) => void;
}

/** What can be done to all chosen papers at once. It lies over the end of the list, and moves no row. */
export default function ChosenBar({ chosen, size, onAll, onNone }: ChosenBarProps) {
  const { settings } = useReader();
  const { ofPapers } = useQueueWorks();
  const many = useMany();
  const n = chosen.length;
  return (
    <div className="chosen-bar" role="toolbar" aria-label={t('bulk.label')}>
      <strong role="status">{t('bulk.chosen', { n })}</strong>
      {n < size && (
        <button type="button" className="plain" onClick={onAll}>
          {t('bulk.all', { n: size })}
        </button>
      )}
      <button type="button" onClick={() => many.save(chosen)}>
        {t('paper.save')}
      </button>
      <BulkTag onTag={(tag) => many.tag(chosen, tag)} />
      <button type="button" onClick={() => many.done(chosen)}>
        {t('paper.done')}
      </button>
      <button type="button" disabled={many.unread(chosen) === 0} onClick={() => many.read(chosen)}>
        {t('many.markRead')}
      </button>
      <ExportButton works={(pattern) => ofPapers(chosen, pattern)} name="tidemark-papers" />
      <CopyLinks links={() => chosen.map(({ id }) => paperHref(id, settings.titleLink))} />
      <button type="button" className="plain" onClick={onNone}>
        {t('bulk.none')}
      </button>
    </div>
  );
}
