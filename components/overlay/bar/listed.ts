import type { BarChoices } from '../../../utils/bar-choices.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import type { ListingPage, PlacedMark } from '../../../utils/overlay/parts.ts';

const votesOf = ({ trend }: PlacedMark): number => trend?.upvotes ?? -1;

/** The badges of a page in page order. */
export function marksOf(page: ListingPage): PlacedMark[] {
  return page.sightings
    .map(page.markOf)
    .filter((mark) => mark !== undefined)
    .filter(({ trend }) => trend !== undefined);
}

/** Most upvotes first. */
export function byUpvotes(marks: readonly PlacedMark[]): PlacedMark[] {
  return [...marks].sort((a, b) => votesOf(b) - votesOf(a));
}

/** The rows that the reader's choices leave out; `far`: by first key. A paper of which nothing is known counts as new. */
export function hiddenSightings(
  page: ListingPage,
  choices: BarChoices,
  metBefore: (sighting: Sighting) => boolean,
  far: ReadonlySet<string>,
): Sighting[] {
  return page.sightings.filter(
    (sighting) =>
      (choices.onlyFeatured && page.markOf(sighting)?.trend === undefined) ||
      (choices.onlyNear && far.has(sighting.keys[0])) ||
      (choices.hideDone && page.isDone(sighting)) ||
      (choices.sinceLastVisit && metBefore(sighting)),
  );
}
