import type { Browser } from '../browser.ts';
import type { LeftOut } from '../db/left-out.ts';
import { onDeleted } from '../db/on-deleted.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { tellLeftOut } from '../db/tell-left-out.ts';
import { createBackfill } from '../feed/backfill.ts';
import { coded } from '../i18n/coded.ts';
import { createFeedClient } from '../feed/client.ts';
import { createPaperClient } from '../feed/paper-client.ts';
import { createSync } from '../feed/sync.ts';
import { createRouter } from '../message-router.ts';
import { openMirror } from '../queue/mirror/open-mirror.ts';
import { createNetwork } from '../network/network.ts';
import { createQueue } from '../queue/commands.ts';
import { overlayMatches } from '../sites/matches.ts';
import { wait } from '../time/wait.ts';
import { createMatcher } from '../titles/matcher.ts';
import { createOwnWrites } from '../page-index/own-writes.ts';
import { createPublisher } from '../page-index/publisher.ts';
import { createAttempt } from './duties/attempt.ts';
import { createDutyBook } from './duties/duty-book.ts';
import { createDuties } from './duties/create-duties.ts';
import { createInstallDuties } from './duties/install-duties.ts';
import { createHandlers } from './handlers.ts';
import { createRun } from './run.ts';
import { createReach } from './reach.ts';
import { createReminders } from './reminders.ts';
import { createSiteGrants } from './site-grants.ts';
import { createPageMarker } from './mark-page.ts';
import { createTimer } from './timer.ts';
import { shardKinds } from './shard-kinds.ts';
import { createToolbar } from './toolbar.ts';

/** Who waits for a command's answer does not wait longer for what follows from it. */
const ANSWER_WITHIN_MS = 10_000;
const FEED_ORIGIN = 'https://huggingface.co/*';

/** Waits for a work, but not for ever; it goes on all the same. */
const atMost = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, wait(ms)]);

interface ServiceDependencies {
  browser: Browser;
  db: TidemarkDb;
  /** What could not be read of the database. */
  leftOut: LeftOut;
  /** Waits; the pause between two requests. */
  sleep?: (ms: number) => Promise<void>;
}

/** Builds the worker's services. Makes no call to the browser yet, so that listeners can come first. */
export function createServices({ browser, db, leftOut, sleep }: ServiceDependencies) {
  const now = (): Date => new Date();
  const { storage, lock } = openMirror(browser);
  const kinds = shardKinds({ storage, now });
  const writes = createOwnWrites(storage, kinds);
  const publisher = createPublisher({ db, storage: writes.storage, kinds, now });
  const book = createDutyBook({ db, now });
  const attempt = createAttempt(book);
  // No request of the worker comes from a private window: what is asked there is refused (private-commands.ts).
  const network = createNetwork(browser, () => Promise.resolve(false));
  const feed = {
    now,
    ask: network.ask,
    online: () => navigator.onLine,
    hasAccess: () => browser.permissions.contains({ origins: [FEED_ORIGIN] }),
    sleep,
  };
  const sync = createSync({
    ...feed,
    db,
    random: Math.random,
    onStored: () => publish(),
  });
  const papers = createPaperClient(feed);
  const backfill = createBackfill({ db, client: createFeedClient(feed), now, random: Math.random });
  const newId = (): string => crypto.randomUUID();
  const queue = createQueue({ db, now, newId, storage, lock });
  const matcher = createMatcher({ db, storage: browser.storage.local, now });
  const timer = createTimer(browser.alarms);
  const reminders = createReminders({ browser, db, now });
  async function publish(what: 'some' | 'all' = 'some'): Promise<void> {
    const work = what === 'all' ? publisher.drain : publisher.drainBetween;
    await atMost(ANSWER_WITHIN_MS, attempt('publishing', work));
  }
  const published = async (): Promise<void> => {
    await publish();
    await atMost(ANSWER_WITHIN_MS, attempt('reminders', reminders.plan));
  };
  const marker = createPageMarker(browser);
  const reach = createReach({ browser, db, queue, published, marker });
  const sites = createSiteGrants(browser);
  const installing = createInstallDuties({ browser, reach, sites });
  const duties = createDuties({
    db,
    sync,
    backfill,
    publisher,
    tendQueue: queue.tend,
    wakeSnoozed: reminders.wake,
    soon: timer.soon,
    tellLeftOut: () => tellLeftOut(db, leftOut.take(), now()),
    now,
    attempt,
    sleep,
  });
  const again = installing.map((duty) => ({ ...duty, onlyIfOwed: true }) as const);
  const run = createRun({ duties: [...duties, ...again], attempt, book, timer, now });
  const toolbar = createToolbar(browser, db);
  const reschedule = async (): Promise<void> => timer.set((await sync.plan()).nextAt);

  onDeleted(db, () => {
    const reason = coded('trouble.deleted');
    void recordProblem(db, { kind: 'storage', reason }, now());
    void run();
  });

  /** After a change of `storage.local`: what others removed or spoilt is made anew from Dexie. */
  async function indexChanged(changes: Parameters<typeof writes.foreign>[0]): Promise<void> {
    const keys = writes.foreign(changes);
    if (keys.length === 0) return;
    await attempt('copies', () => publisher.exclusively(queue.tend));
    await attempt('publishing', () => publisher.rewrite(keys));
  }

  return {
    toolbar,
    indexChanged,
    timer,
    reach,
    async backOnline(): Promise<void> {
      await attempt('reading', sync.backOnline);
      await run();
    },
    wakeSnoozed: () => attempt('reminders', reminders.wake),
    followSites: () => attempt('sites', sites.follow),
    sitesAdded: (origins?: string[]) => attempt('sites', () => sites.added(origins)),
    run,
    route: createRouter({
      handlers: createHandlers({
        browser,
        db,
        lock,
        queue,
        sync,
        papers,
        backfill,
        publisher,
        matcher,
        network,
        now,
        publish,
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
      // A refusal is no failure: options ask the browser how it stands, and say it.
      await navigator.storage?.persist?.().catch(() => false);
      for (const { name, run: install } of installing) await attempt(name, install);
      await attempt('publishing', publisher.rebuild);
      await run();
    },
  };
}

export type Services = ReturnType<typeof createServices>;
