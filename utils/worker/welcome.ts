import type { Browser } from '../browser.ts';
import { loadState, updateState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';

const PAGE = 'welcome.html';
/** What pages read of a month of papers: there once a day was copied. Words and settings a first start may have written. */
const OF_PAPERS = /^t\d+:\d{4}$/;

export interface Installed {
  reason: string;
  previousVersion?: string | undefined;
}

/**
 * The page that greets a new reader, once: it is owed from the moment the browser tells of the installation
 * until its tab is there, whatever becomes of the worker in between.
 */
export function createWelcome({ browser, db }: { browser: Browser; db: TidemarkDb }) {
  return {
    /** After an installation or an update: what there is to show, and of which version the reader knows. */
    async note({ reason, previousVersion }: Installed): Promise<void> {
      const { version } = browser.runtime.getManifest();
      await updateState(db, 'welcome', (old) => {
        if (old.seenVersion !== undefined) return old;
        if (reason === 'install') return { owed: true, seenVersion: version };
        return { ...old, seenVersion: previousVersion };
      });
    },
    /**
     * Whether this is an installation that nobody heard of: no paper is stored yet. Firefox starts an extension
     * twice that is allowed in private windows as it is installed, and tells the first start alone, which may end
     * before it has noted anything.
     */
    async isUntold(): Promise<boolean> {
      if ((await db.state.get('welcome')) !== undefined || (await db.days.count()) > 0)
        return false;
      // A database that was lost leaves what pages read.
      return !Object.keys(await browser.storage.local.get()).some((key) => OF_PAPERS.test(key));
    },
    /** Opens the page where it is owed; one that is open already will do. */
    async show(): Promise<void> {
      if ((await loadState(db, 'welcome')).owed !== true) return;
      const url = browser.runtime.getURL(PAGE);
      const there = await browser.tabs.query({ url: `${url}*` });
      if (there.length === 0) await browser.tabs.create({ url });
      await updateState(db, 'welcome', ({ seenVersion }) => ({ seenVersion }));
    },
    /** The reader has seen what this version brought. */
    async seen(): Promise<void> {
      const { version } = browser.runtime.getManifest();
      await updateState(db, 'welcome', (old) => ({ ...old, seenVersion: version }));
    },
  };
}

export type Welcome = ReturnType<typeof createWelcome>;
