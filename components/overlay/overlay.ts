import type { Sighting, Site } from '../../utils/sites/types.ts';
import { SETTINGS_KEY } from '../../utils/settings.ts';
import { watchingIn } from '../../utils/watching.ts';
import { firstAbstract } from '../../utils/near/first-abstract.ts';
import type { Actions } from '../../utils/overlay/reader-actions.ts';
import type { ByTitle } from '../../utils/overlay/offered.ts';
import { createBars } from './bar/bars.ts';
import { createCards } from './card/cards.ts';
import { inTurn } from '../../utils/overlay/in-turn.ts';
import { createKeyGuard } from '../../utils/overlay/key-guard.ts';
import { createLayers } from './layer/layers.ts';
import { createMarks } from './marks/marks.ts';
import { loadOverlayParts } from '../../utils/overlay/parts.ts';
import { runPass } from '../../utils/overlay/pass.ts';
import { createReport } from '../../utils/overlay/report.ts';
import { createRoom } from './places/room.ts';
import { createStore } from '../../utils/overlay/store.ts';
import { watchPage } from '../../utils/overlay/watch.ts';
import { watchStored } from '../../utils/overlay/watch-stored.ts';
import { readerMarks } from '../../utils/overlay/wanted-mark.ts';

interface Start {
  doc: Document;
  site: Site;
  titles: ByTitle | undefined;
  actions: Actions;
  signal: AbortSignal;
}

const OURS = 'tidemark-badge, tidemark-save, tidemark-card, tidemark-bar, tidemark-layer';

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
  const url = (): URL => new URL(doc.location.href);
  const titles = site.byTitle ? byTitle?.createTitles(store) : undefined;
  const deps = { doc, url, site, store, titles, marks, actions, signal };
  const report = createReport(deps, bars.changed);

  /** An adapter that throws, or a fault of ours: said to who builds, and counted as a problem of the site. */
  function failed(error: unknown): void {
    if (signal.aborted) return;
    if (import.meta.env.DEV) console.error(`Tidemark on ${site.name}:`, error);
    if (actions.canSave)
      void loadOverlayParts().then((parts) => parts?.tellProblem(site.name, false, 0, true));
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
      abstract: firstAbstract(site, doc),
    };
    bars.update(page);
    layers.update(page);
    if (passed)
      void report(passed)
        .then(recogniseMore)
        // It fails only when the page is left, or the worker away: the marks stand.
        .catch(() => undefined);
  }, failed);

  /** What the worker finds later is painted by another pass; until then the page is marked without it. */
  async function recogniseMore(sightings: readonly Sighting[]): Promise<void> {
    if (await titles?.askLikely(sightings, signal)) await pass(performance.now());
  }

  // Read ahead only: the pass asks for the same, and fails for itself.
  void store.need(site.months(url())).catch(() => undefined);
  const isStanding = (node: Node): boolean =>
    [marks, bars, layers].some((one) => one.isStanding(node));
  function begin(start: number): void {
    for (const old of doc.querySelectorAll(OURS)) old.remove();
    void pass(start);
    watchPage(doc, { again: pass, isStanding, changed: site.changed }, signal);
  }
  whenReady(doc, begin, signal);
  watchStored(deps, pass);
  signal.addEventListener('abort', marks.clear);
}
