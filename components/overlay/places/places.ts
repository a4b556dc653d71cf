import type { Places, PlacesDependencies, Standing } from '../../../utils/overlay/parts.ts';
import { findPlaces } from './find-places.ts';
import type { Natural } from './ground.ts';
import { putAt, unhide, type Put } from './put.ts';

/** What moves text without changing the tree: styles, pictures and fonts that arrive, folds. */
const MOVERS = ['load', 'toggle', 'transitionend', 'animationend'];
/** Marks of one reading, and how far they may be from each other. */
const MOST = 60;
const STRETCH = 1500;
const CALM_MS = 100;

const wait = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

const topOf = ({ host }: Standing): number => host.getBoundingClientRect().top;

/** Seen, or so near that it will be. */
const isNear = (mark: Standing): boolean => Math.abs(topOf(mark)) < 2 * innerHeight;

/** Marks that can be read together. */
function partsOf(marks: readonly Standing[]): Standing[][] {
  const parts: Standing[][] = [];
  let first = Infinity;
  for (const mark of marks) {
    const top = topOf(mark);
    const part = parts.at(-1);
    if (part && Math.abs(top - first) < STRETCH && part.length < MOST) part.push(mark);
    else {
      parts.push([mark]);
      first = top;
    }
  }
  return parts;
}

/**
 * Finds places: at once for the marks that are seen or nearly so, for the others bit by bit. First all is read,
 * then all is written.
 */
export function createPlaces({ doc, signal }: PlacesDependencies): Places {
  let standing: readonly Standing[] = [];
  const done = new WeakSet<Element>();
  let run = 0;
  /** Marks that are far away have no place yet. */
  let isOwing = false;
  let frame = 0;

  const titles = (): Set<Element> => new Set(standing.map(({ sighting }) => sighting.anchor));

  function write(found: readonly [Natural, Put][]): void {
    for (const [mark, put] of found) {
      putAt(mark, mark.natural, mark.tight, put);
      done.add(mark.host);
    }
  }

  async function placeRest(rest: readonly Standing[]): Promise<void> {
    const own = run;
    const isOver = (): boolean => own !== run || signal.aborted;
    // While marks still come, each time with all of them anew, nobody has seen these yet.
    await wait(CALM_MS);
    if (isOver()) return;
    const anchors = titles();
    const found: [Natural, Put][] = [];
    for (const part of partsOf(rest)) {
      await wait(0);
      if (isOver()) return;
      // The page was scrolled meanwhile.
      found.push(...findPlaces(doc, part, anchors));
    }
    write(found);
    isOwing = false;
  }

  /** Together, since one that stays is in the way of another. */
  function placeNear(near: readonly Standing[]): void {
    if (near[0]) write(findPlaces(doc, near, titles()));
  }

  function place(): void {
    frame = 0;
    run += 1;
    for (const mark of standing) unhide(mark);
    const near = standing.filter(isNear);
    const isRead = new Set(near.map(({ host }) => host));
    placeNear(near);
    const rest = standing.filter(({ host }) => !isRead.has(host));
    isOwing = rest.length > 0;
    if (isOwing) void placeRest(rest);
  }

  function placeSeen(): void {
    frame = 0;
    const near = standing.filter(isNear);
    if (near.some(({ host }) => !done.has(host))) placeNear(near);
  }

  const inFrame = (work: () => void): void => void (frame ||= requestAnimationFrame(work));
  const later = (): void => inFrame(place);
  const options = { capture: true, passive: true, signal };
  for (const type of MOVERS) doc.addEventListener(type, later, options);
  doc.fonts.addEventListener('loadingdone', later, options);
  // Who scrolls to those that have no place yet does not wait for all of them.
  doc.addEventListener('scroll', () => isOwing && inFrame(placeSeen), options);

  return {
    update(now) {
      standing = now;
      place();
    },
  };
}
