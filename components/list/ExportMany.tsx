import { Download } from 'lucide-react';
import { t } from '../../utils/i18n/t.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import type { ExportSet } from '../export/export-set.ts';
import { BarLabel } from './ManyBar.tsx';

/** In the bar for many: exports what is chosen. */
export function ExportMany({ works }: Pick<ExportSet, 'works'>) {
  const words = t('export.open');
  return (
    <ExportButton works={works} name="tidemark-papers" title={words}>
      <BarLabel icon={Download} words={words} />
    </ExportButton>
  );
}
