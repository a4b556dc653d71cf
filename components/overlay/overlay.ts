import type { Sighting, Site } from '../../utils/sites/types.ts';
import { SETTINGS_KEY } from '../../utils/settings.ts';
import { watchingIn } from '../../utils/watching.ts';
import type { Actions } from '../../utils/overlay/reader-actions.ts';
import type { ByTitle } from '../../utils/overlay/brought.ts';
import { api } from '../../utils/overlay/api.ts';
import { createBars } from './bar/bars.ts';
import { createCards } from './card/cards.ts';
import { createEvidence } from '../../utils/overlay/evidence.ts';
import { createHealth } from '../../utils/overlay/health.ts';
import { inTurn } from '../../utils/overlay/in-turn.ts';
import { createKeyGuard } from '../../utils/overlay/key-guard.ts';
import { createLayers } from './layer/layers.ts';
import { createMarks } from './marks/marks.ts';
import { createPageState } from '../../utils/overlay/messages/page-state.ts';
import { loadParts } from '../../utils/overlay/parts.ts';
import { runPass } from '../../utils/overlay/pass.ts';
import type { Passed } from '../../utils/overlay/passed.ts';
import { afterPaint } from '../../utils/overlay/slices.ts';
import { createRoom } from './places/room.ts';
import { createStore } from '../../utils/overlay/store.ts';
import { watchPage } from '../../utils/overlay/watch.ts';
import { readerMarks } from '../../utils/overlay/wanted-mark.ts';

interface Start {
  doc: Document;
  site: Site;
  titles: ByTitle | undefined;
  actions: Actions;
  signal: AbortSignal;
}

const OURS = 'tidemark-badge, tidemark-save, tidemark-card, tidemark-bar, tidemark-layer';

type Changes = Record<string, { newValue?: unknown }>;

function whenReady(doc: Document, then: (start: number) => void, signal: AbortSignal): void {
  const options = { once: true, signal };
  if (doc.readyState === 'loading') {
    doc.addEventListener('DOMContentLoaded', () => then(performance.now()), options);
  } else {
    then(performance.now());
  }
}

/** Marks the page, and keeps the marks true until `signal` aborts; then nothing of ours is left. */
export function startOverlay({ doc, site, titles: byTitle, actions, signal }: Start): void {
  const store = createStore();
  const guard = createKeyGuard(window, signal);
  const cards = createCards({ doc, actions, guard, marks: () => marks, signal });
  const look = createRoom(doc, () => marks.standing(), signal);
  const marks = createMarks(actions, cards, look);
  const bars = createBars({ doc, store, actions, guard, signal });
  const layers = createLayers(doc, signal);
  const tell = createEvidence(store);
  const url = (): URL => new URL(doc.location.href);
  const titles = site.byTitle === true ? byTitle?.createTitles(store) : undefined;
  const deps = { doc, url, site, store, titles, marks, actions, signal };
  const hasChanged = (found: readonly Sighting[]): boolean =>
    site.hasChanged?.(doc, url(), found) === true;
  let isOther = false;
  const isChanged = (): boolean => isOther;
  const saySo = createPageState({ site, store, countMarks: marks.count, isChanged, signal });
  function onChanged(now: boolean): void {
    isOther = now;
    bars.changed(now ? site.name : undefined);
  }
  const tells = actions.canSave;
  const watchHealth = createHealth({ site, hasChanged, onChanged, tells, signal });
  /** An adapter that throws, or a fault of ours: said to who builds, and counted as a problem of the site. */
  function failed(error: unknown): void {
    if (signal.aborted) return;
    if (import.meta.env.DEV) console.error(`Tidemark on ${site.name}:`, error);
    if (tells) void loadParts().then((parts) => parts?.tellProblem(site.name, false, 0, true));
  }

  let first = true;
  const pass = inTurn(async (start) => {
    const passed = await runPass(deps, start, first);
    first = false;
    look();
    cards.follow();
    const page = passed && {
      ...passed,
      markOf: marks.of,
      isDone: (sighting: Sighting) => readerMarks(sighting, store).read === 'done',
      watching: watchingIn(store.value(SETTINGS_KEY)),
    };
    bars.update(page);
    layers.update(page);
    // It fails only when the page is left, or the worker away: the marks stand.
    if (passed) void report(passed).catch(() => undefined);
  }, failed);

  /** Wakes the worker, and so only when the badges can be seen. */
  async function report({ sightings, unread }: Passed): Promise<void> {
    await afterPaint();
    signal.throwIfAborted();
    saySo(sightings);
    watchHealth(sightings, unread);
    if (actions.canSave) void tell(sightings);
    void recogniseMore(sightings);
  }

  /** What the worker finds later is painted by another pass; until then the page is marked without it. */
  async function recogniseMore(sightings: readonly Sighting[]): Promise<void> {
    if (await titles?.askLikely(sightings, signal)) await pass(performance.now());
  }

  // Read ahead only: the pass asks for the same, and fails for itself.
  void store.need(site.months(url())).catch(() => undefined);
  whenReady(
    doc,
    (start) => {
      for (const old of doc.querySelectorAll(OURS)) old.remove();
      void pass(start);
      const isStanding = (node: Node): boolean =>
        [marks, bars, layers].some((one) => one.isStanding(node));
      watchPage(doc, { again: pass, isStanding }, signal);
    },
    signal,
  );

  const onStored = (changes: Changes): void => {
    const changed = store.changed(changes);
    if (changed === undefined) return;
    titles?.forget();
    // Half a page would be marked by half.
    if (doc.readyState !== 'loading')
      void pass(changed === 'public' ? performance.now() : undefined);
  };
  api().storage.local.onChanged.addListener(onStored);
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    store.forget();
    titles?.forget();
    void pass(performance.now());
  };
  window.addEventListener('pageshow', onShow, { signal });
  signal.addEventListener('abort', () => {
    marks.clear();
    try {
      api().storage.local.onChanged.removeListener(onStored);
    } catch {
      // The extension was updated: its API is gone, and the listener with it.
    }
  });
}
