import { Suspense, useEffect, type ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { ErrorBoundary } from '../trouble/ErrorBoundary.tsx';
import { Said } from '../Said.tsx';

/** After a list's first picture: who chooses and types on at once must find the bar there. */
const SOON_MS = 400;

interface LateBarProps {
  /** How many are chosen. */
  n: number;
  load: () => Promise<unknown>;
  /** The bar, which comes late: no list needs it before something is chosen. */
  children: ReactNode;
}

/** Says how many rows are chosen, and shows the bar for them once there are some. */
export function LateBar({ n, load, children }: LateBarProps) {
  useEffect(() => {
    // Read ahead only: the bar itself asks for the same when it is needed.
    const timer = setTimeout(() => void load().catch(() => undefined), SOON_MS);
    return () => clearTimeout(timer);
  }, [load]);
  return (
    <>
      <Said as="p" className="hidden">
        {n > 0 && t('bulk.chosen', { n })}
      </Said>
      {n > 0 && (
        <ErrorBoundary place="chosen papers">
          <Suspense>{children}</Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
