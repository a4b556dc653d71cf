import { momentMs, type UtcTime } from '../../time/moment.ts';
import { same } from '../item/fields.ts';
import type { Evidence } from '../item/schema.ts';
import { deviceOfClock } from './clock.ts';
import type { Delivery } from './carrier.ts';
import { merge, NOTHING } from './merge.ts';
import { itemIn } from './item-state.ts';
import { isReplaced } from './notes.ts';
import { isOver } from './parts.ts';
import type { Clock, Dated, DatedSet, DeviceId, ItemState, MarkState, Replica } from './replica.ts';

/** What a tombstone is told for; this device itself never forgets one. */
const TOLD_DAYS = 180;
/** A device that was not seen for so long has its part told by another. */
const UNSEEN_DAYS = 90;
const DAY_MS = 86_400_000;

export const isUnseen = ({ at }: Pick<Delivery, 'at'>, now: UtcTime): boolean =>
  (momentMs(now) ?? 0) - (momentMs(at) ?? 0) > UNSEEN_DAYS * DAY_MS;

/** Whether this device tells what has this clock; `has` looks for it in what another one tells. */
type Tells = (clock: Clock, has: (other: Replica) => boolean) => boolean;

/**
 * Each device tells what it wrote itself, so that everything stands there once. What its writer does not tell (it is
 * unseen, or forgotten, or there was no room) tells the one with the smallest id of those that know it.
 */
function tellsOf(me: DeviceId, others: readonly Delivery[], now: UtcTime): Tells {
  const present = others.filter((one) => !isUnseen(one, now));
  const byDevice = new Map(present.map(({ device, replica }) => [device, replica]));
  const smaller = present
    .filter(({ device }) => device < me)
    .reduce((all, { replica }) => merge(all, replica), NOTHING);
  return (clock, has) => {
    const by = deviceOfClock(clock);
    if (by === me) return true;
    const owner = byDevice.get(by);
    return !(owner !== undefined && has(owner)) && !has(smaller);
  };
}

/** Of one moment there may be two values, where a device wrote twice in it, or its profile was copied. */
const atLeast = <T>(dated: Dated<T> | undefined, mine: Dated<T>): boolean =>
  dated !== undefined && (dated[0] > mine[0] || (dated[0] === mine[0] && same(dated[1], mine[1])));

function told<T>(
  set: DatedSet<T>,
  tells: Tells,
  setOf: (other: Replica) => DatedSet<T> | undefined,
): DatedSet<T> {
  const own = Object.entries(set).filter(([name, dated]) =>
    tells(dated[0], (other) => atLeast(setOf(other)?.[name], dated)),
  );
  return Object.fromEntries(own);
}

const PARTS = ['life', 'saved', 'paper', 'state', 'order', 'snooze', 'letters'] as const;
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const sameEvidence = (a: Evidence, b: Evidence): boolean => a.kind === b.kind && a.text === b.text;

function shareOfItem(
  id: string,
  state: ItemState,
  { me, tells, others }: { me: DeviceId; tells: Tells; others: readonly Delivery[] },
): ItemState | undefined {
  const parts = PARTS.flatMap((name) => {
    const part = state[name];
    if (part === undefined) return [];
    const isMine = tells(part[0], (other) => {
      const theirs = itemIn(other.items, id)?.[name];
      // Of two the earlier counts.
      if (name === 'saved') return theirs !== undefined && theirs[0] <= part[0];
      // What the archive has of a paper is told in one way or another.
      if (name === 'paper') return theirs !== undefined && theirs[0] >= part[0];
      return atLeast<unknown>(theirs, part);
    });
    return isMine ? [[name, part] as const] : [];
  });
  const versions = state.notes.versions.filter(({ clock, of }) =>
    tells(clock, (other) => {
      const theirs = itemIn(other.items, id)?.notes.versions ?? [];
      return theirs.some((one) => one.clock === clock && one.of === of);
    }),
  );
  const { known } = state.notes;
  const isStale = others.some(({ replica }) =>
    itemIn(replica.items, id)?.notes.versions.some((one) => isReplaced(one, known)),
  );
  // Who tells that an item is given up tells what was known of it then.
  const isGone = parts.some(([name, [, value]]) => name === 'life' && value === 'gone');
  const isKnownTold = versions.length > 0 || isGone || isStale;
  const smaller = others.filter(({ device }) => device < me);
  const evidence = state.evidence.filter(
    (one) =>
      !smaller.some(({ replica }) =>
        itemIn(replica.items, id)?.evidence.some((two) => sameEvidence(one, two)),
      ),
  );
  const share = {
    ...(Object.fromEntries(parts) as Partial<ItemState>),
    keys: told(state.keys, tells, (other) => itemIn(other.items, id)?.keys),
    claims: told(state.claims, tells, (other) => itemIn(other.items, id)?.claims),
    tags: told(state.tags, tells, (other) => itemIn(other.items, id)?.tags),
    notes: { versions, known: isKnownTold ? known : {} },
    evidence,
  };
  const sets = [share.keys, share.claims, share.tags];
  const isNothing = parts.length + evidence.length === 0 && !isKnownTold && sets.every(isEmpty);
  return isNothing ? undefined : share;
}

/** The part of what a device knows that it has to tell. */
export function shareOf(
  replica: Replica,
  { device: me, at, others }: { device: DeviceId; at: UtcTime; others: readonly Delivery[] },
): Replica {
  const tells = tellsOf(me, others, at);
  const now = momentMs(at) ?? 0;
  const items = Object.entries(replica.items).flatMap(([id, state]) => {
    // Of what is long gone nothing is told, but to those who do not know that.
    const isNews = others.some(({ replica: theirs }) => {
      const life = itemIn(theirs.items, id)?.life;
      return life !== undefined && state.life !== undefined && !atLeast(life, state.life);
    });
    const isTold = isNews || !isOver(state, now, TOLD_DAYS);
    const share = isTold ? shareOfItem(id, state, { me, tells, others }) : undefined;
    return share === undefined ? [] : [[id, share] as const];
  });
  const marks = Object.entries(replica.marks).flatMap(([key, state]) => {
    const share = Object.entries(state).filter(([name, dated]: [string, Dated<string | null>]) =>
      tells(dated[0], (other) =>
        atLeast((other.marks as Record<string, MarkState>)[key]?.[name as 'done'], dated),
      ),
    );
    return share.length === 0 ? [] : [[key, Object.fromEntries(share)] as const];
  });
  const { watched, muted, less, searches, titleLink: link } = replica.settings;
  const isLinkMine =
    link !== undefined && tells(link[0], (other) => atLeast(other.settings.titleLink, link));
  return {
    version: replica.version,
    items: Object.fromEntries(items),
    marks: Object.fromEntries(marks),
    verdicts: told(replica.verdicts, tells, (other) => other.verdicts) as Replica['verdicts'],
    settings: {
      watched: told(watched, tells, ({ settings }) => settings.watched),
      muted: told(muted, tells, ({ settings }) => settings.muted),
      less: told(less, tells, ({ settings }) => settings.less),
      searches: told(searches, tells, ({ settings }) => settings.searches),
      ...(isLinkMine && { titleLink: link }),
    },
  };
}
