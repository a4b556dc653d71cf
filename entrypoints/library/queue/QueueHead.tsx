import { Fragment, type ReactNode } from 'react';
import { CameLine } from './CameLine.tsx';
import { t } from '../../../utils/i18n/t.ts';

const VIEWS = [
  ['queue', '#queue'],
  ['removed', '#queue/removed'],
  ['changes', '#queue/changes'],
] as const;

interface QueueHeadProps {
  here: (typeof VIEWS)[number][0];
  /** What can be done in this view. */
  children?: ReactNode;
}

/** The head of the queue's views: where one is, and the ways to the others. */
export function QueueHead({ here, children }: QueueHeadProps) {
  return (
    <header className="list-head">
      {VIEWS.map(([view, address]) => (
        <Fragment key={view}>
          {view === here ? (
            <h2>{t(`queue.view.${view}`)}</h2>
          ) : (
            <a href={address}>{t(`queue.view.${view}`)}</a>
          )}
        </Fragment>
      ))}
      {here === 'queue' ? <CameLine /> : <span className="spring" />}
      {children}
    </header>
  );
}
