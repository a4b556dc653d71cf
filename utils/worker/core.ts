import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { createBackfill } from '../feed/backfill.ts';
import { createFeedClient } from '../feed/client.ts';
import { createPaperClient } from '../feed/paper-client.ts';
import { createSync } from '../feed/sync.ts';
import { createNetwork } from '../network/network.ts';
import { createOwnWrites } from '../page-index/own-writes.ts';
import { createPublisher } from '../page-index/publisher.ts';
import { createQueue } from '../queue/commands.ts';
import { createDailyDigest } from './daily-digest.ts';
import { createDevices } from './devices.ts';
import { openMirror } from '../queue/mirror/open-mirror.ts';
import { wait } from '../time/wait.ts';
import { createMatcher } from '../titles/matcher.ts';
import { createAttempt } from './duties/attempt.ts';
import { createDutyBook } from './duties/duty-book.ts';
import { createNear } from './near.ts';
import { createReminders } from './reminders.ts';
import { shardKinds } from './shard-kinds.ts';
import { createWelcome } from './welcome.ts';

/** Who waits for a command's answer does not wait longer for what follows from it. */
const ANSWER_WITHIN_MS = 10_000;
const FEED_ORIGIN = 'https://huggingface.co/*';

/** Waits for a work, but not for ever; it goes on all the same. */
const atMost = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, wait(ms)]);

interface CoreDependencies {
  browser: Browser;
  db: TidemarkDb;
  now: () => Date;
  sleep?: ((ms: number) => Promise<void>) | undefined;
}

/** What reads and writes: the feed, the queue, the page index. Knows no sender, no tab and no alarm of its own. */
export function createCore({ browser, db, now, sleep }: CoreDependencies) {
  const { storage, lock } = openMirror(browser);
  const kinds = shardKinds({ storage, now });
  const writes = createOwnWrites(storage, kinds);
  const publisher = createPublisher({ db, storage: writes.storage, kinds, now });
  const book = createDutyBook({ db, now });
  const attempt = createAttempt(book);
  const reminders = createReminders({ browser, db, now });
  // No request of the worker comes from a private window: what is asked there is refused (private-commands.ts).
  const network = createNetwork(browser, () => Promise.resolve(false));
  const feed = {
    now,
    ask: network.ask,
    online: () => navigator.onLine,
    hasAccess: () => browser.permissions.contains({ origins: [FEED_ORIGIN] }),
    sleep,
  };

  async function publish(what: 'some' | 'all' = 'some'): Promise<void> {
    const work = what === 'all' ? publisher.drain : publisher.drainBetween;
    await atMost(ANSWER_WITHIN_MS, attempt('publishing', work));
  }

  const near = createNear({ browser, db, attempt, publish: publisher.drain });

  /** What follows of a change, be it the reader's or another device's. The mirror comes after what is waited for. */
  async function followed(): Promise<void> {
    const soon = Promise.all([
      attempt('publishing', publisher.drainSoon),
      attempt('reminders', reminders.plan),
    ]);
    await atMost(ANSWER_WITHIN_MS, soon);
    near.soon();
    void soon.then(() => publish());
  }

  const { random } = Math;
  const newId = (): string => crypto.randomUUID();
  const devices = createDevices({ browser, db, now, newId, storage, attempt, followUp: followed });
  async function followUp(): Promise<void> {
    await followed();
    void devices.exchanging.soon();
  }

  return {
    lock,
    writes,
    publisher,
    book,
    attempt,
    reminders,
    near,
    digest: createDailyDigest({ browser, db, now }),
    ...devices,
    followed,
    welcome: createWelcome({ browser, db }),
    network,
    publish,
    followUp,
    sync: createSync({ ...feed, db, random, onStored: publish }),
    papers: createPaperClient(feed),
    backfill: createBackfill({ db, client: createFeedClient(feed), now, random }),
    queue: createQueue({ db, now, newId, storage, lock }),
    matcher: createMatcher({ db, storage: browser.storage.local, now }),
  };
}
