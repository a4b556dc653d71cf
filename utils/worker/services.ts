import type { Browser } from '../browser.ts';
import { openDb, type TidemarkDb } from '../db/open.ts';
import { recordProblem } from '../db/problems.ts';
import { createSync, type Sync } from '../feed/sync.ts';
import { createRouter } from '../message-router.ts';
import { createQueue } from '../queue/commands.ts';
import { overlayMatches, pageScripts } from '../sites/matches.ts';
import { createPublisher, type Publisher } from '../trend/publish.ts';
import { createMatcher } from '../titles/matcher.ts';
import { createHandlers } from './handlers.ts';
import { injectScripts } from './inject.ts';
import { createTimer } from './timer.ts';

const FEED_ORIGIN = 'https://huggingface.co/*';

interface Work {
  db: TidemarkDb;
  sync: Sync;
  publisher: Publisher;
  timer: ReturnType<typeof createTimer>;
  now: () => Date;
}

/** Heals the index, reads what is due, and sets the alarm for the next time. */
async function work({ db, sync, publisher, timer, now }: Work): Promise<void> {
  try {
    await timer.soon();
    await publisher.heal();
    const { nextAt } = await sync.runDue();
    await publisher.drain();
    await timer.set(nextAt);
  } catch (error) {
    const reason =
      error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
    await recordProblem(db, { kind: 'internal', reason }, now());
  }
}

/** Builds the worker's services. Makes no call to the browser yet, so that listeners can come first. */
export function createServices(browser: Browser) {
  const now = (): Date => new Date();
  const db = openDb();
  const publisher = createPublisher({ db, storage: browser.storage.local, now });
  const sync = createSync({
    db,
    now,
    fetch: (...args) => fetch(...args),
    random: Math.random,
    online: () => navigator.onLine,
    hasAccess: () => browser.permissions.contains({ origins: [FEED_ORIGIN] }),
    onStored: () => publisher.drainSome(),
  });
  const queue = createQueue({ db, now, newId: () => crypto.randomUUID() });
  const matcher = createMatcher({ db, storage: browser.storage.local, now });
  const timer = createTimer(browser.alarms);
  const run = (): Promise<void> => work({ db, sync, publisher, timer, now });
  const reschedule = async (): Promise<void> => timer.set((await sync.plan()).nextAt);

  return {
    timer,
    run,
    route: createRouter({
      handlers: createHandlers({ browser, db, queue, sync, publisher, matcher, now, reschedule }),
      matches: overlayMatches(),
      extensionId: browser.runtime.id,
      ownOrigin: browser.runtime.getURL(''),
      onProblem: (reason, subject) =>
        void recordProblem(db, { kind: 'message', reason, subject }, now()),
    }),
    async installed(): Promise<void> {
      await navigator.storage?.persist?.().catch(() => false);
      await Promise.all(pageScripts().map((scripts) => injectScripts(browser, scripts)));
      await publisher.rebuild();
      await run();
    },
  };
}
