import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { KeyPattern } from '../../utils/queue/item/key-letters.ts';
import type { Keyed } from '../../utils/export/formats.ts';
import { t } from '../../utils/i18n/t.ts';
import type { ExportSet } from './export-set.ts';
import { chosenPattern } from './key-pattern.ts';
import { SetChoice } from './SetChoice.tsx';

/** The formats and the zip library: no list needs them for its first picture. */
const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

interface ExportButtonProps {
  /** What is to be exported; asked for when the button is pressed, and for another pattern of keys. */
  works: ExportSet['works'] | readonly ExportSet[];
  name: string;
  className?: string;
  title?: string;
  /** Its label, where it is more than a word. */
  children?: ReactNode;
}

/** Opens the export of some papers; the focus comes back to it. Of several sets the reader chooses one. */
export function ExportButton({ works, name, className = '', ...rest }: ExportButtonProps) {
  const [shown, setShown] = useState<{ at: number; works: Keyed[] }>();
  const sets = typeof works === 'function' ? [] : works;
  const show = (at: number, pattern: KeyPattern): void => {
    const make = typeof works === 'function' ? works : works[at]?.works;
    void make?.(pattern).then((made) => setShown({ at, works: made }));
  };
  return (
    <>
      <button
        type="button"
        className={`export-open ${className}`.trim()}
        title={rest.title}
        onClick={() => show(0, chosenPattern())}
      >
        {rest.children ?? t('export.open')}
      </button>
      {shown && (
        <Suspense>
          <ExportDialog
            works={shown.works}
            name={name}
            onPattern={(pattern) => show(shown.at, pattern)}
            onClose={() => setShown(undefined)}
          >
            <SetChoice sets={sets} at={shown.at} onChange={(at) => show(at, chosenPattern())} />
          </ExportDialog>
        </Suspense>
      )}
    </>
  );
}
