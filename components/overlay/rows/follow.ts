/** What moves rows without changing the tree: styles, pictures and fonts that arrive, folds, own scrollers. */
const MOVERS = ['scroll', 'load', 'toggle', 'transitionend', 'animationend'];

/** Which elements can be seen now, also inside scrollers of the page; and a call whenever one may have moved. */
export interface Follow {
  watch(elements: ReadonlySet<Element>): void;
  isSeen(element: Element): boolean;
  stop(): void;
  /** Aborted when it is stopped. */
  ended: AbortSignal;
}

/** Calls `onMove` before the next paint after anything may have moved. Nothing of it can be seen by the page. */
export function createFollow(doc: Document, onMove: () => void): Follow {
  const view = doc.defaultView ?? window;
  const listening = new AbortController();
  const seen = new Set<Element>();
  let watched: ReadonlySet<Element> = new Set();
  let frame = 0;

  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onMove);
  };
  const sizes = new ResizeObserver(onMove);
  const sights = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        seen[isIntersecting ? 'add' : 'delete'](target);
      onMove();
    },
    { rootMargin: '100px' },
  );
  const options = { capture: true, passive: true, signal: listening.signal };
  for (const type of MOVERS) doc.addEventListener(type, later, options);
  view.addEventListener('resize', later, options);
  doc.fonts.addEventListener('loadingdone', later, options);

  return {
    ended: listening.signal,
    isSeen: (element) => seen.has(element),
    watch(elements) {
      const isSame =
        elements.size === watched.size && [...elements].every((one) => watched.has(one));
      if (isSame) return;
      watched = elements;
      seen.clear();
      sizes.disconnect();
      sights.disconnect();
      const around = new Set<Element>();
      for (const element of elements) {
        sights.observe(element);
        for (let at: Element | null = element; at && !around.has(at); at = at.parentElement)
          around.add(at);
      }
      for (const element of around) sizes.observe(element);
    },
    stop() {
      listening.abort();
      cancelAnimationFrame(frame);
      sizes.disconnect();
      sights.disconnect();
    },
  };
}
