import type { Sighting } from '../../../utils/sites/types.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { Wanted } from '../../../utils/overlay/wanted-mark.ts';
import { createBadge, type Mark, type PillEvents } from '../badge/badge.ts';
import { createSave } from '../save/save-mark.ts';

/** A mark with what it was made of. It is painted only as what is of its own kind. */
export interface Placed extends Mark<Wanted & { dark: boolean }> {
  sighting: Sighting;
  wanted: Wanted;
  dark: boolean;
}

/** Makes a badge, or a save control; it stands nowhere yet. */
export function makeMark(
  sighting: Sighting,
  wanted: Wanted,
  dark: boolean,
  actions: Actions,
  events: PillEvents,
): Placed {
  const now = { ...wanted, dark };
  const made =
    now.kind === 'badge'
      ? createBadge(sighting, now, actions, events)
      : createSave(sighting, now, actions, events);
  return { sighting, wanted, dark, ...(made as Mark<typeof now>) };
}
