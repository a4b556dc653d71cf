import type { Browser } from '../browser.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Queue } from '../queue/commands.ts';
import { createSearch } from '../search/create-search.ts';
import type { PageMarker } from './mark-page.ts';
import { createMenus } from './menus.ts';
import { sayRefused } from './say-refused.ts';
import { listenToOmnibox } from './omnibox.ts';
import { createSaveAnywhere } from './save-anywhere.ts';

interface BrowserUiDependencies {
  browser: Browser;
  db: TidemarkDb;
  queue: Queue;
  followUp: () => Promise<void>;
  marker: Pick<PageMarker, 'mark'>;
}

/** How Tidemark is reached from the browser itself: context menu, keyboard shortcut, address bar. */
export function createBrowserUi(deps: BrowserUiDependencies) {
  const { browser, db } = deps;
  const save = createSaveAnywhere(deps);
  const markPage = async (tab: { id?: number; url?: string } = {}): Promise<void> => {
    const { id: tabId, url } = tab;
    if (tabId === undefined) return;
    try {
      // Without an address the browser keeps the page from us.
      if (url === undefined) throw new Error('no address');
      await deps.marker.mark(tabId, url);
    } catch {
      // Whatever the browser's reason, the reader can do the same about it.
      await sayRefused(browser, tabId);
    }
  };
  const menus = createMenus(browser, { save, markPage });
  return {
    install: () => menus.install(),
    /** Belongs into the worker's first turn. */
    listen(): void {
      menus.listen();
      listenToOmnibox(browser, { db, search: createSearch({ db }) });
      browser.commands?.onCommand.addListener((name, tab) => {
        if (name === 'save-page') void save({}, tab);
        if (name === 'mark-page') void markPage(tab);
      });
    },
  };
}
