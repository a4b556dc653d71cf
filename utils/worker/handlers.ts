import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { updateState } from '../db/state.ts';
import type { Backfill } from '../feed/backfill.ts';
import type { PaperClient } from '../feed/paper-client.ts';
import type { Sync } from '../feed/sync.ts';
import type { Handlers } from '../message-router.ts';
import type { Lock } from '../queue/mirror/lock.ts';
import type { Network } from '../network/network.ts';
import type { Queue } from '../queue/commands.ts';
import type { Matcher } from '../titles/matcher.ts';
import type { Publisher } from '../page-index/publisher.ts';
import type { Exchange } from '../queue/sync/exchange.ts';
import type { FileExchange } from '../queue/sync/file-exchange.ts';
import type { TogetherService } from '../queue/together/create-together.ts';
import type { DevicesDb } from '../queue/sync/kept/devices-db.ts';
import type { DailyDigest } from './daily-digest.ts';
import { deleteAll } from './delete-all.ts';
import { createDeviceHandlers } from './device-handlers.ts';
import { createOverlayHandlers } from './overlay-handlers.ts';
import { createQueueHandlers } from './queue-handlers.ts';
import type { Exchanging } from './exchanging.ts';
import { createReaderHandlers } from './reader-handlers.ts';
import type { PageMarker } from './mark-page.ts';
import type { createToolbar } from './toolbar.ts';
import { showLibrary } from './show-library.ts';
import { createTogetherHandlers } from './together-handlers.ts';
import type { Welcome } from './welcome.ts';

export interface HandlerDependencies {
  browser: Browser;
  db: TidemarkDb;
  /** Of the mirror. */
  lock: Lock;
  queue: Queue;
  sync: Sync;
  papers: PaperClient;
  backfill: Backfill;
  publisher: Publisher;
  matcher: Matcher;
  network: Pick<Network, 'db'>;
  now: () => Date;
  /** Marks on open pages follow what changed. Never rejects: what was done is done. */
  publish: (what?: 'some' | 'all') => Promise<void>;
  /** After a change of the queue: marks on open pages, and reminders, follow. Never rejects. */
  followUp: () => Promise<void>;
  exchange: Exchange;
  exchanging: Pick<Exchanging, 'plan'>;
  file: FileExchange;
  together: TogetherService;
  /** What this device alone keeps for exchanging. */
  devices: DevicesDb;
  /** After what other devices changed: as `followUp`, and they are not told of it. */
  followed: () => Promise<void>;
  /** Plans the next reading of the feed anew. */
  reschedule: () => Promise<void>;
  toolbar: ReturnType<typeof createToolbar>;
  marker: PageMarker;
  welcome: Pick<Welcome, 'seen'>;
  digest: Pick<DailyDigest, 'change'>;
  /** Starts the worker's work now, without waiting for it. */
  wake: () => void;
}

/** What each command of utils/messages.ts does. Saving answers only after the index shows it too. */
export function createHandlers(deps: HandlerDependencies): Handlers {
  const { browser, db, queue, sync, backfill, papers, matcher, now } = deps;

  return {
    ...createReaderHandlers({ db, now, papers, digest: deps.digest }),
    ...createDeviceHandlers(deps),
    ...createTogetherHandlers(deps),
    ...createOverlayHandlers({ browser, db, now }),
    ...createQueueHandlers(queue, deps.followUp, browser.runtime.getURL('')),
    open: async ({ key, show }, sender) => {
      if (show !== false) await showLibrary(browser, `paper/${encodeURI(key)}`, sender.tab);
      if (sender.tab?.incognito !== true) {
        await queue.markOpened(key);
        await deps.publish();
      }
      return {};
    },
    match: async ({ papers }) => {
      const found = await matcher.match(papers);
      return { matches: found.map((match) => match ?? null) };
    },
    refresh: async (wish) => {
      await updateState(db, 'sync', (old) => ({ ...old, lastLookAt: now().toISOString() }));
      const done = await sync.refresh(wish);
      await deps.publish('all');
      await deps.reschedule();
      return done;
    },
    backfill: async (change) => {
      await backfill.change(change);
      deps.wake();
      return {};
    },
    setBadgeText: async ({ upvotes }, { tab }) => {
      if (tab?.id !== undefined) await deps.toolbar.show(tab.id, upvotes);
      return {};
    },
    markPage: async ({ tabId, url }) => {
      await deps.marker.mark(tabId, url);
      return {};
    },
    seeNews: async () => {
      await deps.welcome.seen();
      return {};
    },
    deleteAll: async () => ({ left: await deleteAll(deps) }),
  };
}
