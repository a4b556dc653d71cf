import type { Sighting } from '../../../utils/sites/types.ts';
import type { Standing } from '../../../utils/overlay/parts.ts';

/** Whether a mark that stands for one can stand for the other: pages use a row again for another paper. */
function isSame(a: Sighting, b: Sighting): boolean {
  return (
    a.keys[0] === b.keys[0] &&
    a.title === b.title &&
    a.match?.id === b.match?.id &&
    a.match?.grade === b.match?.grade
  );
}

/** Whether a mark is where it belongs: the page may have moved it, or emptied the element. */
const isInPlace = ({ anchor, beside }: Sighting, host: HTMLElement): boolean =>
  (beside ? host.previousSibling : host.parentNode) === anchor;

/** Whether this mark is the one of the sighting, where it belongs. */
export const stillStands = ({ sighting, host }: Standing, now: Sighting): boolean =>
  isInPlace(now, host) && isSame(sighting, now);
