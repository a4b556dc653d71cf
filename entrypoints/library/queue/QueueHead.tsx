import { Fragment, type ReactNode } from 'react';
import { CameLine } from './CameLine.tsx';
import { useNameInGroup } from '../../../components/together/use-together.ts';
import { t } from '../../../utils/i18n/t.ts';

const VIEWS = [
  ['queue', '#queue'],
  ['removed', '#queue/removed'],
  ['changes', '#queue/changes'],
  ['together', '#queue/together'],
] as const;

interface QueueHeadProps {
  here: (typeof VIEWS)[number][0];
  /** What can be done in this view. */
  children?: ReactNode;
}

/** The head of the queue's views: where one is, and the ways to the others; to a group's list where there is one. */
export function QueueHead({ here, children }: QueueHeadProps) {
  const name = useNameInGroup();
  const views = VIEWS.filter(
    ([view]) => view !== 'together' || view === here || name !== undefined,
  );
  return (
    <header className="list-head">
      {views.map(([view, address]) => (
        <Fragment key={view}>
          {view === here ? (
            <h2 tabIndex={-1}>{t(`queue.view.${view}`)}</h2>
          ) : (
            <a href={address}>{t(`queue.view.${view}`)}</a>
          )}
        </Fragment>
      ))}
      <span className="spring" />
      {children}
      {here === 'queue' && <CameLine />}
    </header>
  );
}
