import { lazy, type MouseEvent } from 'react';
import { LateBar } from './LateBar.tsx';
import type { ChosenPapers } from './use-chosen-papers.ts';

// Brings what exports are made with.
const load = () => import('./ChosenBar.tsx');
const ChosenBar = lazy(load);

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
  const leave = (event: MouseEvent): void => {
    none();
    // By a key: the pointer has its own place.
    if (event.detail === 0) onLeave();
  };
  return (
    <LateBar n={chosen.length} load={load}>
      <ChosenBar chosen={chosen} size={size} onAll={all} onNone={leave} />
    </LateBar>
  );
}
