import { createBadge } from '../../components/overlay/badge/badge.ts';
import { createSave } from '../../components/overlay/save/save-mark.ts';
import type { Actions } from '../../utils/overlay/reader-actions.ts';
import { badgeView, type BadgeView } from '../../utils/overlay/view.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { addDays, type FeedDay } from '../../utils/time/feed-day.ts';
import type { Trend } from '../../utils/trend/format.ts';

export type SpecimenKind = 'today' | 'earlier' | 'likely' | 'save';

const ID = '2608.00000';
const NOTHING = { saved: false, read: undefined } as const;
const DAYS_BACK = 12;

/** A specimen is inert: nothing of it is ever called. */
const NO_ACTIONS: Actions = {
  open: () => undefined,
  toggleSave: (_, saved) => Promise.resolve({ saved }),
  undo: () => Promise.resolve(false),
  canSave: false,
};
const NO_EVENTS = { press: () => undefined, enter: () => undefined, leave: () => undefined };

function trendOf(kind: SpecimenKind, today: FeedDay): Trend {
  const isToday = kind === 'today';
  return {
    upvotes: isToday ? 181 : kind === 'earlier' ? 64 : 38,
    rank: 2,
    size: 40,
    day: isToday ? today : addDays(today, -DAYS_BACK),
    topOfMonth: false,
    speed: isToday ? 12 : 0,
  };
}

/** What the badge of an invented paper says. */
export const specimenView = (kind: SpecimenKind, today: FeedDay): BadgeView =>
  badgeView(trendOf(kind, today), today, NOTHING);

/** A mark of an invented paper, drawn as on a page of the web. */
export function drawSpecimen(
  kind: SpecimenKind,
  { today, dark, anchor }: { today: FeedDay; dark: boolean; anchor: Element },
): HTMLElement {
  const sighting: Sighting = {
    keys: [`arxiv:${ID}`],
    title: '',
    authors: [],
    url: `https://arxiv.org/abs/${ID}`,
    anchor,
    primary: false,
    ...(kind === 'likely' && { match: { id: ID, grade: 'likely', reason: 'title' } }),
  };
  if (kind === 'save')
    return createSave(sighting, { reader: NOTHING, dark }, NO_ACTIONS, NO_EVENTS).host;
  const paint = { view: specimenView(kind, today), trend: trendOf(kind, today), dark };
  return createBadge(sighting, paint, NO_ACTIONS, NO_EVENTS).host;
}
