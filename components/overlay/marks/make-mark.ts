import type { Sighting } from '../../../utils/sites/types.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { Standing } from '../../../utils/overlay/parts.ts';
import type { Wanted } from '../../../utils/overlay/wanted-mark.ts';
import { createBadge, type PillEvents } from '../badge/badge.ts';
import { createSave } from '../save/save-mark.ts';

/** A mark with what it was made of. */
export interface Placed extends Standing {
  focus(): void;
  /** Only for what is wanted of its own kind. */
  paint(wanted: Wanted, dark: boolean): void;
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
  const about = { sighting, wanted, dark };
  if (wanted.kind === 'badge') {
    const badge = createBadge(sighting, { ...wanted, dark }, actions, events);
    return {
      ...about,
      ...badge,
      paint: (now, onDark) => now.kind === 'badge' && badge.paint({ ...now, dark: onDark }),
    };
  }
  const save = createSave(sighting, { ...wanted, dark }, actions, events);
  return {
    ...about,
    ...save,
    paint: (now, onDark) => now.kind === 'save' && save.paint({ ...now, dark: onDark }),
  };
}
