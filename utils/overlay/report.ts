import type { Sighting } from '../sites/types.ts';
import { createEvidence } from './evidence.ts';
import { createHealth } from './health.ts';
import { createPageState } from './messages/page-state.ts';
import type { PassDependencies } from './pass.ts';
import { afterPaint } from './slices.ts';
import type { Passed } from './passed.ts';

/**
 * Tells what a pass found: the popup, the worker, and `changed` (the site's name where it is no longer what
 * it was). It wakes the worker, and so only when the badges can be seen. Gives the papers when all is told.
 */
export function createReport(
  { doc, url, site, store, marks, actions, signal }: PassDependencies,
  changed: (site: string | undefined) => void,
): (passed: Passed) => Promise<readonly Sighting[]> {
  const { canSave: tells } = actions;
  let isOther = false;
  const tell = createEvidence(store);
  const saySo = createPageState({
    site,
    store,
    countMarks: marks.count,
    isChanged: () => isOther,
    signal,
  });
  const watchHealth = createHealth({
    site,
    hasChanged: (found) => site.hasChanged?.(doc, url(), found) === true,
    onChanged(now) {
      isOther = now;
      changed(now ? site.name : undefined);
    },
    tells,
    signal,
  });

  return async ({ sightings, unread }) => {
    await afterPaint();
    signal.throwIfAborted();
    saySo(sightings);
    watchHealth(sightings, unread);
    if (tells) void tell(sightings);
    return sightings;
  };
}
