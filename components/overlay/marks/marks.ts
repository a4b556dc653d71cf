import type { Sighting } from '../../../utils/sites/types.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { PillEvents } from '../badge/badge.ts';
import { makeMark, type Placed } from './make-mark.ts';
import { putMark } from './put-mark.ts';
import { stillStands } from './still-stands.ts';
import type { PlacedMark, Standing } from '../../../utils/overlay/parts.ts';
import type { Slices } from '../../../utils/overlay/slices.ts';
import type { Wanted } from '../../../utils/overlay/wanted-mark.ts';

/** What card and bar see of a mark. */
function shown(there: Placed | undefined): PlacedMark | undefined {
  if (there === undefined) return undefined;
  const { wanted } = there;
  return wanted.kind === 'badge'
    ? { ...there, trend: wanted.trend, reader: wanted.view }
    : { ...there, trend: undefined, reader: wanted.reader };
}

/** The marks that stand in the page, by the element they stand at. */
export function createMarks(actions: Actions, events: PillEvents, onPut: () => void) {
  const placed = new Map<Element, Placed>();
  const hosts = new WeakMap<Node, Placed>();
  /** Made and not in the page yet. */
  let waiting: Placed[] = [];

  /** The mark that stands where this host was put. */
  function ownerOf(host: Node): Placed | undefined {
    const there = hosts.get(host);
    return there && placed.get(there.sighting.anchor);
  }

  function drop(anchor: Element): void {
    placed.get(anchor)?.host.remove();
    placed.delete(anchor);
  }

  return {
    /** The mark of this host, unless it was dropped. */
    at: (host: HTMLElement): PlacedMark | undefined => shown(ownerOf(host)),
    /** Whether this is a mark that belongs into the page. */
    isStanding: (node: Node): boolean => ownerOf(node)?.host === node,
    /** Those that stand in the page's text. */
    standing: (): readonly Standing[] =>
      [...placed.values()].filter(({ host, sighting }) => host.isConnected && !sighting.floating),
    /** The mark of a sighting of the last pass. */
    of: ({ anchor }: Sighting): PlacedMark | undefined => shown(placed.get(anchor)),
    /** The mark that stands for this paper now, where the page was made anew. */
    again(sighting: Sighting): PlacedMark | undefined {
      const isSame = (one: Placed): boolean => one.sighting.keys[0] === sighting.keys[0];
      return shown(placed.get(sighting.anchor) ?? [...placed.values()].find(isSame));
    },
    /** Makes the mark in this sighting's anchor what it should be; a new one stands in the page after `put`. */
    show(sighting: Sighting, wanted: Wanted | undefined, dark: boolean): void {
      const { anchor } = sighting;
      const there = placed.get(anchor);
      const standing = there && stillStands(there, sighting);
      if (wanted === undefined) return drop(anchor);
      const isEqual =
        standing && there.dark === dark && JSON.stringify(there.wanted) === JSON.stringify(wanted);
      if (isEqual) return;
      const now = sighting.now ? sighting.now() : sighting;
      // The pass that is due reads it anew.
      if (!now) return;
      if (standing && there.wanted.kind === wanted.kind) {
        there.paint({ ...wanted, dark });
        Object.assign(there, { sighting: now, wanted, dark });
        return;
      }
      drop(anchor);
      const made = makeMark(now, wanted, dark, actions, events);
      placed.set(anchor, made);
      hosts.set(made.host, made);
      waiting.push(made);
    },
    /**
     * Puts what is new into the page, close together: each time that marks come the browser lays out the
     * whole list, and making them takes longer than putting them in.
     */
    async put(slices: Slices): Promise<void> {
      const fresh = waiting;
      waiting = [];
      await slices.each(fresh, (one) => {
        putMark(one, hosts);
        onPut();
      });
    },
    /** Removes marks whose element is no longer a sighting. */
    keepOnly(anchors: ReadonlySet<Element>): void {
      for (const anchor of placed.keys()) if (!anchors.has(anchor)) drop(anchor);
    },
    clear(): void {
      for (const anchor of placed.keys()) drop(anchor);
    },
    count: () => [...placed.values()].filter(({ wanted }) => wanted.kind === 'badge').length,
  };
}

export type Marks = ReturnType<typeof createMarks>;
