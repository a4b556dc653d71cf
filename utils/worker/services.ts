import type { Browser } from '../browser.ts';
import type { LeftOut } from '../db/left-out.ts';
import { onDeleted } from '../db/on-deleted.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { tellLeftOut } from '../db/tell-left-out.ts';
import { coded } from '../i18n/coded.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { atAlarms } from './at-alarms.ts';
import { createDuties } from './duties/create-duties.ts';
import { createInstallDuties } from './duties/install-duties.ts';
import { createCore } from './core.ts';
import { createInstalled } from './installed.ts';
import { createRoute } from './route.ts';
import { createRun } from './run.ts';
import { createBrowserUi } from './browser-ui.ts';
import { createSiteGrants } from './site-grants.ts';
import { createPageMarker } from './mark-page.ts';
import { createTimer } from './timer.ts';
import { createToolbar } from './toolbar.ts';

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
  const core = createCore({ browser, db, now, sleep });
  const { writes, publisher, book, attempt, reminders, followUp, sync, queue, welcome } = core;
  const timer = createTimer(browser.alarms);
  const marker = createPageMarker(browser);
  const browserUi = createBrowserUi({ browser, db, queue, followUp, marker });
  const sites = createSiteGrants(browser);
  const installing = createInstallDuties({ browser, browserUi, sites });
  const duties = createDuties({
    db,
    sync,
    backfill: core.backfill,
    publisher,
    tendQueue: queue.tend,
    tendNear: core.near.tend,
    wakeSnoozed: reminders.wake,
    tellDigest: core.digest.tell,
    exchange: core.exchanging.now,
    greet: welcome.show,
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
    if (SETTINGS_KEY in changes) core.near.soon();
    const keys = writes.foreign(changes);
    if (keys.length === 0) return;
    await attempt('copies', () => publisher.exclusively(queue.tend));
    await attempt('publishing', () => publisher.rewrite(keys));
  }

  return {
    toolbar,
    indexChanged,
    timer,
    browserUi,
    async backOnline(): Promise<void> {
      await attempt('reading', sync.backOnline);
      await run();
    },
    ...atAlarms(core),
    ...core.exchanging.heard,
    followSites: () => attempt('sites', sites.follow),
    sitesAdded: (origins?: string[]) => attempt('sites', () => sites.added(origins)),
    run,
    route: createRoute({ browser, db, core, now, reschedule, wake: run, toolbar, marker, sites }),
    ...createInstalled({ welcome, publisher, attempt, installing, run }),
  };
}

export type Services = ReturnType<typeof createServices>;
