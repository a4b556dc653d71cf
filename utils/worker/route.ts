import type { Browser } from '../browser.ts';
import { recordProblem } from '../db/problems.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { createRouter } from '../message-router.ts';
import { overlayMatches } from '../sites/matches.ts';
import type { createCore } from './core.ts';
import { createHandlers } from './handlers.ts';
import type { createPageMarker } from './mark-page.ts';
import type { createSiteGrants } from './site-grants.ts';
import type { createToolbar } from './toolbar.ts';

interface RouteDependencies {
  browser: Browser;
  db: TidemarkDb;
  core: ReturnType<typeof createCore>;
  now: () => Date;
  reschedule: () => Promise<void>;
  wake: () => Promise<void>;
  toolbar: ReturnType<typeof createToolbar>;
  marker: ReturnType<typeof createPageMarker>;
  sites: ReturnType<typeof createSiteGrants>;
}

/** What takes the messages of pages and overlay: who may send what, and which service does it. */
export function createRoute({ core, wake, sites, ...deps }: RouteDependencies) {
  const { browser, db, now, marker } = deps;
  return createRouter({
    handlers: createHandlers({ ...core, ...deps, wake: () => void wake() }),
    matches: overlayMatches(),
    isGranted: async (url, tabId) => (await sites.covers(url)) || marker.covers(url, tabId),
    extensionId: browser.runtime.id,
    ownOrigin: browser.runtime.getURL(''),
    onProblem: (reason, subject) =>
      void recordProblem(db, { kind: 'message', reason, subject }, now()),
  });
}
