import { barKey } from '../../../utils/bar-choices.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import type { KeyGuard } from '../../../utils/overlay/key-guard.ts';
import { loadOverlayParts, type Bar, type ListingPage } from '../../../utils/overlay/parts.ts';
import { afterPaint } from '../../../utils/overlay/slices.ts';
import type { Store } from '../../../utils/overlay/store.ts';

const FEWEST = 2;

/** Whether the page shows a list of papers, and not one. */
export const isList = ({ sightings }: ListingPage): boolean => sightings.length >= FEWEST;

export interface Bars {
  /** After a pass; undefined where the page is paused. */
  update(page: ListingPage | undefined): void;
  /** The site's name where it has changed: said in the bar, which then stands on pages without papers too. */
  changed(site: string | undefined): void;
  /** Whether this is a bar that belongs into the page. */
  isStanding(node: Node): boolean;
}

/**
 * Shows the listing bar on pages with a list of which at least one paper is featured, on lists that name what is
 * near to the reader, and where the site has changed: public facts.
 */
export function createBars(deps: {
  doc: Document;
  store: Store;
  actions: Actions;
  guard: KeyGuard;
  signal: AbortSignal;
}): Bars {
  const { doc, store, actions, guard, signal } = deps;
  const key = barKey(doc.location.hostname);
  let bar: Bar | undefined;
  let latest: ListingPage | undefined;
  let starting = false;
  let changed: string | undefined;

  function close(): void {
    bar?.remove();
    bar = undefined;
  }

  async function start(): Promise<void> {
    starting = true;
    // Waking the worker would take the processor from the layout of the badges.
    await afterPaint();
    const [parts] = await Promise.all([loadOverlayParts(), store.read([key])]);
    starting = false;
    if (signal.aborted || latest === undefined || !stands(latest)) return;
    bar ??= parts?.createBar({ doc, actions, guard, stored: store.value(key) });
    bar?.update(latest, changed);
  }

  /** What is to be named, where there is anything. */
  const toName = (page: ListingPage): unknown =>
    isList(page) && (page.abstract || page.sightings.some((one) => page.markOf(one)?.trend));
  const stands = (page: ListingPage): unknown => changed !== undefined || toName(page);

  function update(page: ListingPage | undefined): void {
    latest = page;
    if (page === undefined || !stands(page)) close();
    else if (bar) bar.update(page, changed);
    // Without its bundle the page has no bar; the next pass asks for it again.
    else if (!starting) void start().catch(() => undefined);
  }

  signal.addEventListener('abort', close);

  return {
    isStanding: (node) => bar !== undefined && node.nodeName.toUpperCase() === 'TIDEMARK-BAR',
    update,
    changed(site) {
      if (site === changed) return;
      changed = site;
      // Before it may be closed: it takes back what it said of a page that was still being built.
      if (latest) bar?.update(latest, changed);
      update(latest);
    },
  };
}
