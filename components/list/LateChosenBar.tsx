import { lazy, Suspense, useEffect, type MouseEvent } from 'react';
import { ErrorBoundary } from '../trouble/ErrorBoundary.tsx';
import type { ChosenPapers } from './use-chosen-papers.ts';

// Brings what exports are made with: no list needs it before a paper is chosen.
const load = () => import('./ChosenBar.tsx');
const ChosenBar = lazy(load);

/** After a list's first picture: who chooses and types on at once must find the bar there. */
const SOON_MS = 400;

interface LateChosenBarProps {
  choosing: ChosenPapers;
  /** How many papers are shown. */
  size: number;
  /** The bar had the focus, and goes: back to the list with it. */
  onLeave: () => void;
}

/** The bar for what is done to many, once a paper is chosen. */
export function LateChosenBar({ choosing, size, onLeave }: LateChosenBarProps) {
  const { chosen, all, none } = choosing;
  useEffect(() => {
    // Read ahead only: the bar itself asks for the same when it is needed.
    const timer = setTimeout(() => void load().catch(() => undefined), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (chosen.length === 0) return null;
  const leave = (event: MouseEvent): void => {
    none();
    // By a key: the pointer has its own place.
    if (event.detail === 0) onLeave();
  };
  return (
    <ErrorBoundary place="chosen papers">
      <Suspense>
        <ChosenBar chosen={chosen} size={size} onAll={all} onNone={leave} />
      </Suspense>
    </ErrorBoundary>
  );
}
