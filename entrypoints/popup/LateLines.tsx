import { lazy, Suspense, type ComponentProps } from 'react';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';

// What is not in the first picture of the list is loaded after it.
const TabLines = lazy(() => import('./TabLines.tsx'));

/** The lines of the tab under the popup, once they are there; a fault in them leaves the list standing. */
export function LateLines(props: ComponentProps<typeof TabLines>) {
  return (
    <ErrorBoundary place="popup lines">
      <Suspense>
        <TabLines {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
