import { lazy, Suspense, useState } from 'react';
import type { KeyPattern } from '../../../utils/queue/item/key-letters.ts';
import type { Keyed } from '../../../utils/export/formats.ts';
import { t } from '../../../utils/i18n/t.ts';
import { chosenPattern } from './key-pattern.ts';

/** The formats and the zip library: no list needs them for its first picture. */
const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

interface ExportButtonProps {
  /** What is to be exported; asked for when the button is pressed, and for another pattern of keys. */
  works: (pattern: KeyPattern) => Promise<Keyed[]>;
  name: string;
  className?: string;
}

/** Opens the export of some papers; the focus comes back to it. */
export function ExportButton({ works, name, className }: ExportButtonProps) {
  const [shown, setShown] = useState<Keyed[]>();
  const show = (pattern: KeyPattern): void => void works(pattern).then(setShown);
  return (
    <>
      <button type="button" className={className} onClick={() => show(chosenPattern())}>
        {t('export.open')}
      </button>
      {shown && (
        <Suspense>
          <ExportDialog
            works={shown}
            name={name}
            onPattern={show}
            onClose={() => setShown(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
