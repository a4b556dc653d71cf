import { lazy, Suspense, useState } from 'react';
import type { Keyed } from '../../utils/export/formats.ts';
import { t } from '../../utils/i18n/t.ts';

/** The formats and the zip library: no list needs them for its first picture. */
const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

interface ExportButtonProps {
  /** What is to be exported; asked for when the button is pressed. */
  works: () => Promise<Keyed[]>;
  name: string;
  className?: string;
}

/** Opens the export of some papers; the focus comes back to it. */
export function ExportButton({ works, name, className }: ExportButtonProps) {
  const [shown, setShown] = useState<Keyed[]>();
  return (
    <>
      <button type="button" className={className} onClick={() => void works().then(setShown)}>
        {t('export.open')}
      </button>
      {shown && (
        <Suspense>
          <ExportDialog works={shown} name={name} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </>
  );
}
