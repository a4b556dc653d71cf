import type { Browser } from '../browser.ts';
import { onDeleted, openDb } from '../db/open.ts';
import { recordProblem } from '../db/problems.ts';
import { createBackfill } from '../feed/backfill.ts';
import { createFeedClient } from '../feed/client.ts';
import { createPaperClient } from '../feed/paper-client.ts';
import { createSync } from '../feed/sync.ts';
import { createRouter } from '../message-router.ts';
import { createQueue } from '../queue/commands.ts';
import { overlayMatches, pageScripts } from '../sites/matches.ts';
import { createMatcher } from '../titles/matcher.ts';
import { createOwnWrites } from '../trend/own-writes.ts';
import { createPublisher } from '../trend/publish.ts';
import { createHandlers } from './handlers.ts';
import { injectScripts } from './inject.ts';
import { createRun } from './run.ts';
import { createReach } from './reach.ts';
import { createReminders } from './reminders.ts';
import { createSiteGrants } from './site-grants.ts';
import { createPageMarker } from './mark-page.ts';
import { createTimer } from './timer.ts';
import { createToolbar } from './toolbar.ts';

const FEED_ORIGIN = 'https://huggingface.co/*';

/** Builds the worker's services. Makes no call to the browser yet, so that listeners can come first. */
export function createServices(browser: Browser) {
  const now = (): Date => new Date();
  const db = openDb();
  const writes = createOwnWrites(browser.storage.local);
  const publisher = createPublisher({ db, storage: writes.storage, now });
  const feed = {
    now,
    fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
    online: () => navigator.onLine,
    hasAccess: () => browser.permissions.contains({ origins: [FEED_ORIGIN] }),
  };
  const sync = createSync({
    ...feed,
    db,
    random: Math.random,
    onStored: () => publisher.drainSome(),
  });
  const papers = createPaperClient(feed);
  const backfill = createBackfill({ db, client: createFeedClient(feed), now, random: Math.random });
  const newId = (): string => crypto.randomUUID();
  const queue = createQueue({ db, now, newId, storage: browser.storage.local });
  const matcher = createMatcher({ db, storage: browser.storage.local, now });
  const timer = createTimer(browser.alarms);
  const reminders = createReminders({ browser, db, now });
  const published = async (): Promise<void> => {
    await publisher.drainSome();
    await reminders.plan();
  };
  const marker = createPageMarker(browser);
  const reach = createReach({ browser, db, queue, published, marker });
  const tendQueue = async (): Promise<void> => {
    await queue.tend();
    await reminders.wake();
  };
  const sites = createSiteGrants(browser);
  const run = createRun({ db, sync, backfill, publisher, tendQueue, timer, now });
  const toolbar = createToolbar(browser, db);
  const reschedule = async (): Promise<void> => timer.set((await sync.plan()).nextAt);

  onDeleted(db, () => {
    const reason = 'The database was deleted. Tidemark starts anew.';
    void recordProblem(db, { kind: 'storage', reason }, now());
    void run();
  });

  /** After a change of `storage.local`: what others removed or spoilt is made anew from Dexie. */
  async function indexChanged(changes: Parameters<typeof writes.foreign>[0]): Promise<void> {
    const keys = writes.foreign(changes);
    if (keys.length === 0) return;
    await publisher.apart(tendQueue);
    await publisher.mend(keys);
  }

  return {
    toolbar,
    indexChanged,
    timer,
    reach,
    reminders,
    run,
    sites,
    route: createRouter({
      handlers: createHandlers({
        browser,
        db,
        queue,
        sync,
        papers,
        backfill,
        publisher,
        matcher,
        now,
        published,
        reschedule,
        wake: () => void run(),
        toolbar,
        marker,
      }),
      matches: overlayMatches(),
      isGranted: async (url, tabId) => (await sites.covers(url)) || marker.covers(url, tabId),
      extensionId: browser.runtime.id,
      ownOrigin: browser.runtime.getURL(''),
      onProblem: (reason, subject) =>
        void recordProblem(db, { kind: 'message', reason, subject }, now()),
    }),
    async installed(): Promise<void> {
      await navigator.storage?.persist?.().catch(() => false);
      await reach.install();
      await Promise.all(pageScripts().map((scripts) => injectScripts(browser, scripts)));
      await sites.follow();
      await publisher.rebuild();
      await run();
    },
  };
}
