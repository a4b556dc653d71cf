import { lazy } from 'react';
import { LateBar } from '../list/LateBar.tsx';
import type { QueueBarProps } from './QueueBar.tsx';

// Brings what exports are made with.
const load = () => import('./QueueBar.tsx');
const QueueBar = lazy(load);

/** The bar for what is done to many saved papers, once one is chosen. */
export function LateQueueBar(props: QueueBarProps) {
  return (
    <LateBar n={props.chosen.length} load={load}>
      <QueueBar {...props} />
    </LateBar>
  );
}
