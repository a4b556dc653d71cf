import type { Sighting, Site } from '../../utils/sites/types.ts';
import type { Actions } from './actions.ts';
import { api } from './api.ts';
import { createBars } from './bars.ts';
import { createCards } from './cards.ts';
import { createEvidence } from './evidence.ts';
import { inTurn } from './in-turn.ts';
import { createKeyGuard } from './key-guard.ts';
import { createMarks, readerMarks } from './marks.ts';
import { createPageState } from './page-state.ts';
import { runPass } from './pass.ts';
import { createPull } from './pull.ts';
import { afterPaint } from './slices.ts';
import { createStore } from './store.ts';
import type { Venues } from './venues.ts';
import { watchPage } from './watch.ts';

interface Start {
  doc: Document;
  site: Site;
  venues: Venues | undefined;
  actions: Actions;
  signal: AbortSignal;
}

const OURS = 'tidemark-badge, tidemark-save, tidemark-card, tidemark-bar';

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
export function startOverlay({ doc, site, venues, actions, signal }: Start): void {
  const store = createStore();
  const guard = createKeyGuard(window, signal);
  const cards = createCards({ doc, actions, guard, marks: () => marks, signal });
  const marks = createMarks(actions, cards);
  const bars = createBars({ doc, store, actions, guard, signal });
  const pull = createPull(store);
  const tell = createEvidence(store);
  const url = (): URL => new URL(doc.location.href);
  const titles = site.byTitle === true ? venues?.createTitles(store) : undefined;
  const deps = { doc, url, site, store, titles, marks, actions, pull, signal };
  const saySo = createPageState({ doc, site, url, store, countMarks: marks.count, signal });
  let first = true;
  const pass = inTurn(async (start) => {
    const passed = await runPass(deps, start, first);
    first = false;
    cards.follow();
    bars.update(
      passed && {
        ...passed,
        markOf: marks.of,
        isDone: ({ keys }) => readerMarks(keys, store).read === 'done',
      },
    );
    if (passed) void report(passed.sightings).catch(() => undefined);
  });

  /** Wakes the worker, and so only when the badges can be seen. */
  async function report(sightings: readonly Sighting[]): Promise<void> {
    await afterPaint();
    signal.throwIfAborted();
    saySo(sightings);
    if (actions.canSave) void tell(sightings);
    void recogniseMore(sightings);
  }

  /** What the worker finds later is painted by another pass; until then the page is marked without it. */
  async function recogniseMore(sightings: readonly Sighting[]): Promise<void> {
    if (await titles?.askLikely(sightings, signal)) await pass(performance.now());
  }

  void store.need(site.months(url())).catch(() => undefined);
  whenReady(
    doc,
    (start) => {
      for (const old of doc.querySelectorAll(OURS)) old.remove();
      void pass(start);
      const isStanding = (node: Node): boolean => marks.isStanding(node) || bars.isStanding(node);
      watchPage(doc, { again: pass, isStanding }, signal);
    },
    signal,
  );

  const onChanged = (changes: Changes): void => {
    if (!store.changed(changes)) return;
    titles?.forget();
    // Half a page would be marked by half.
    if (doc.readyState !== 'loading') void pass(performance.now());
  };
  api().storage.local.onChanged.addListener(onChanged);
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
      api().storage.local.onChanged.removeListener(onChanged);
    } catch {
      // The extension was updated: its API is gone, and the listener with it.
    }
  });
}
