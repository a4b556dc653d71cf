import type { Browser } from '../browser.ts';
import { barKey } from '../bar-choices.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { noteVisit } from '../db/visits-of-site.ts';
import type { Handlers, Sender } from '../message-router.ts';
import { parseSettings, SETTINGS_KEY } from '../settings.ts';
import { detailsFor } from './details-for.ts';
import { watchedBy } from './watched-by.ts';
import { createTagsForPages } from './tags-for-pages.ts';
import { siteProblems } from './site-problems.ts';
import { listedRoute } from '../view/route.ts';
import { showLibrary } from './show-library.ts';

const PARTS = '/overlay-parts.js';
const MORE = '/overlay-more.js';
const NEAR = '/overlay-near.js';

const hostOf = ({ url }: Sender): string => new URL(url ?? '').hostname;

/** What the commands of the card and the listing bar do. */
export function createOverlayHandlers(deps: {
  browser: Browser;
  db: TidemarkDb;
  now: () => Date;
}): Pick<
  Handlers,
  | 'loadParts'
  | 'watched'
  | 'details'
  | 'visit'
  | 'chooseBar'
  | 'pauseSite'
  | 'showToday'
  | 'showListed'
  | 'siteProblem'
> {
  const { browser, db, now } = deps;
  const told = createTagsForPages({ browser, now });

  return {
    /** Into the very frame that asks, where the overlay finds it. */
    loadParts: async ({ more, near }, { tab, frameId = 0 }) => {
      if (tab?.id !== undefined) {
        const target = { tabId: tab.id, frameIds: [frameId] };
        const files = [near ? NEAR : more ? MORE : PARTS];
        await browser.scripting.executeScript({ target, files });
      }
      return {};
    },
    watched: async ({ papers }) => {
      const stored = await browser.storage.local.get(SETTINGS_KEY);
      return { by: await watchedBy(db, parseSettings(stored[SETTINGS_KEY]).watched, papers) };
    },
    details: async ({ keys }) => told(await detailsFor(browser, db, keys)),
    visit: async ({ keys }, sender) => ({
      fresh: await noteVisit(db, hostOf(sender), keys, now()),
    }),
    chooseBar: async (choices, sender) => {
      await browser.storage.local.set({ [barKey(hostOf(sender))]: choices });
      return {};
    },
    siteProblem: async (told) => {
      for (const problem of siteProblems(told)) await recordProblem(db, problem, now());
      return {};
    },
    pauseSite: async (_, sender) => {
      const stored = await browser.storage.local.get(SETTINGS_KEY);
      const settings = parseSettings(stored[SETTINGS_KEY]);
      const pausedHosts = [...new Set([...settings.pausedHosts, hostOf(sender)])];
      await browser.storage.local.set({ [SETTINGS_KEY]: { ...settings, pausedHosts } });
      return {};
    },
    showListed: async ({ title, ids }, { tab }) => {
      await showLibrary(browser, listedRoute(title, ids), tab);
      return {};
    },
    showToday: async (_, { tab }) => {
      await showLibrary(browser, 'today', tab);
      return {};
    },
  };
}
