import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/open.ts';
import { updateState } from '../db/state.ts';
import type { Backfill } from '../feed/backfill.ts';
import { featuredIn } from '../feed/month.ts';
import type { PaperClient } from '../feed/paper-client.ts';
import type { Sync } from '../feed/sync.ts';
import type { Handlers } from '../message-router.ts';
import type { Queue } from '../queue/commands.ts';
import type { Matcher } from '../titles/matcher.ts';
import { sayVerdict } from '../titles/verdicts.ts';
import type { Publisher } from '../trend/publish.ts';
import { createOverlayHandlers } from './overlay-handlers.ts';
import { createQueueHandlers } from './queue-handlers.ts';
import { createReaderHandlers } from './reader-handlers.ts';
import type { PageMarker } from './mark-page.ts';
import type { createToolbar } from './toolbar.ts';
import { showLibrary } from './show-library.ts';

export interface HandlerDependencies {
  browser: Browser;
  db: TidemarkDb;
  queue: Queue;
  sync: Sync;
  papers: PaperClient;
  backfill: Backfill;
  publisher: Publisher;
  matcher: Matcher;
  now: () => Date;
  /** After a change of the queue: marks on open pages, and reminders, follow. */
  published: () => Promise<void>;
  /** Plans the next reading of the feed anew. */
  reschedule: () => Promise<void>;
  toolbar: ReturnType<typeof createToolbar>;
  marker: PageMarker;
  /** Starts the worker's work now, without waiting for it. */
  wake: () => void;
}

/** What each command of utils/messages.ts does. Saving answers only after the index shows it too. */
export function createHandlers(deps: HandlerDependencies): Handlers {
  const { browser, db, queue, sync, backfill, papers, publisher, matcher, now } = deps;

  return {
    ...createReaderHandlers({ db, now, papers }),
    ...createOverlayHandlers({ browser, db, now }),
    ...createQueueHandlers(queue, deps.published),
    open: async ({ key, show }, sender) => {
      if (show !== false) await showLibrary(browser, `paper/${encodeURI(key)}`, sender.tab);
      if (sender.tab?.incognito !== true) {
        await queue.markOpened(key);
        await publisher.drainSome();
      }
      return {};
    },
    match: async ({ papers }) => {
      const found = await matcher.match(papers);
      return { matches: found.map((match) => match ?? null) };
    },
    verdict: async (verdict) => {
      await sayVerdict(db, verdict, now());
      await publisher.drainSome();
      return {};
    },
    refresh: async ({ day, force }) => {
      await updateState(db, 'sync', (old) => ({ ...old, lastLookAt: now().toISOString() }));
      const { changed } = await sync.refresh({ day, force });
      await publisher.drain();
      await deps.reschedule();
      return { changed };
    },
    backfill: async (change) => {
      await backfill.change(change);
      deps.wake();
      return {};
    },
    page: async ({ upvotes }, { tab }) => {
      if (tab?.id !== undefined) await deps.toolbar.show(tab.id, upvotes);
      return {};
    },
    markPage: async ({ tabId, url }) => {
      await deps.marker.mark(tabId, url);
      return {};
    },
    seen: async ({ months }) => {
      await backfill.pull(months.flatMap(featuredIn));
      return {};
    },
    deleteAll: async () => {
      await publisher.apart(async () => {
        // The mirror first: a kill in between must not bring back what the reader deleted.
        await browser.storage.local.clear();
        await db.delete({ disableAutoOpen: false });
        await browser.storage.local.clear();
      });
      return {};
    },
  };
}
