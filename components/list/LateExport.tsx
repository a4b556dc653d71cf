import { lazy, Suspense } from 'react';
import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';

// Brings what exports are made with: no list needs it for its first picture.
const ExportShown = lazy(() => import('./ExportShown.tsx'));

/** The button that exports a list, in its place before it can. */
export function LateExport(props: { shown: readonly PaperRow[]; all: readonly PaperRow[] }) {
  const later = (
    <button type="button" disabled>
      {t('export.open')}
    </button>
  );
  return (
    <Suspense fallback={later}>
      <ExportShown {...props} />
    </Suspense>
  );
}
