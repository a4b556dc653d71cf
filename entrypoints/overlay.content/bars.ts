import { barKey, parseBarChoices } from '../../utils/bar-choices.ts';
import type { Actions } from './actions.ts';
import type { KeyGuard } from './key-guard.ts';
import { loadParts, type Bar, type ListedPage } from './parts.ts';
import { afterPaint } from './slices.ts';
import type { Store } from './store.ts';

const FEWEST = 2;

export interface Bars {
  /** After a pass; undefined where the page is paused. */
  update(page: ListedPage | undefined): void;
  /** Whether this is a bar that belongs into the page. */
  isStanding(node: Node): boolean;
}

/** Shows the listing bar on pages with a list of which at least one paper has a badge. */
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
  let latest: ListedPage | undefined;
  let starting = false;

  function close(): void {
    latest = undefined;
    bar?.remove();
    bar = undefined;
  }

  async function start(): Promise<void> {
    starting = true;
    // Waking the worker would take the processor from the layout of the badges.
    await afterPaint();
    const [parts] = await Promise.all([loadParts(), store.read([key])]);
    starting = false;
    if (signal.aborted || latest === undefined) return;
    bar ??= parts?.createBar({ doc, actions, guard, choices: parseBarChoices(store.value(key)) });
    bar?.update(latest);
  }

  signal.addEventListener('abort', close);

  return {
    isStanding: (node) => bar !== undefined && node.nodeName === 'TIDEMARK-BAR',
    update(page) {
      const isList = page !== undefined && page.sightings.length >= FEWEST;
      if (!isList || !page.sightings.some((one) => page.markOf(one))) return close();
      latest = page;
      if (bar) bar.update(page);
      else if (!starting) void start().catch(() => undefined);
    },
  };
}
