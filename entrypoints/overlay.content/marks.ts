import type { FeedDay } from '../../utils/db/tables.ts';
import type { PaperKey } from '../../utils/paper-key.ts';
import { arxivIdOf } from '../../utils/sites/arxiv-id-of.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import type { Actions } from './actions.ts';
import { createBadge, createSave, type BadgePaint, type Mark, type PillEvents } from './badge.ts';
import type { PlacedMark } from './parts.ts';
import type { Slices } from './slices.ts';
import type { Store } from './store.ts';
import { badgeView, type ReaderMarks } from './view.ts';

/** What a sighting should look like now: a badge, a quiet save control, or nothing. */
export type Wanted = { kind: 'badge'; paint: BadgePaint } | { kind: 'save' } | undefined;

interface Placed {
  sighting: Sighting;
  host: HTMLElement;
  badge: Mark<BadgePaint> | undefined;
  wanted: Exclude<Wanted, undefined>;
  dark: boolean;
}

export function readerMarks(keys: readonly PaperKey[], store: Store): ReaderMarks {
  const marks = keys.map((key) => store.mark(key)).filter((mark) => mark !== undefined);
  const state = marks.find((mark) => mark.state !== undefined)?.state;
  const done = state === 'done' || marks.some((mark) => mark.done);
  const opened = marks.some((mark) => mark.opened);
  return { saved: state !== undefined, read: done ? 'done' : opened ? 'opened' : undefined };
}

export function wantedMark(
  sighting: Sighting,
  store: Store,
  today: FeedDay,
  actions: Actions,
  showsUpvotes = false,
): Wanted {
  const id = arxivIdOf(sighting);
  const trend = id === undefined || showsUpvotes ? undefined : store.trend(id);
  const reader = readerMarks(sighting.keys, store);
  const isRead = showsUpvotes && reader.read !== undefined;
  if (trend === undefined && !reader.saved && !isRead) {
    return (sighting.primary || showsUpvotes) && actions.canSave ? { kind: 'save' } : undefined;
  }
  return { kind: 'badge', paint: { view: badgeView(trend, today, reader), trend, dark: false } };
}

/** Whether a mark that stands for one can stand for the other: pages use a row again for another paper. */
function isSame(a: Sighting, b: Sighting): boolean {
  return (
    a.keys[0] === b.keys[0] &&
    a.title === b.title &&
    a.match?.id === b.match?.id &&
    a.match?.grade === b.match?.grade
  );
}

/** Equal ones need no new paint. */
const isEqual = (a: Wanted, b: Wanted): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a mark is where it belongs: the page may have moved it, or emptied the element. */
function isInPlace({ anchor, beside }: Sighting, host: HTMLElement): boolean {
  return beside === true ? host.previousSibling === anchor : host.parentNode === anchor;
}

/** The marks that stand in the page, by the element they stand at. */
export function createMarks(actions: Actions, events: PillEvents) {
  const placed = new Map<Element, Placed>();
  const hosts = new WeakMap<Node, Placed>();
  /** Made and not in the page yet. */
  let waiting: Placed[] = [];

  /** Scripts that write an element's HTML anew leave a dead copy of the mark that was in it. */
  function clean({ anchor, beside }: Sighting): void {
    const near = beside === true ? [anchor.nextElementSibling] : [...anchor.children];
    for (const one of near)
      if (one?.nodeName.startsWith('TIDEMARK-') === true && !hosts.has(one)) one.remove();
  }

  function place(sighting: Sighting, wanted: Exclude<Wanted, undefined>, dark: boolean): void {
    const badge =
      wanted.kind === 'badge'
        ? createBadge(sighting, { ...wanted.paint, dark }, actions, events)
        : undefined;
    const host = badge?.host ?? createSave(sighting, dark, actions);
    const now = { sighting, host, badge, wanted, dark };
    placed.set(sighting.anchor, now);
    hosts.set(host, now);
    if (sighting.floating === true) host.setAttribute('data-floating', '');
    waiting.push(now);
  }

  function put({ sighting, host }: Placed): void {
    clean(sighting);
    if (sighting.beside === true) sighting.anchor.after(host);
    else sighting.anchor.append(host);
  }

  function drop(anchor: Element): void {
    placed.get(anchor)?.host.remove();
    placed.delete(anchor);
  }

  function shown(there: Placed | undefined): PlacedMark | undefined {
    if (there?.badge === undefined || there.wanted.kind !== 'badge') return undefined;
    const { sighting, host, badge, wanted, dark } = there;
    const { trend, view } = wanted.paint;
    return { sighting, host, trend, reader: view, dark, focus: badge.focus };
  }

  return {
    /** The badge of this host, unless it was dropped. */
    at(host: HTMLElement): PlacedMark | undefined {
      const there = hosts.get(host);
      return shown(there && placed.get(there.sighting.anchor));
    },
    /** Whether this is a mark that belongs into the page. */
    isStanding(node: Node): boolean {
      const there = hosts.get(node);
      return there !== undefined && placed.get(there.sighting.anchor) === there;
    },
    /** The badge of a sighting of the last pass. */
    of: ({ anchor }: Sighting): PlacedMark | undefined => shown(placed.get(anchor)),
    /** The badge that stands for this paper now, where the page was made anew. */
    again(sighting: Sighting): PlacedMark | undefined {
      const there = placed.get(sighting.anchor);
      if (there) return shown(there);
      return shown([...placed.values()].find((one) => one.sighting.keys[0] === sighting.keys[0]));
    },
    /** Makes the mark in this sighting's anchor what it should be; a new one stands in the page after `put`. */
    show(sighting: Sighting, wanted: Wanted, dark: boolean): void {
      const { anchor } = sighting;
      const there = placed.get(anchor);
      const standing =
        there !== undefined && isInPlace(sighting, there.host) && isSame(there.sighting, sighting);
      if (wanted === undefined) return drop(anchor);
      if (standing && there.dark === dark && isEqual(there.wanted, wanted)) return;
      if (standing && there.badge && wanted.kind === 'badge') {
        there.badge.paint({ ...wanted.paint, dark });
        Object.assign(there, { sighting, wanted, dark });
        return;
      }
      drop(anchor);
      place(sighting, wanted, dark);
    },
    /**
     * Puts what is new into the page, close together: each time that marks come the browser lays out the
     * whole list, and making them takes longer than putting them in.
     */
    async put(slices: Slices): Promise<void> {
      const fresh = waiting;
      waiting = [];
      await slices.each(fresh, put);
    },
    /** Removes marks whose element is no longer a sighting. */
    keepOnly(anchors: ReadonlySet<Element>): void {
      for (const anchor of placed.keys()) if (!anchors.has(anchor)) drop(anchor);
    },
    clear(): void {
      for (const anchor of placed.keys()) drop(anchor);
    },
    count: () => [...placed.values()].filter(({ badge }) => badge !== undefined).length,
  };
}

export type Marks = ReturnType<typeof createMarks>;
